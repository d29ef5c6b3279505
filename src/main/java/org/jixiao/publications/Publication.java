package org.jixiao.publications;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.lake.Lake;
import org.jixiao.lake.Release;
import org.jixiao.lake.WrittenTable;
import org.jixiao.publications.office.OfficeFiles;
import org.jixiao.publications.page.FlagGuides;
import org.jixiao.publications.page.PageFile;
import org.jixiao.publications.page.PageTables;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * The files people open, made from one release: {@code release-<n>/} with the workbook, the page, a
 * page for each flag, the Word reports, one CSV file a table and the SQL views with the lake's
 * address filled in. The folder appears whole, under its name, or not at all.
 *
 * @param folder where it lies
 * @param unchanged true when it was there already, made from the same rows by the same code
 * @param leftOut tables the release holds and this code cannot publish, since another version wrote
 *     them with other columns
 */
public record Publication(Path folder, boolean unchanged, List<String> leftOut) {

  public Publication {
    leftOut = List.copyOf(leftOut);
  }

  public static final String WORKBOOK_FILE = "jixiao.xlsx";
  public static final String PAGE_FILE = "page.html";
  public static final String CSV_FOLDER = "csv";
  private static final String MANIFEST_FILE = "publication.json";

  /** Publishes a release into a folder of this machine, with the Word templates of the project. */
  public static Publication of(SparkSession spark, Lake lake, Release release, Path out) {
    return of(spark, lake, release, out, null);
  }

  /**
   * Publishes a release into a folder of this machine.
   *
   * @param templates a folder with Word templates of the bureau's own, named like those of the
   *     project; what is missing there, and all when null, is taken from the project
   */
  public static Publication of(
      SparkSession spark, Lake lake, Release release, Path out, @Nullable Path templates) {
    var folder = out.resolve("release-" + release.number());
    var identity = identity(lake, release, templates);
    var whole = new WholeFolder(folder, lake.steps());
    try {
      whole.recover();
      if (identity.equals(found(folder))) {
        return new Publication(folder, true, leftOut(release));
      }
      var draft = whole.begun();
      write(spark, lake, release, draft, templates);
      Files.writeString(draft.resolve(MANIFEST_FILE), identity);
      whole.finish();
      return new Publication(folder, false, leftOut(release));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of this machine; any other address is a fault. */
  public static Path folder(String address) {
    if (address.matches("[a-z][a-z0-9+.-]+:.*") && !address.startsWith("file:")) {
      throw Fault.of("publications " + address, "another file system", "a folder of this machine");
    }
    return Path.of(address.replaceFirst("^file:(//)?", ""));
  }

  public Path workbook() {
    return folder.resolve(WORKBOOK_FILE);
  }

  public Path page() {
    return folder.resolve(PAGE_FILE);
  }

  private static void write(
      SparkSession spark, Lake lake, Release release, Path draft, @Nullable Path templates)
      throws IOException {
    var tables = held(release);
    var address = plain(lake.address());
    for (var views : SqlViews.values()) {
      Files.writeString(draft.resolve(views.file()), views.of(release.number(), tables, address));
    }
    var csv = Files.createDirectory(draft.resolve(CSV_FOLDER));
    for (var table : tables) {
      CsvFiles.write(table, release.read(table), csv.resolve(table.name() + ".csv"));
    }
    var inputs = release.manifest().inputs();
    var name = release.number() + "（数据截至 " + inputs.asOf() + "）";
    var shown = new OpenQuestions(release);
    var divisions = DivisionNames.of(lake, release);
    Workbook.write(
        SummarySheets.of(spark, name, divisions, tables, shown),
        ChartRows.of(divisions, tables, shown),
        draft.resolve(WORKBOOK_FILE));
    PageFile.write(PageTables.of(release, tables, divisions), draft.resolve(PAGE_FILE));
    if (tables.contains(FlagDefinitions.TABLE)) {
      FlagGuides.write(release.read(FlagDefinitions.TABLE), tables, name, draft);
    }
    OfficeFiles.write(release, tables, divisions, draft, templates);
  }

  /** The tables of this code that the release holds, in the order readers meet them. */
  private static List<TableSpec> held(Release release) {
    return ReleaseTables.PUBLISHED.stream().filter(release::holds).toList();
  }

  private static List<String> leftOut(Release release) {
    var held = held(release).stream().map(TableSpec::name).toList();
    return release.manifest().tables().stream()
        .map(WrittenTable::name)
        .filter(name -> !held.contains(name))
        .toList();
  }

  /** DuckDB and Spark both take a local folder without its scheme. */
  private static String plain(String lakeAddress) {
    return lakeAddress.replaceFirst("^file:(//)?(?=/)", "");
  }

  private static String identity(Lake lake, Release release, @Nullable Path templates) {
    Map<String, String> hashes =
        release.manifest().tables().stream()
            .collect(Collectors.toMap(WrittenTable::name, WrittenTable::rowHash));
    var content = new TreeMap<String, Object>();
    content.put("release", release.number());
    content.put("lake", lake.address());
    content.put("code_version", release.manifest().inputs().codeVersion());
    content.put("row_hashes", new TreeMap<>(hashes));
    content.put("templates", OfficeFiles.digests(templates));
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String found(Path folder) {
    var manifest = folder.resolve(MANIFEST_FILE);
    try {
      return Files.exists(manifest) ? Files.readString(manifest, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
