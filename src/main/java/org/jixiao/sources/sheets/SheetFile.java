package org.jixiao.sources.sheets;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A delivered file opened as sheets, whatever its name says. Opening has exactly one outcome: the
 * sheets, or {@link UnreadableFile} with the reason. A damaged sheet of a good workbook shows when
 * that sheet is read, and leaves the others alone.
 */
public final class SheetFile implements AutoCloseable {
  private final FileType type;
  private final Contents contents;

  private SheetFile(FileType type, Contents contents) {
    this.type = type;
    this.contents = contents;
  }

  /** What one kind of file gives: its sheets, as long as it is open. */
  interface Contents extends AutoCloseable {
    List<Sheet> sheets();

    @Override
    void close() throws IOException;
  }

  /**
   * Opens a file by its content.
   *
   * @param file a local copy of the file
   * @param deliveredName the name under which it was handed in, for messages
   * @throws UnreadableFile when the file is encrypted, cut off, empty, too large, or of a kind that
   *     is not taken in
   */
  public static SheetFile open(Path file, String deliveredName, ReadingLimits limits) {
    try {
      var where = "文件“" + deliveredName + "”";
      long size = Files.size(file);
      if (size == 0) {
        throw UnreadableFile.of("EMPTY_FILE", where, "文件为空（0 字节）", "有内容的工作簿或台账");
      }
      if (size > limits.fileBytes()) {
        throw UnreadableFile.of(
            "TOO_LARGE", where, size + " 字节", "不超过 " + limits.fileBytes() + " 字节，请拆分后报送");
      }
      var known = FileRecognition.recognise(file, deliveredName, where, limits);
      return new SheetFile(
          known.type(),
          known.zip() == null
              ? contents(known.type(), file, where, limits)
              : contents(known.type(), known.zip(), where, limits));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  /**
   * Opens a text file as a profile declares it, without asking what else it might be.
   *
   * @throws UnreadableFile when the file is empty, too large, or not text written so
   */
  public static SheetFile openText(
      Path file, String deliveredName, ReadingLimits limits, TextForm form) {
    try {
      var where = "文件“" + deliveredName + "”";
      if (Files.size(file) == 0 || Files.size(file) > limits.fileBytes()) {
        throw UnreadableFile.of("EMPTY_FILE", where, "文件为空或过大", "有内容的台账");
      }
      return new SheetFile(FileType.CSV, DelimitedFile.open(file, where, limits, form));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private static Contents contents(FileType type, ZipFile zip, String where, ReadingLimits limits)
      throws IOException {
    return type == FileType.DOCX
        ? DocxFile.open(zip, where, limits)
        : XlsxFile.open(zip, where, limits);
  }

  private static Contents contents(FileType type, Path file, String where, ReadingLimits limits)
      throws IOException {
    return switch (type) {
      case XLS -> XlsFile.open(file, where, limits);
      case CSV -> DelimitedFile.open(file, where, limits);
      case JSON -> JsonFile.open(file, where, limits, new JsonFactoryBuilder());
      case YAML -> JsonFile.open(file, where, limits, YAMLFactory.builder());
      case HTML -> HtmlFile.open(file, where, limits);
      case XLSX, DOCX -> throw new IllegalArgumentException(type + " is read from its zip");
    };
  }

  /** What the file is by its content. */
  public FileType type() {
    return type;
  }

  /** The sheets in the order of the workbook; chart sheets, which hold no cells, are left out. */
  public List<Sheet> sheets() {
    return contents.sheets();
  }

  /** Ends the reading of every sheet of the file. */
  @Override
  public void close() {
    try {
      contents.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
