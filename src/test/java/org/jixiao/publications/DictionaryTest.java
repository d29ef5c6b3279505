package org.jixiao.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.jixiao.vocabulary.ChineseSentences;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class DictionaryTest {

  @Test
  void everyColumnOfEveryPublishedTableIsExplainedOnce(SparkSession spark) {
    long columns =
        ReleaseTables.PUBLISHED.stream().mapToLong(table -> table.columns().size()).sum();

    var rows = Dictionary.of(spark, ReleaseTables.PUBLISHED);

    assertThat(rows.count()).isEqualTo(columns);
    assertThat(rows.select("table_name", "column_name").distinct().count()).isEqualTo(columns);
  }

  @Test
  void everySentenceAboutAPublishedTableIsSaidInChineseTooAndNoOther() {
    var sentences =
        ReleaseTables.PUBLISHED.stream()
            .flatMap(
                table ->
                    Stream.concat(
                        Stream.of(table.row()),
                        table.columns().stream()
                            .flatMap(column -> Stream.of(column.meaning(), column.emptyMeans()))))
            .filter(sentence -> !sentence.isBlank())
            .collect(Collectors.toSet());

    assertThat(ChineseSentences.all().keySet())
        .as("src/main/resources/dictionary/chinese.tsv holds a line for each sentence")
        .containsExactlyInAnyOrderElementsOf(sentences);
    assertThat(ChineseSentences.all().values())
        .allMatch(chinese -> chinese.codePoints().anyMatch(DictionaryTest::isHan));
  }

  private static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  @Test
  void everyPublishedRateNamesItsDenominator() {
    var naked =
        ReleaseTables.PUBLISHED.stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> column.kind() == Col.Kind.RATE)
            .filter(column -> column.denominator().isBlank())
            .map(Col::name)
            .toList();

    assertThat(naked).isEmpty();
  }

  @Test
  void noTwoPublishedTablesShareAName() {
    var names = ReleaseTables.PUBLISHED.stream().map(TableSpec::name).toList();

    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
  }

  @Test
  void aRateSaysUnitDenominatorAndWhatEmptyMeans(SparkSession spark) {
    var rate =
        Col.rate("paid_rate", "支付率", "issued_amount", "Paid divided by issued")
            .orEmpty("nothing was issued");
    var table = new TableSpec("rates", "比率", "one flag in force", List.of(rate), List.of(rate));

    var row = Dictionary.of(spark, List.of(table)).first();

    assertThat(row.mkString("|"))
        .isEqualTo(
            "rates|1|paid_rate|比率|支付率|Paid divided by issued|支付数除以下达数|1 = 100%|DECIMAL(12,6)"
                + "|issued_amount|nothing was issued|null|true|one flag in force|一种现行疑点");
  }
}
