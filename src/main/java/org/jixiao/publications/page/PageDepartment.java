package org.jixiao.publications.page;

/**
 * One department in one year.
 *
 * @param id code, or normalised name
 * @param name as published; the code where no name was delivered
 * @param sums what it had, paid and scored
 * @param standing where its unpaid money stands
 */
public record PageDepartment(String id, String name, PageSums sums, PageStanding standing) {}
