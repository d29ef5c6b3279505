package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Departments;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * Which body of the year before a department or unit goes on from: what the register of bodies
 * declares, and what codes and names alone suggest. Only a declared 更名 or 合并 is used, by {@link
 * ProjectYearLinks}; the rest is shown for somebody to decide.
 */
public final class DepartmentLinks {

  public static final Col BODY_ID =
      Col.text("body_id", "机构代码", "Code of the department or unit from that year on");
  public static final Col BODY_NAME =
      Col.text("body_name", "机构名称", "Its name").orEmpty("only a code was delivered");
  public static final Col LAST_BODY_ID =
      Col.text("last_body_id", "原机构代码", "Code in the years before");
  public static final Col LAST_BODY_NAME =
      Col.text("last_body_name", "原机构名称", "Its name then").orEmpty("no name is known");
  public static final Col CHANGE_KIND =
      Col.text(
              "change_kind",
              "变更类型",
              "更名, 合并, 拆分, 职能划转 as declared; 更名 where the name alone changed")
          .orEmpty("the register does not say, or the code alone changed");
  public static final Col BODY_LINK_RULE =
      Col.text(
          "body_link_rule",
          "机构关联规则",
          "declared (register of bodies), same_code (another name) or same_name (another code)");
  public static final Col BODY_LINK_CERTAINTY =
      Col.text("body_link_certainty", "机构关联确定性", "certain or uncertain");
  public static final Col COMPARABLE =
      Col.yesNo(
          "comparable",
          "口径可比",
          "True where the years before and after are one body's: 更名, 合并, or the same code");
  public static final Col EVIDENCE = ProjectYearLinks.EVIDENCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "department_links",
          "机构沿革",
          "one body and one it goes on from, in the first year that holds",
          List.of(Keys.DIVISION_CODE, Keys.FISCAL_YEAR, BODY_ID, LAST_BODY_ID, BODY_LINK_RULE),
          List.of(
              Keys.DIVISION_CODE,
              Keys.FISCAL_YEAR,
              BODY_ID,
              BODY_NAME,
              LAST_BODY_ID,
              LAST_BODY_NAME,
              CHANGE_KIND,
              BODY_LINK_RULE,
              BODY_LINK_CERTAINTY,
              COMPARABLE,
              EVIDENCE));

  private static final String WHOLE = "更名|改名|合并|并入|撤并";

  private DepartmentLinks() {}

  /**
   * Rows of the table; years join by division and neighbouring year.
   *
   * @param budgetLines budget lines in use, for the name each year gives a department
   * @param bodies the register of bodies in use
   */
  static Dataset<Row> of(Dataset<Row> budgetLines, Dataset<Row> bodies) {
    var now =
        budgetLines
            .groupBy(
                Keys.DIVISION_CODE.ref(),
                Keys.FISCAL_YEAR.ref(),
                Keys.DEPARTMENT_ID.ref().as(BODY_ID.name()))
            .agg(min(Keys.DEPARTMENT_NAME.ref()).as(BODY_NAME.name()));
    var before =
        now.select(
            Keys.DIVISION_CODE.ref(),
            Keys.FISCAL_YEAR.ref().plus(1).as(Keys.FISCAL_YEAR.name()),
            BODY_ID.ref().as(LAST_BODY_ID.name()),
            BODY_NAME.ref().as(LAST_BODY_NAME.name()));
    return ProjectYearRows.conformed(TABLE, declared(bodies).unionByName(renumbered(now, before)));
  }

  private static Dataset<Row> declared(Dataset<Row> bodies) {
    var kind = Departments.CHANGE_KIND.ref();
    var known = Departments.LAST_ENTRY_ID.ref().isNotNull();
    return bodies
        .filter(known.and(Departments.EFFECTIVE_YEAR.ref().isNotNull()))
        .select(
            Keys.DIVISION_CODE.ref(),
            Departments.EFFECTIVE_YEAR.ref().as(Keys.FISCAL_YEAR.name()),
            Departments.ENTRY_ID.ref().as(BODY_ID.name()),
            Departments.ENTRY_NAME.ref().as(BODY_NAME.name()),
            Departments.LAST_ENTRY_ID.ref().as(LAST_BODY_ID.name()),
            lit(null).cast(LAST_BODY_NAME.type()).as(LAST_BODY_NAME.name()),
            kind.as(CHANGE_KIND.name()),
            lit("declared").as(BODY_LINK_RULE.name()),
            lit(ProjectMatching.CERTAIN).as(BODY_LINK_CERTAINTY.name()),
            coalesce(kind.rlike(WHOLE), lit(false)).as(COMPARABLE.name()),
            concat(lit("机构名录载明："), coalesce(kind, lit("变更"))).as(EVIDENCE.name()));
  }

  /** A department that appears under the name of one that is gone. */
  private static Dataset<Row> renumbered(Dataset<Row> now, Dataset<Row> before) {
    var year = new String[] {Keys.DIVISION_CODE.name(), Keys.FISCAL_YEAR.name()};
    var same = BODY_ID.ref().equalTo(LAST_BODY_ID.ref());
    var names = NameForms.unit(BODY_NAME.ref()).equalTo(NameForms.unit(LAST_BODY_NAME.ref()));
    var appeared =
        now.join(
            before.withColumnRenamed(LAST_BODY_ID.name(), BODY_ID.name()),
            new String[] {year[0], year[1], BODY_ID.name()},
            "left_anti");
    var gone =
        before.join(
            now.withColumnRenamed(BODY_ID.name(), LAST_BODY_ID.name()),
            new String[] {year[0], year[1], LAST_BODY_ID.name()},
            "left_anti");
    var moved = told(appeared.join(gone, year).filter(names), "same_name", null);
    var renamed =
        told(now.join(before, year).filter(same.and(names.equalTo(false))), "same_code", "更名");
    return moved.unionByName(renamed);
  }

  private static Dataset<Row> told(Dataset<Row> pairs, String rule, @Nullable String kind) {
    boolean code = kind != null;
    Column evidence =
        code
            ? concat(lit("代码不变，名称由“"), LAST_BODY_NAME.ref(), lit("”变为“"), BODY_NAME.ref(), lit("”"))
            : concat(lit("名称相同而代码改变，待人工确认："), BODY_NAME.ref());
    return pairs
        .withColumn(CHANGE_KIND.name(), lit(kind).cast(CHANGE_KIND.type()))
        .withColumn(BODY_LINK_RULE.name(), lit(rule))
        .withColumn(
            BODY_LINK_CERTAINTY.name(),
            lit(code ? ProjectMatching.CERTAIN : ProjectMatching.UNCERTAIN))
        .withColumn(COMPARABLE.name(), lit(code))
        .withColumn(EVIDENCE.name(), evidence)
        .select(TABLE.refs());
  }
}
