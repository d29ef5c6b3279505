package org.jixiao.sources.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The departments of the synthetic county and how many projects each has in a year. */
final class SampleCounty {

  static final String DIVISION_CODE = "533122000";
  static final String DIVISION_NAME = "梁河县";

  private final SampleSettings settings;
  private final List<SampleDepartment> departments;

  SampleCounty(SampleSettings settings) {
    this.settings = settings;
    List<SampleDepartment> known = knownDepartments();
    List<SampleDepartment> chosen = new ArrayList<>();
    for (int at = 0; at < settings.departments(); at++) {
      chosen.add(at < known.size() ? known.get(at) : invented(known.get(at % known.size()), at));
    }
    this.departments = List.copyOf(chosen);
  }

  List<SampleDepartment> departments() {
    return departments;
  }

  /** Projects of a department in a year: its weight's share of the county, at least one. */
  int projectCount(SampleDepartment department, int year) {
    return settings
        .knownTotal(department.id(), year)
        .map(KnownTotal::projects)
        .orElseGet(() -> shareOf(department));
  }

  private int shareOf(SampleDepartment department) {
    long weights = departments.stream().mapToLong(SampleDepartment::weight).sum();
    return (int) Math.max(1, settings.projectsPerYear() * (long) department.weight() / weights);
  }

  /**
   * A further department after the pattern of a known one, with a name that says it is invented.
   */
  private static SampleDepartment invented(SampleDepartment pattern, int at) {
    String id = String.valueOf(200 + at + 100);
    String name = "梁河县示例部门" + at + "（合成）";
    List<SampleUnit> units = new ArrayList<>();
    for (int unit = 1; unit <= 4; unit++) {
      units.add(new SampleUnit(unitId(id, unit), unit == 1 ? name : name + "第" + unit + "单位"));
    }
    return new SampleDepartment(
        id,
        name,
        pattern.weight(),
        pattern.function(),
        units,
        pattern.projects(),
        pattern.outputs());
  }

  private static List<SampleDepartment> knownDepartments() {
    try (InputStream yaml = SampleCounty.class.getResourceAsStream("/samples/county.yaml")) {
      List<SampleDepartment> found = new ArrayList<>();
      for (JsonNode entry : new YAMLMapper().readTree(yaml)) {
        found.add(department(entry));
      }
      return found;
    } catch (IOException broken) {
      throw new UncheckedIOException("samples/county.yaml", broken);
    }
  }

  private static SampleDepartment department(JsonNode entry) {
    String id = entry.path("id").asText();
    List<SampleUnit> units = new ArrayList<>();
    for (String name : texts(entry.path("units"))) {
      units.add(new SampleUnit(unitId(id, units.size() + 1), name));
    }
    return new SampleDepartment(
        id,
        entry.path("name").asText(),
        entry.path("weight").asInt(),
        entry.path("function").asText(),
        units,
        texts(entry.path("projects")),
        texts(entry.path("outputs")));
  }

  private static String unitId(String departmentId, int number) {
    return departmentId + String.format("%03d", number);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }
}
