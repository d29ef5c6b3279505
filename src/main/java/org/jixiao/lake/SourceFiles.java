package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The files of a delivery and what became of each: exactly one outcome per file. */
public final class SourceFiles {

  public static final Col FILE_ID =
      Col.text("file_id", "文件标识", "SHA-256 of the file's bytes, in hexadecimal");
  public static final Col FILE_NAME =
      Col.text("file_name", "文件名", "Path of the file within the delivery, as handed in");
  public static final Col FILE_TYPE =
      Col.text(
          "file_type",
          "文件类型",
          "What the content is, whatever the name says: xlsx, xls, csv, json …");
  public static final Col SIZE_COUNT = Col.count("size_count", "字节数", "Size of the file in bytes");
  public static final Col OUTCOME_STATUS =
      Col.text("outcome_status", "处理结果", "ACCEPTED, PARTLY_REJECTED, REJECTED or EMPTY");
  public static final Col REASON =
      Col.text("reason", "原因", "Why the file, or part of it, was set aside")
          .orEmpty("nothing was set aside");

  public static final TableSpec TABLE =
      new TableSpec(
          "source_files",
          "报送文件",
          "one delivered file",
          List.of(Keys.DELIVERY_ID, FILE_NAME),
          List.of(
              Keys.DELIVERY_ID, FILE_NAME, FILE_ID, FILE_TYPE, SIZE_COUNT, OUTCOME_STATUS, REASON));

  private SourceFiles() {}
}
