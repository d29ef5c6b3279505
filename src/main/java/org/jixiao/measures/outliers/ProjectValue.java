package org.jixiao.measures.outliers;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * One number of one project and what may be said of the project.
 *
 * @param row the project-year
 * @param shown the number as readers know it
 * @param compared the number that is compared: the same, or its natural logarithm
 * @param traits what tells projects apart, by caption, in the order of asking
 */
record ProjectValue(Row row, BigDecimal shown, BigDecimal compared, Map<String, String> traits) {

  ProjectValue {
    traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
  }
}
