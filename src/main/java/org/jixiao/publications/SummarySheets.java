package org.jixiao.publications;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.jixiao.measures.EvaluationCompletions;
import org.jixiao.measures.JurisdictionYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.ReleaseConservation;
import org.jixiao.measures.ScoreSummaries;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/** The sheets of the workbook that officials open: summaries first, then what they rest on. */
final class SummarySheets {

  /** Rows a sheet shows at most; the first sheet tells how many there are in all. */
  static final int SHOWN_ROWS = 20_000;

  static final String COVER = "说明";
  static final String QUESTIONS = "疑点提示（待核实）";
  static final String DEFINITIONS = "疑点说明";
  static final String RECTIFICATIONS = "整改情况";

  /** Begins the line of the cover that tells of a sheet. */
  static final String SHEET_ENTRY = "工作表：";

  /** Tables shown whole, by the name of their sheet. */
  private static final Map<String, TableSpec> WHOLE = wholeTables();

  private static final Col ENTRY = Col.text("entry", "项目", "What is told");
  private static final Col CONTENT = Col.text("content", "内容", "What there is to say about it");

  private SummarySheets() {}

  private static Map<String, TableSpec> wholeTables() {
    var sheets = new LinkedHashMap<String, TableSpec>();
    sheets.put(QUESTIONS, Flags.TABLE);
    sheets.put(DEFINITIONS, FlagDefinitions.TABLE);
    sheets.put(RECTIFICATIONS, RectificationStates.TABLE);
    sheets.put("自评完成情况", EvaluationCompletions.TABLE);
    sheets.put("得分汇总", ScoreSummaries.TABLE);
    sheets.put("全县汇总", JurisdictionYears.TABLE);
    sheets.put("守恒核对", ReleaseConservation.TABLE);
    sheets.put("未接收记录", RejectedRows.TABLE);
    sheets.put("数据字典", Dictionary.TABLE);
    return sheets;
  }

  /**
   * All sheets, the first one explaining the others; a table that the release does not hold as this
   * code knows it has no sheet.
   *
   * @param divisions names of divisions by their codes
   * @param held the tables the release holds
   */
  static List<WorkbookSheet> of(
      SparkSession spark,
      String releaseName,
      Map<String, String> divisions,
      List<TableSpec> held,
      Function<TableSpec, Dataset<Row>> tables) {
    var whole = new ArrayList<WorkbookSheet>(BureauSheets.of(held, tables));
    WHOLE.forEach(
        (name, table) -> {
          if (held.contains(table)) {
            whole.add(whole(name, table, tables));
          }
        });
    var lengths = new LinkedHashMap<String, Long>();
    var sheets = new ArrayList<WorkbookSheet>();
    whole.forEach(sheet -> sheets.add(shown(spark, sheet, lengths)));
    var about = new ArrayList<Row>();
    about.add(RowFactory.create("数据版本", releaseName));
    about.addAll(periods(tables.apply(JurisdictionYears.TABLE), divisions));
    if (held.contains(RunManifest.TABLE)) {
      about.addAll(ruleSets(tables.apply(RunManifest.TABLE)));
    }
    sheets.add(0, explanation(spark, about, lengths));
    return sheets;
  }

  /** Computes a sheet once, since it is both counted and written. */
  private static WorkbookSheet shown(
      SparkSession spark, WorkbookSheet sheet, Map<String, Long> lengths) {
    var rows = sheet.rows().select(sheet.columns().stream().map(Col::ref).toArray(Column[]::new));
    var first = rows.limit(SHOWN_ROWS + 1).collectAsList();
    boolean more = first.size() > SHOWN_ROWS;
    lengths.put(sheet.name(), more ? rows.count() : first.size());
    var held = more ? first.subList(0, SHOWN_ROWS) : first;
    var worded = held.stream().map(row -> worded(sheet.columns(), row)).toList();
    return new WorkbookSheet(
        sheet.name(), sheet.columns(), spark.createDataFrame(worded, rows.schema()));
  }

  private static Row worded(List<Col> columns, Row row) {
    return RowFactory.create(
        IntStream.range(0, columns.size())
            .mapToObj(i -> OfficialWords.shown(columns.get(i), row.get(i)))
            .toArray());
  }

