package org.jixiao.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a publication as an engine reads them that shares no code with ours. */
public final class PublishedTables implements AutoCloseable {

  private final Connection duckdb;

  private PublishedTables(Connection duckdb) {
    this.duckdb = duckdb;
  }

  /** Opens the views that lie beside the other files of a publication. */
  public static PublishedTables of(Path publication) throws IOException, SQLException {
    var opened = new PublishedTables(DriverManager.getConnection("jdbc:duckdb:"));
    opened.run(Files.readString(publication.resolve("views-duckdb.sql")));
    return opened;
  }

  /** Runs statements that give nothing back. */
  public void run(String sql) throws SQLException {
    try (var statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, each value as the engine gives it. */
  public List<List<@Nullable Object>> rows(String sql) throws SQLException {
    var rows = new ArrayList<List<@Nullable Object>>();
    try (var statement = duckdb.createStatement();
        var answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        var row = new @Nullable Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = answer.getObject(i + 1);
        }
        rows.add(Arrays.asList(row));
      }
    }
    return rows;
  }

  /** The one value of a query. */
  public @Nullable Object value(String sql) throws SQLException {
    return rows(sql).get(0).get(0);
  }

  /**
   * Columns by the captions they bear in files: where a table has a caption twice, the column's
   * name follows it.
   */
  public Map<String, String> columnsByCaption(String table) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    for (var row :
        rows(
            """
            SELECT CASE WHEN count(*) OVER (PARTITION BY caption) = 1 THEN caption
              ELSE caption || '（' || column_name || '）' END, column_name
            FROM dictionary WHERE table_name = '%s' ORDER BY position_count
            """
                .formatted(table))) {
      columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return columns;
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
