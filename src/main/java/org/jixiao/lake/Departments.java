package org.jixiao.lake;

import java.util.List;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;
import org.jixiao.vocabulary.TableSpec;

/**
 * The register of departments, units and implementers (机构名录): their codes, names and other names,
 * and from which year on one takes the place of another (更名, 合并, 拆分, 职能划转).
 */
public final class Departments {

  public static final Col ENTRY_KIND =
      Col.text("entry_kind", "机构类别", "主管部门, 预算单位 or 实施单位, as delivered")
          .orEmpty("not delivered; a code of three digits is a department");
  public static final Col ENTRY_ID =
      Col.text("entry_id", "机构代码", "Code of the body; of one without a code, its name");
  public static final Col ENTRY_NAME =
      Col.text("entry_name", "机构名称", "Name of the body").orEmpty("only a code was delivered");
  public static final Col ALIASES =
      Col.text("aliases", "别名简称", "Other names, separated by 、 or ;, as delivered")
          .orEmpty("not delivered");
  public static final Col CHANGE_KIND =
      Col.text("change_kind", "变更类型", "更名, 合并, 拆分 or 职能划转, as delivered")
          .orEmpty("nothing changed");
  public static final Col EFFECTIVE_YEAR =
      Col.year("effective_year", "生效年度", "First budget year in which the change holds")
          .orEmpty("nothing changed");
  public static final Col LAST_ENTRY_ID =
      Col.text("last_entry_id", "原机构代码", "Code of the body whose place it takes")
          .orEmpty("nothing changed");
  public static final Col REMARKS =
      Col.text("remarks", "备注", "Remarks as delivered").orEmpty("not delivered");
  public static final Col SOURCE = Keys.SOURCE;

  public static final TableSpec TABLE =
      new TableSpec(
          "departments",
          "机构名录",
          "one body, or one body that takes the place of another",
          TableSpec.columns(List.of(Keys.DIVISION_CODE, ENTRY_ID), Keys.ADDRESS),
          TableSpec.columns(
              List.of(
                  Keys.DIVISION_CODE,
                  ENTRY_KIND,
                  ENTRY_ID,
                  ENTRY_NAME,
                  ALIASES,
                  CHANGE_KIND,
                  EFFECTIVE_YEAR,
                  LAST_ENTRY_ID,
                  REMARKS,
                  SOURCE),
              Keys.ADDRESS));

  private Departments() {}
}