  private static WorkbookSheet whole(
      String name, TableSpec table, Function<TableSpec, Dataset<Row>> tables) {
    var rows = tables.apply(table).orderBy(CsvFiles.order(table));
    return new WorkbookSheet(name, table.columns(), rows);
  }

  /** The budget years of each division. */
  private static List<Row> periods(Dataset<Row> jurisdictionYears, Map<String, String> divisions) {
    return jurisdictionYears
        .groupBy(Keys.DIVISION_CODE.ref())
        .agg(min(Keys.FISCAL_YEAR.ref()), max(Keys.FISCAL_YEAR.ref()))
        .orderBy(Keys.DIVISION_CODE.ref())
        .collectAsList()
        .stream()
        .map(
            row ->
                RowFactory.create(
                    "预算年度（" + divisions.getOrDefault(row.getString(0), "") + row.getString(0) + "）",
                    row.getInt(1) == row.getInt(2)
                        ? row.getInt(1) + "年"
                        : row.getInt(1) + "—" + row.getInt(2) + "年"))
        .toList();
  }

  private static List<Row> ruleSets(Dataset<Row> runManifest) {
    return runManifest
        .where(RunManifest.ENTRY_KIND.ref().equalTo(RunManifest.RULE_SET))
        .orderBy(RunManifest.ENTRY_ID.ref())
        .select(RunManifest.ENTRY_ID.ref(), RunManifest.ENTRY_VALUE.ref())
        .collectAsList()
        .stream()
        .map(row -> RowFactory.create("规则", row.getString(0) + "，版本 " + row.getString(1)))
        .toList();
  }

  private static WorkbookSheet explanation(
      SparkSession spark, List<Row> about, Map<String, Long> lengths) {
    var rows = new ArrayList<Row>(about);
    rows.add(RowFactory.create("金额单位", "单元格存的是元（精确到分），按万元显示；在单元格中可见元"));
    rows.add(RowFactory.create("预算执行率", "全年执行数 ÷ 全年（调整后）预算数；部门为 Σ÷Σ，只计两数均可得的项目"));
    rows.add(RowFactory.create("资金支付率", "实际支付数 ÷ 指标下达数；下达数不明的项目以全年预算数为分母，见“支付率分母”"));
    rows.add(RowFactory.create("空白", "无法计算或未报送，不是零；原因见数据表的状态列"));
    rows.add(RowFactory.create("自评得分", "部门自报，未经复核；不按得分排列部门"));
    rows.add(RowFactory.create("疑点提示", "只提示核实，不作结论；每条均可用“复核语句”在数据表中复查"));
    rows.add(RowFactory.create("链接", "部门名称→该部门的项目；疑点编号、所涉疑点→疑点说明；本页工作表名→该表"));
    rows.add(RowFactory.create("说明页", "疑点说明中的编号→该疑点的说明页，在与本工作簿同处的 flags 文件夹中"));
    rows.add(RowFactory.create("图表", "只画项目最多的财政区划、有自评的最近一年；区划和年度写在图表页首行"));
    if (!lengths.containsKey(BureauSheets.CUTS)) {
      rows.add(RowFactory.create(BureauSheets.CUTS, "无：数据版本中没有预算建议，不能由得分推出"));
    }
    rows.add(RowFactory.create("单引号", "以 = + - @ 开头的原文前加单引号，防止被当作公式"));
    lengths.forEach(
        (name, all) -> {
          var more = all > SHOWN_ROWS ? "，本表只列前 " + SHOWN_ROWS + " 行，全部见 CSV" : "";
          rows.add(RowFactory.create(SHEET_ENTRY + name, "共 " + all + " 行" + more));
        });
    var schema =
        new StructType()
            .add(ENTRY.name(), DataTypes.StringType)
            .add(CONTENT.name(), DataTypes.StringType);
    return new WorkbookSheet(
        COVER,
        List.of(ENTRY, CONTENT),
        spark.createDataFrame(rows, schema).select(col(ENTRY.name()), col(CONTENT.name())));
  }
}
