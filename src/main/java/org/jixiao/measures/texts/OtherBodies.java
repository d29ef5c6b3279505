package org.jixiao.measures.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of other bodies in a text that a unit wrote about itself, as they stay behind when a text
 * is taken over and not rewritten. Bodies may be named for many good reasons, so a name counts only
 * where the text names the writer nowhere, and neither the words around it nor what the body does
 * for all others explain it.
 */
final class OtherBodies {

  /** Shorter names are parts of other words. */
  private static final int LETTERS = 6;

  private static final int OWN_LETTERS = 3;
  private static final int BESIDE = 4;

  /** Whom everybody deals with: money, audit, plans, the county's leadership. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "财政|审计|发展和改革|[省州市县区]人民政府|政府办|[省州市县区]委|人大|政协|纪律|监察|组织部|宣传部|统战部" + "|机构编制|机关事务|公共资源|政务服务");

  /** Words before a name by which somebody else takes part, receives or is dealt with. */
  private static final Pattern DEALT_WITH =
      Pattern.compile(
          "(?:与|和|及|同|向|对|由|经|受|为|给|至|到|在|从|按|据|配合|会同|联合|协助|协同|委托|报|送|交|拨付|支付|转入|转"
              + "|支持|帮助|指导|监督|检查|慰问|帮扶|服务|邀请|商|请|依托|借助|参加|接受|含|如|即|改造|建设|维修|修缮|新建)$");

  /** Words after a name that say the same. */
  private static final Pattern TAKING_PART =
      Pattern.compile(
          "^(?:配合|协助|协同|委托|批复|下达|通知|文件|要求|印发|提供|牵头|组织的|等|验收|审核|审批|评审|监督|指导|的|和|与|及"
              + "|联合|会同|以及|办公楼|校舍|院内|驻地|共同)");

  private static final Pattern REGION = Pattern.compile("^\\p{IsHan}{2,3}?[省州市县区]");

  private OtherBodies() {}

  /**
   * The others a text names, in their order.
   *
   * @param delivered the text as delivered
   * @param own names of the writer: unit, department, implementer, and the project's name
   * @param others names of bodies of the writer's kind, the writer among them or not
   */
  static List<String> namedIn(String delivered, List<String> own, List<String> others) {
    var text = Shingles.plain(delivered);
    var writer = own.stream().map(Shingles::plain).filter(each -> !each.isEmpty()).toList();
    if (writer.stream().anyMatch(each -> names(text, each))) {
      return List.of();
    }
    var bodies =
        new LinkedHashSet<>(others.stream().sorted().map(Shingles::plain).toList())
            .stream()
                .filter(each -> each.length() >= LETTERS && !OF_ALL.matcher(each).find())
                .toList();
    var named = new ArrayList<String>();
    for (var body : bodies) {
      boolean related =
          writer.stream().anyMatch(each -> each.contains(body) || body.contains(each));
      int at = text.indexOf(body);
      if (!related && at >= 0 && standsForTheWriter(text, at, at + body.length(), bodies)) {
        named.add(body);
      }
    }
    return named;
  }

  private static boolean names(String text, String writer) {
    var bare = REGION.matcher(writer).replaceFirst("");
    return text.contains(writer) || (bare.length() >= OWN_LETTERS && text.contains(bare));
  }

  private static boolean standsForTheWriter(String text, int from, int to, List<String> bodies) {
    var before = text.substring(0, from);
    var after = text.substring(to);
    return !DEALT_WITH.matcher(before.substring(Math.max(0, from - BESIDE))).find()
        && !TAKING_PART.matcher(after).find()
        && bodies.stream().noneMatch(each -> before.endsWith(each) || after.startsWith(each));
  }
}
