package org.jixiao.measures.comparisons;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of body a department is, so that townships are compared with townships and schools with
 * schools. No ledger says it, so it is read from the name; a name that tells nothing is a kind of
 * its own and is compared with nobody of another kind.
 */
public enum DepartmentKind {
  /** Townships, towns and sub-district offices. */
  TOWNSHIP("乡镇", "(乡|镇|民族乡)(人民政府)?$|街道(办事处)?$|(乡|镇|街道).{0,6}(政府|办事处)$"),
  /** Schools and kindergartens. */
  SCHOOL("学校", "学校|中学|小学|幼儿园|完小|一中$|二中$|三中$|学院$|大学$|教学点"),
  /** Hospitals, township clinics, disease control. */
  HEALTH_CARE("医疗卫生机构", "卫生院|医院|妇幼保健|疾病预防控制|疾控中心|卫生服务中心|卫生室"),
  /** Companies owned by the county. */
  COMPANY("国有企业", "公司|集团|厂$"),
  /** Party and government bodies, people's organisations, courts. */
  OFFICE("党政机关", "局$|委$|委员会|办公室$|办$|部$|政府$|人大|政协|法院|检察院|联合会$|工会$|妇联$|团委$|协会$"),
  /** Public institutions. */
  INSTITUTION("事业单位", "中心$|站$|所$|馆$|院$|队$|社$|处$|台$"),
  /** The name tells nothing. */
  UNKNOWN("未知", "");

  private final String caption;
  private final Pattern names;

  DepartmentKind(String caption, String names) {
    this.caption = caption;
    this.names = Pattern.compile(names);
  }

  /** The kind as officials call it. */
  public String caption() {
    return caption;
  }

  /** The kind a name tells: the first in the order of this list whose words it holds. */
  public static DepartmentKind ofName(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return UNKNOWN;
    }
    var plain = name.strip().replaceAll("[(（][^)）]*[)）]$", "").replaceAll("本级$|机关$", "");
    for (var kind : values()) {
      if (kind != UNKNOWN && kind.names.matcher(plain).find()) {
        return kind;
      }
    }
    return UNKNOWN;
  }
}
