package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jixiao.testing.Tables.drawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jixiao.flags.Catalogue;
import org.jixiao.flags.Flag;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.measures.ProjectYears;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SparkSessions.class)
class FlagGuidesTest {

  private static final String DRAWN =
      """
      flag_id | flag_version | rule_set_id   | rule_set_version | entity_kind | entity_table  | title_zh | title_en     | why_zh | why_en | innocent_zh | innocent_en | applies | condition_sql | severities | money_at_stake | evidence_columns | answers | related | declared_rate | rows_behind
      SCO-01  | 1            | national-2020 | 1                | project     | project_years | %s       | Score & rate | 因     | why    | 常          | innocent    | [{"applies_when":"paid_amount IS NOT NULL","reason_code":"x","reason_zh":"没有支付","reason_en":"nothing paid"}] | declared_score >= 90 | [{"severity":"high","when":"payment_rate < 0.3"},{"severity":"medium","when":"TRUE"}] | unpaid_amount | declared_score payment_rate | B01 | EXE-01 ZZZ-99 | 0.1 | SELECT 1
      EXE-01  | 1            | national-2020 | 1                | project     | project_years | 甲       | A            | 因     | why    | 常          | innocent    | [] | x > 1 | [{"severity":"low","when":"TRUE"}] | 0 | declared_score | B01 |  | 0.1 | SELECT 1
      """;

  @TempDir Path folder;

  static List<Flag> flags() {
    return Catalogue.IN_FORCE;
  }

  /** The class path holds the pages of src/docs/flags as the build put them there. */
  @ParameterizedTest
  @MethodSource("flags")
  void whatWasWrittenByHandIsPublished(Flag flag) throws IOException {
    var sections = FlagGuides.handwritten(flag.id(), Map.of());

    assertThat(sections)
        .extracting(section -> section.title().zh())
        .containsExactly("含义", "公式", "分母", "不适用情形", "假设", "部门可以做什么", "财政局可以做什么", "依据", "算例");
    assertThat(sections).allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
    var example =
        sections.get(sections.size() - 1).blocks().stream()
            .filter(block -> !block.rows().isEmpty())
            .toList();
    assertThat(example).hasSize(2);
    assertThat(example)
        .allSatisfy(
            table ->
                assertThat(table.rows())
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header())));
    var written = Files.readString(Path.of("src/docs/flags", flag.id() + ".md"));
    for (var section : sections) {
      for (var block : section.blocks()) {
        var words = new StringBuilder();
        block
            .pieces()
            .forEach(piece -> words.append(piece.code() ? "`" + piece.text() + "`" : piece.text()));
        assertThat(written).contains(words);
      }
    }
  }

  @Test
  void aPageTellsWhatItsFlagAsksAndLeadsToRelatedOnesThatHaveAPage(SparkSession spark)
      throws IOException {
    write(spark, "得分与支付率背离");

    var page = page("SCO-01");
    assertThat(page)
        .contains(
            "<h1>SCO-01 得分与支付率背离<small lang=\"en\">Score &amp; rate</small></h1>",
            "<code>paid_amount IS NOT NULL</code>",
            "没有支付",
            "<pre tabindex=\"0\">declared_score &gt;= 90</pre>",
            "<li>高 · <span lang=\"en\">high</span>：<code>payment_rate &lt; 0.3</code></li>",
            "自评总分 <code>declared_score</code>",
            "<a href=\"EXE-01.html\">EXE-01</a>",
            "部门可以做什么",
            "<th scope=\"col\">资金支付率<br><code>payment_rate</code></th>",
            "数据版本 7")
        .doesNotContain("ZZZ-99");
    assertThat(page("index"))
        .contains("<a href=\"SCO-01.html\">SCO-01</a>", "<a href=\"../page.html\">");
  }

  @Test
  void pagesRunNothingAndShowMarkupOutOfTheTableAsText(SparkSession spark) throws IOException {
    write(spark, "<script>alert(1)</script>\"'&");

    for (var name : List.of("SCO-01", "index")) {
      assertThat(page(name))
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "default-src 'none'")
          .doesNotContain("<script");
    }
  }

  @Test
  void anIdThatWouldNameAnotherFileIsAFault(SparkSession spark) {
    var rows = DRAWN.formatted("甲").replace("SCO-01 ", "../../x ");

    assertThatThrownBy(
            () ->
                FlagGuides.write(
                    drawn(spark, FlagDefinitions.TABLE.columns(), rows), List.of(), "7", folder))
        .isInstanceOf(Fault.class)
        .hasMessage(
            "flag_definitions, flag_id: found ../../x; expected three letters and two digits, as"
                + " SCO-01");
  }

  private void write(SparkSession spark, String title) {
    FlagGuides.write(
        drawn(spark, FlagDefinitions.TABLE.columns(), DRAWN.formatted(title)),
        List.of(ProjectYears.TABLE),
        "7",
        folder);
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("flags").resolve(name + ".html"));
  }
}
