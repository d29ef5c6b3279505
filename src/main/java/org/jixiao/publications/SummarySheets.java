package org.jixiao.publications;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jixiao.flags.FlagDefinitions;
import org.jixiao.flags.Flags;
import org.jixiao.lake.RejectedRows;
import org.jixiao.measures.BudgetRates;
import org.jixiao.measures.DepartmentYears;
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.MoneyChain;
import org.jixiao.measures.ProjectScores;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.ReleaseConservation;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The sheets of the workbook that officials open: summaries first, then what they rest on. */
final class SummarySheets {

  /** Rows a sheet shows at most; the first sheet tells how many there are in all. */
  static final int SHOWN_ROWS = 20_000;

  /** The flag of high self-scores beside low payment rates (自评得分与支付率背离). */
  private static final String DIVERGENCE = "SCO-01";

  private static final Col ENTRY = Col.text("entry", "项目", "What is told");
  private static final Col CONTENT = Col.text("content", "内容", "What there is to say about it");

  private SummarySheets() {}

  /** All sheets, the first one explaining the others. */
  static List<WorkbookSheet> of(
      SparkSession spark, String releaseName, Function<TableSpec, Dataset<Row>> tables) {
    var sheets = new ArrayList<WorkbookSheet>();
    sheets.add(whole("全县汇总", JurisdictionYears.TABLE, tables));
    sheets.add(whole("部门汇总", DepartmentYears.TABLE, tables));
    sheets.add(whole("得分汇总", ScoreSummaries.TABLE, tables));
    sheets.add(whole("自评完成情况", EvaluationCompletions.TABLE, tables));
    sheets.add(divergence(tables));
    sheets.add(whole("疑点提示（待核实）", Flags.TABLE, tables));
    sheets.add(whole("疑点说明", FlagDefinitions.TABLE, tables));
    sheets.add(whole("守恒核对", ReleaseConservation.TABLE, tables));
    sheets.add(whole("未接收记录", RejectedRows.TABLE, tables));
    sheets.add(whole("数据字典", Dictionary.TABLE, tables));
    sheets.add(0, explanation(spark, releaseName, sheets));
    return sheets.stream()
        .map(sheet -> new WorkbookSheet(sheet.name(), sheet.columns(), shown(sheet)))
        .toList();
  }

  private static Dataset<Row> shown(WorkbookSheet sheet) {
    return sheet.rows().limit(SHOWN_ROWS);
  }

  private static WorkbookSheet whole(
      String name, TableSpec table, Function<TableSpec, Dataset<Row>> tables) {
    var rows = tables.apply(table).orderBy(CsvFiles.order(table));
    return new WorkbookSheet(name, table.columns(), rows);
  }

  /** The projects that flag SCO-01 asks about, with the money and where it stands. */
  private static WorkbookSheet divergence(Function<TableSpec, Dataset<Row>> tables) {
    var columns =
        List.of(
            Keys.DIVISION_CODE,
            Keys.FISCAL_YEAR,
            Keys.DEPARTMENT_ID,
            Keys.DEPARTMENT_NAME,
            Keys.UNIT_NAME,
            Keys.PROJECT_ID,
            Keys.PROJECT_NAME,
            ProjectScores.DECLARED_SCORE,
            ProjectYears.PAYMENT.rate(),
            ProjectYears.PAYMENT_RATE_BASIS,
            BudgetRates.ADJUSTED_BUDGET_AMOUNT,
            MoneyChain.ISSUED_AMOUNT,
            MoneyChain.APPLIED_AMOUNT,
            MoneyChain.PAID_AMOUNT,
            MoneyChain.DELAY_SIDE);
    var asked =
        tables
            .apply(Flags.TABLE)
            .where(Flags.FLAG_ID.ref().equalTo(lit(DIVERGENCE)))
            .where(Flags.PROJECT_ID.ref().isNotNull())
            .select(Keys.PROJECT_YEAR.stream().map(Col::ref).toArray(Column[]::new));
    var names = Keys.PROJECT_YEAR.stream().map(Col::name).toArray(String[]::new);
    var rows =
        tables
            .apply(ProjectYears.TABLE)
            .join(asked, names, "left_semi")
            .orderBy(ProjectYears.TABLE.keyRefs());
    return new WorkbookSheet("自评得分与支付率背离", columns, rows);
  }

  private static WorkbookSheet explanation(
      SparkSession spark, String releaseName, List<WorkbookSheet> sheets) {
    var rows = new ArrayList<Row>();
    rows.add(RowFactory.create("数据版本", releaseName));
    rows.add(RowFactory.create("金额单位", "元；执行率、支付率均列明分母，空白表示无法计算（见状态列）"));
    rows.add(RowFactory.create("疑点提示", "只提示核实，不作结论；每条均可用“复核语句”在数据表中复查"));
    rows.add(RowFactory.create("单引号", "以 = + - @ 开头的原文前加单引号，防止被当作公式"));
    for (var sheet : sheets) {
      long all = sheet.rows().count();
      var more = all > SHOWN_ROWS ? "，本表只列前 " + SHOWN_ROWS + " 行，全部见 CSV" : "";
      rows.add(RowFactory.create("工作表：" + sheet.name(), "共 " + all + " 行" + more));
    }
    var schema =
        new StructType()
            .add(ENTRY.name(), DataTypes.StringType)
            .add(CONTENT.name(), DataTypes.StringType);
    return new WorkbookSheet(
        "说明",
        List.of(ENTRY, CONTENT),
        spark.createDataFrame(rows, schema).select(col(ENTRY.name()), col(CONTENT.name())));
  }
}
