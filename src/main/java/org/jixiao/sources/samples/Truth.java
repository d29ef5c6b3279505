package org.jixiao.sources.samples;

/**
 * One anomaly that stands in a delivery, so that what is found can be held against what is there.
 *
 * @param rule rule of the domain brief: A01, A05, B01, B05, B06 or C24
 * @param origin injected on purpose, or arising from how the county pays
 * @param changed what was changed, or what the rule looks at
 * @param from value before; empty where nothing was changed
 * @param to value that stands in the delivery
 * @param correctedBy delivery in which the value is put right; empty when never
 */
record Truth(
    String delivery,
    int year,
    String departmentId,
    String unitId,
    String projectId,
    String rule,
    Origin origin,
    String changed,
    String from,
    String to,
    String correctedBy) {

  /** Whether an anomaly was put in or came about. */
  enum Origin {
    INJECTED,
    ARISING
  }

  static Truth of(
      SampleProject project,
      String delivery,
      String rule,
      Origin origin,
      String changed,
      String from,
      String to) {
    return new Truth(
        delivery,
        project.year(),
        project.department().id(),
        project.unit().id(),
        project.code(),
        rule,
        origin,
        changed,
        from,
        to,
        "");
  }

  Truth correctedBy(String laterDelivery) {
    return new Truth(
        delivery,
        year,
        departmentId,
        unitId,
        projectId,
        rule,
        origin,
        changed,
        from,
        to,
        laterDelivery);
  }
}
