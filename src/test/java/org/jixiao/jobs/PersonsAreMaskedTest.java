package org.jixiao.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.PersonNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Payees of the sample who are natural persons, as the accepted tables name them, in everything a
 * release publishes.
 */
@ExtendWith(SparkSessions.class)
class PersonsAreMaskedTest {

  private static final SampleRun RUN = SampleRun.once();

  private static final Pattern MASK = Pattern.compile("个人-[0-9a-f]{12}");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  @Test
  void noPublishedFileAndNoPublishedTableNamesAPersonWhoWasPaid() throws IOException {
    var payees =
        RUN.answer(
            "SELECT DISTINCT payee_name FROM read_parquet('%s/deliveries/*/readings/*/payments/*.parquet')"
                    .formatted(RUN.lake())
                + " WHERE payee_name IS NOT NULL");
    var persons = payees.stream().map(row -> row.get(0)).filter(PersonNames::isPerson).toList();
    var firm = "示例勘察设计有限公司（合成）";
    var published = new HashMap<>(files());
    published.putAll(tables());

    assertThat(persons).isNotEmpty();
    assertThat(payees).contains(List.of("示例勘察设计有限公司（合成）"));
    assertThat(published.keySet().stream().map(PersonsAreMaskedTest::kind).distinct())
        .contains("csv", "docx", "html", "json", "sql", "xlsx", "table");
    published.forEach(
        (name, text) -> assertThat(persons).as(name).noneMatch(person -> text.contains(person)));
    assertThat(List.of("csv/payment_facts.csv", "table payment_facts"))
        .as("a firm stays readable and a person masked, where payees stand at all")
        .allSatisfy(
            name -> {
              assertThat(published.get(name)).contains(firm);
              assertThat(MASK.matcher(published.get(name)).find()).isTrue();
            });
    assertThat(List.of("jixiao.xlsx", "page.html", "working-sheets/533122000-2024-219.xlsx"))
        .as("what is packed is looked into")
        .allSatisfy(name -> assertThat(published.get(name)).contains("梁河县自然资源局"));
  }

  /** The text of every published file, packed ones unpacked and without tags. */
  private static Map<String, String> files() throws IOException {
    try (var files = Files.walk(RUN.publication())) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> RUN.publication().relativize(file).toString().replace('\\', '/'),
                  PersonsAreMaskedTest::text));
    }
  }

  private static String text(Path file) {
    try {
      if (!List.of("xlsx", "docx").contains(kind(file.toString()))) {
        return Files.readString(file);
      }
      var parts = new StringBuilder();
      try (var zip = new ZipFile(file.toFile())) {
        for (var part : zip.stream().toList()) {
          var text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
          parts.append(text).append(TAG.matcher(text).replaceAll(""));
        }
      }
      return parts.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every row of every table of the release as text, nested values too. */
  private static Map<String, String> tables() {
    var found = new HashMap<String, String>();
    for (var table : ReleaseTables.PUBLISHED) {
      var rows = new ArrayList<String>();
      RUN.answer("SELECT CAST(t AS VARCHAR) FROM " + table.name() + " AS t")
          .forEach(row -> rows.add(row.get(0)));
      found.put("table " + table.name(), String.join("\n", rows));
    }
    return found;
  }

  private static String kind(String name) {
    return name.startsWith("table ") ? "table" : name.substring(name.lastIndexOf('.') + 1);
  }
}
