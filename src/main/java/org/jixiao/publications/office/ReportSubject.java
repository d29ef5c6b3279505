package org.jixiao.publications.office;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Whom a document is about: a department in a fiscal year, or a whole division.
 *
 * @param divisionCode nine-digit code of the fiscal division
 * @param fiscalYear the budget year reported on
 * @param departmentId the department; blank for the whole division
 * @param name what the document calls it
 */
record ReportSubject(String divisionCode, int fiscalYear, String departmentId, String name) {

  private static final int SHORT_HASH = 10;

  boolean wholeDivision() {
    return departmentId.isBlank();
  }

  /** The same subject a year before or after. */
  ReportSubject inYear(int year) {
    return new ReportSubject(divisionCode, year, departmentId, name);
  }

  /**
   * Name of its files, without an ending: division, year and department id. An id that is no plain
   * code, which is the name of a department without one, stands as the beginning of its SHA-256:
   * not every machine can spell every name, and a delivered name must not choose a folder.
   */
  String fileName() {
    var place = safe(divisionCode) + "-" + fiscalYear;
    return wholeDivision() ? place : place + "-" + safe(departmentId);
  }

  private static String safe(String id) {
    if (id.matches("[0-9A-Za-z]{1,40}")) {
      return id;
    }
    return "x" + DigestUtils.sha256Hex(id).substring(0, SHORT_HASH);
  }
}
