package org.jixiao.sources.samples;

import java.util.List;

/** Anomalies of what forms say in words, taken over from elsewhere. */
final class TextInjections {

  static final List<Injection> ALL =
      List.of(
          new Injection("TXT-03", List.of(), TextInjections::copied, TextInjections::sameKind),
          Injection.ofProject(
              "TXT-04", List.of(), TextInjections::takenOver, TextInjections::takingPart));

  private TextInjections() {}

  private static HandedIn copied(CleanProject clean, int size) {
    var told = text(clean.number());
    var like = told.substring(0, told.length() - new int[] {2, 1, 0}[size]);
    return besideText(clean, told, like);
  }

  /** The same kind of work in other words. */
  private static HandedIn sameKind(CleanProject clean) {
    return besideText(clean, text(clean.number()), text(clean.number() + 1));
  }

  private static HandedIn besideText(CleanProject clean, String told, String like) {
    return HandedIn.of(saying(clean, told)).beside(List.of(saying(clean.next(1), like)));
  }

  private static SampleProject saying(CleanProject clean, String goal) {
    var project = clean.ordinary();
    return project.with(project.evaluation().saying(goal, "已完成", "无"));
  }

  /** A text of sixty letters that no other number shares nine tenths of. */
  private static String text(int number) {
    var dice = Dice.of(number, "text");
    var words = List.of("修复", "新建", "管护", "培训", "巡查", "测绘", "验收", "宣传", "采购", "整治", "登记", "检测");
    var things = List.of("道路", "沟渠", "校舍", "林地", "水源", "设备", "档案", "村庄", "河段", "桥梁", "路灯", "农田");
    var told = new StringBuilder("本年度计划");
    for (int part = 0; part < 12; part++) {
      told.append(dice.pick(words)).append(dice.pick(things)).append(part < 11 ? "，" : "。");
    }
    return told.toString();
  }

  /** Another bureau does what this one reports: in the goal, the result too, the remarks too. */
  private static SampleProject takenOver(CleanProject somewhere, int size) {
    var clean = ofTheBureau(somewhere);
    var other = clean.otherBureau().name();
    var told = other + "本年度负责" + clean.name("治理") + "，" + text(clean.number());
    var done = other + "已完成" + clean.name("管护") + "，" + text(clean.number() + 1);
    var remarks = "无偏差，" + other + "继续做好" + clean.name("巡查");
    var form = clean.ordinary().evaluation();
    return clean
        .ordinary()
        .with(form.saying(told, size > 0 ? done : "已完成", size > 1 ? remarks : "无"));
  }

  /** The other bureau takes part, and the form says so. */
  private static SampleProject takingPart(CleanProject somewhere) {
    var clean = ofTheBureau(somewhere);
    var other = clean.otherBureau().name();
    var told = "配合" + other + "开展" + clean.name("治理") + "，" + text(clean.number());
    var done = clean.unit().name() + "会同" + other + "完成" + clean.name("管护");
    var form = clean.ordinary().evaluation();
    return clean.ordinary().with(form.saying(told, done, "无"));
  }

  private static CleanProject ofTheBureau(CleanProject clean) {
    return new CleanProject(
        clean.dice(),
        clean.county(),
        clean.department(),
        clean.department().units().get(0),
        clean.year(),
        clean.number());
  }
}
