package org.jixiao.measures;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * How a published value follows from others.
 *
 * @param text the formula in words, in Chinese
 * @param inputs what it is computed from
 */
public record Formula(String text, List<Input> inputs) {

  /** Which rows of the input's table are meant. */
  public enum Rows {
    /** The row itself. */
    SAME_ROW,
    /** The rows that share the keys of the row, so far as their table has them. */
    SAME_KEYS,
    /** The rows of the form that the row was linked to. */
    SAME_FORM
  }

  /**
   * A column that a formula reads.
   *
   * @param table its table
   * @param column the column
   * @param rows which rows of the table
   * @param condition further condition on them in SQL; blank for none
   * @param summed true when the value is the sum of the column over these rows
   */
  public record Input(TableSpec table, Col column, Rows rows, String condition, boolean summed) {}

  public Formula {
    inputs = List.copyOf(inputs);
  }
}
