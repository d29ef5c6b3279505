package org.jixiao.publications.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.publications.page.FlagGuide.Evidence;
import org.jixiao.publications.page.FlagGuide.Exclusion;
import org.jixiao.publications.page.FlagGuide.Section;
import org.jixiao.publications.page.FlagGuide.Step;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/**
 * A page for each flag of a release, {@code flags/SCO-01.html}, and a list of them: what it asks,
 * why, when the record is right all the same, what a department and the bureau can do, a worked
 * example, and the conditions as applied. Each is one file without scripts that loads nothing.
 */
public final class FlagGuides {

  /** The folder of the publication they lie in. */
  public static final String FOLDER = "flags";

  private static final String HANDWRITTEN = "/flag-pages/";
  private static final String ID = "[A-Z]{3}-[0-9]{2}";
  private static final Map<String, Sentence> SEVERITIES =
      Map.of(
          "high", new Sentence("高", "high"),
          "medium", new Sentence("中", "medium"),
          "low", new Sentence("低", "low"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private FlagGuides() {}

  /** Where the page of a flag lies, seen from the folder of the publication. */
  public static String path(String flag) {
    return FOLDER + "/" + flag + ".html";
  }

  /**
   * Writes the pages.
   *
   * @param definitions rows of {@code flag_definitions}
   * @param tables the tables of this code, for captions
   * @param release what the release is called
   * @param publication the folder of the publication
   */
  public static void write(
      Dataset<Row> definitions, List<TableSpec> tables, String release, Path publication) {
    var rows =
        definitions.orderBy(Flags.FLAG_ID.ref()).collectAsList().stream().map(Cells::new).toList();
    var ids = rows.stream().map(FlagGuides::id).collect(Collectors.toUnmodifiableSet());
    var guides = rows.stream().map(cells -> guide(cells, tables, ids)).toList();
    try {
      var folder = Files.createDirectory(publication.resolve(FOLDER));
      for (var guide : guides) {
        Files.writeString(
            folder.resolve(guide.id() + ".html"), html("flag.html", release, "guide", guide));
      }
      Files.writeString(
          folder.resolve("index.html"), html("flags.html", release, "guides", guides));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections written by hand about a flag; none where this program does not know it. */
  static List<Section> handwritten(String flag, Map<String, String> captions) {
    try (var in = FlagGuides.class.getResourceAsStream(HANDWRITTEN + flag + ".md")) {
      return in == null
          ? List.of()
          : GuideText.sections(
              new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"),
              name -> captions.getOrDefault(name, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String html(String template, String release, String name, Object told) {
    var style = PageFile.resource("/page/flag.css");
    var context = new TreeMap<String, Object>();
    context.put("style", style);
    context.put("styleHash", PageFile.hash(style));
    context.put("release", release);
    context.put(name, told);
    return PageFile.rendered(template, context);
  }

  /** It names a file, so that it must be an id and nothing else. */
  private static String id(Cells cells) {
    var id = cells.text(Flags.FLAG_ID, "");
    if (!id.matches(ID)) {
      throw Fault.of("flag_definitions, flag_id", id, "three letters and two digits, as SCO-01");
    }
    return id;
  }

  private static FlagGuide guide(Cells cells, List<TableSpec> tables, Set<String> ids) {
    var table = cells.text(FlagDefinitions.ENTITY_TABLE, "");
    var captions = captions(table, tables);
    return new FlagGuide(
        id(cells),
        cells.count(Flags.FLAG_VERSION),
        cells.text(Flags.RULE_SET_ID, "") + "，版本 " + cells.text(Flags.RULE_SET_VERSION, ""),
        Questions.both(cells, FlagDefinitions.TITLE_ZH, FlagDefinitions.TITLE_EN),
        captions.getOrDefault("", table),
        table,
        Questions.both(cells, FlagDefinitions.WHY_ZH, FlagDefinitions.WHY_EN),
        Questions.both(cells, FlagDefinitions.INNOCENT_ZH, FlagDefinitions.INNOCENT_EN),
        entries(cells.text(FlagDefinitions.APPLIES, "[]")).stream()
            .map(FlagGuides::exclusion)
            .toList(),
        cells.text(Flags.CONDITION, ""),
        entries(cells.text(FlagDefinitions.SEVERITIES, "[]")).stream()
            .map(FlagGuides::step)
            .toList(),
        cells.text(FlagDefinitions.MONEY_AT_STAKE, ""),
        words(cells.text(FlagDefinitions.EVIDENCE_COLUMNS, "")).stream()
            .map(name -> new Evidence(name, captions.getOrDefault(name, "")))
            .toList(),
        words(cells.text(FlagDefinitions.RELATED, "")).stream().filter(ids::contains).toList(),
        handwritten(id(cells), captions));
  }

  /**
   * What the columns of a table and those of a finding are called; under the empty name, the table
   * itself.
   */
  private static Map<String, String> captions(String name, List<TableSpec> tables) {
    var captions = new TreeMap<String, String>();
    Flags.TABLE.columns().forEach(column -> captions.put(column.name(), column.caption()));
    tables.stream()
        .filter(table -> table.name().equals(name))
        .forEach(
            table -> {
              captions.put("", table.caption());
              table.columns().forEach(column -> captions.put(column.name(), column.caption()));
            });
    return captions;
  }

  private static Exclusion exclusion(Map<String, String> entry) {
    return new Exclusion(
        text(entry, "applies_when"),
        new Sentence(text(entry, "reason_zh"), text(entry, "reason_en")));
  }

  private static Step step(Map<String, String> entry) {
    var severity = text(entry, "severity").toLowerCase(Locale.ROOT);
    var condition = text(entry, "when");
    return new Step(
        SEVERITIES.getOrDefault(severity, new Sentence(severity, severity)),
        condition,
        condition.equalsIgnoreCase("true"));
  }

  private static String text(Map<String, String> entry, String name) {
    return entry.getOrDefault(name, "—");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static List<Map<String, String>> entries(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Map<String, String>>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("flag_definitions " + json + ": found no JSON list", e);
    }
  }
}
