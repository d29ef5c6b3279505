package org.jixiao.sources.samples;

import java.util.List;
import org.jixiao.sources.samples.InjectedSample.Role;

/**
 * What is out of the ordinary in a county drawn whole. Scores in hundredths of a point, rates in
 * hundredths of a percent, shares in thousandths.
 *
 * @param role of the projects, departments and divisions that differ, or stand where others differ
 * @param strength size of the anomalies; empty where nothing is wrong
 * @param lowScore points one school's score lies below the others
 * @param lowRate how far one school's payment rate lies below the others
 * @param largeBudget how many times as large as usual one school's budget is
 * @param departmentRate how far the payment rates of one department lie below the others
 * @param departmentScore how far the scores of one department lie above the others
 * @param nearLimit share of payments just under 5,000 yuan
 * @param lifted share of the bureaus' scores in the two points below 90 that are lifted just above
 * @param misprinted share of the forms that print another rate
 */
record CountyShape(
    Role role,
    String strength,
    int lowScore,
    int lowRate,
    int largeBudget,
    int departmentRate,
    int departmentScore,
    int nearLimit,
    int lifted,
    int misprinted) {

  /** Three sizes, nothing, and what looks wrong and is right. */
  static final List<CountyShape> ALL =
      List.of(
          new CountyShape(Role.INJECTED, "weak", 1100, 700, 15, 350, 450, 60, 600, 160),
          new CountyShape(Role.INJECTED, "medium", 1600, 1100, 100, 600, 600, 150, 900, 250),
          new CountyShape(Role.INJECTED, "strong", 2000, 3000, 400, 1000, 800, 350, 1000, 600),
          new CountyShape(Role.TWIN, "", 0, 0, 1, 0, 0, 0, 0, 0),
          new CountyShape(Role.CONFOUNDER, "", 600, 500, 10, 30, 450, 0, 0, 40));

  boolean wrong() {
    return role == Role.INJECTED;
  }

  boolean innocent() {
    return role == Role.CONFOUNDER;
  }
}
