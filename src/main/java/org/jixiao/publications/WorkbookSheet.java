package org.jixiao.publications;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.vocabulary.Col;

/**
 * One sheet of the workbook.
 *
 * @param name what stands on its tab, in Chinese
 * @param columns the columns shown, in this order
 * @param rows what is shown, in the order it is shown
 */
public record WorkbookSheet(String name, List<Col> columns, Dataset<Row> rows) {

  public WorkbookSheet {
    columns = List.copyOf(columns);
    if (name.isBlank() || name.length() > 31 || name.matches(".*[\\[\\]:*?/\\\\'].*")) {
      throw new IllegalArgumentException("sheet " + name + ": expected a name Excel accepts");
    }
  }

  /** What stands above the columns: their captions, with the unit money is shown in. */
  List<String> headers() {
    var captions = CellText.captions(columns);
    return IntStream.range(0, captions.size())
        .mapToObj(
            i ->
                columns.get(i).kind() == Col.Kind.MONEY
                    ? captions.get(i) + "（万元）"
                    : captions.get(i))
        .toList();
  }
}
