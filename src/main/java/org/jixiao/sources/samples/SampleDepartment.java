package org.jixiao.sources.samples;

import java.util.List;

/**
 * A department (主管部门) of the synthetic county.
 *
 * @param id three-digit code
 * @param name full name as the ledgers have it
 * @param weight share of the county's projects, relative to the other departments
 * @param function functional class as code and name, separated by a space
 * @param units budget units, the department itself first
 * @param projects what its projects are about
 * @param outputs quantities it counts, as {@code name|unit}
 */
record SampleDepartment(
    String id,
    String name,
    int weight,
    String function,
    List<SampleUnit> units,
    List<String> projects,
    List<String> outputs) {

  SampleDepartment {
    units = List.copyOf(units);
    projects = List.copyOf(projects);
    outputs = List.copyOf(outputs);
  }

  /** Name without the county before it: 县水利局. */
  String shortName() {
    return name.startsWith("梁河县") && name.endsWith("局") ? name.substring(2) : name;
  }
}
