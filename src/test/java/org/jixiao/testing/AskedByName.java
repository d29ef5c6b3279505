package org.jixiao.testing;

import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** A program of an analyst: asks a catalog by name, through whatever session Spark is told. */
public final class AskedByName {

  /** Begins the line of an answer. */
  static final String ANSWER = "answer: ";

  private AskedByName() {}

  /** Prints one line a statement: its rows. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] statements) {
    var spark = SparkSession.builder().getOrCreate();
    for (var statement : statements) {
      var rows = spark.sql(statement).collectAsList();
      System.out.println(
          ANSWER + rows.stream().map(row -> row.mkString(" ")).collect(Collectors.joining(", ")));
    }
  }
}
