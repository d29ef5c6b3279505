package org.jixiao.sources.forms;

/**
 * Why a row of a list of evaluations cannot be taken in.
 *
 * @param code reason code
 * @param reason what was found and what was expected, in Chinese
 */
record ListProblem(String code, String reason) {}
