package org.jixiao.flags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jixiao.vocabulary.Col;

/** Writes out the catalogue as it was applied. */
final class Definitions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Definitions() {}

  /** Rows of {@link FlagDefinitions}, thresholds filled in. */
  static Dataset<Row> of(SparkSession spark, List<Flag> catalogue, Thresholds thresholds) {
    var rows = catalogue.stream().map(flag -> row(new AppliedFlag(flag, thresholds))).toList();
    return spark.createDataFrame(rows, FlagDefinitions.TABLE.schema());
  }

  private static Row row(AppliedFlag applied) {
    var flag = applied.flag();
    return RowFactory.create(
        flag.id(),
        (long) flag.version(),
        applied.thresholds().ruleSet().id(),
        applied.thresholds().ruleSet().version(),
        flag.entity().kind(),
        flag.entity().table().name(),
        flag.title().zh(),
        flag.title().en(),
        flag.whyItMatters().zh(),
        flag.whyItMatters().en(),
        flag.innocentReading().zh(),
        flag.innocentReading().en(),
        json(flag.applies().stream().map(each -> exclusion(applied, each)).toList()),
        applied.condition(),
        json(flag.severities().stream().map(each -> severity(applied, each)).toList()),
        applied.filled(flag.moneyAtStake()),
        String.join(" ", flag.evidence().stream().map(Col::name).toList()),
        String.join(" ", flag.answers()),
        flag.related().isEmpty() ? null : String.join(" ", flag.related()),
        applied.filled(flag.wideShare()),
        applied.filled(flag.rowsBehind().sql()));
  }

  private static Map<String, String> exclusion(AppliedFlag applied, Applies each) {
    var entry = new LinkedHashMap<String, String>();
    entry.put("applies_when", applied.filled(each.condition()));
    entry.put("reason_code", each.reasonCode());
    entry.put("reason_zh", each.reason().zh());
    entry.put("reason_en", each.reason().en());
    return entry;
  }

  private static Map<String, String> severity(AppliedFlag applied, SeverityStep step) {
    var entry = new LinkedHashMap<String, String>();
    entry.put("severity", step.severity().word());
    entry.put("when", applied.filled(step.condition()));
    return entry;
  }

  private static String json(List<Map<String, String>> entries) {
    try {
      return JSON.writeValueAsString(entries);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts that JSON cannot hold: " + entries, impossible);
    }
  }
}
