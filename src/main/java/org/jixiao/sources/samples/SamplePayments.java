package org.jixiao.sources.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.sources.samples.SampleLine.Kind;
import org.jspecify.annotations.Nullable;

/** Spreads the paid and the waiting money of a project over vouchers and applications. */
final class SamplePayments {

  /** Invented payees; one is a person in general, none is anybody. */
  private static final List<String> PAYEES =
      List.of(
          "示例建筑有限公司（合成）",
          "示例工程咨询有限公司（合成）",
          "示例测绘技术有限公司（合成）",
          "示例信息科技有限公司（合成）",
          "示例商贸有限公司（合成）",
          "示例物业服务有限公司（合成）",
          "示例勘察设计有限公司（合成）",
          "示例园林绿化有限公司（合成）",
          "示例农业发展有限公司（合成）",
          "示例医疗器械有限公司（合成）",
          "示例印务有限公司（合成）",
          "示例劳务有限公司（合成）",
          "示例水利工程有限公司（合成）",
          "示例运输有限公司（合成）",
          "示例培训中心（合成）",
          "示例村民委员会（合成）");

  private static final List<String> PURPOSES =
      List.of("工程进度款", "设计费", "监理费", "设备购置款", "委托业务费", "补助资金", "材料款", "质量保证金", "服务费");

  /**
   * Months by weight: a dip in January and February, about eight of a hundred, a rush at the end.
   */
  private static final int[] MONTHS = {2, 2, 8, 8, 8, 8, 8, 8, 8, 8, 8, 24};

  private final Dice dice;
  private final int year;
  private final String stem;
  private final List<SamplePayment> payments = new ArrayList<>();

  private SamplePayments(Dice dice, int year, String stem) {
    this.dice = dice;
    this.year = year;
    this.stem = stem;
  }

  /** Payments that add up to what was paid, and applications that add up to what is waiting. */
  static List<SamplePayment> of(
      Dice dice, int year, String stem, List<SampleLine> lines, SampleCourse course) {
    SamplePayments made = new SamplePayments(dice, year, stem);
    long[] room = new long[lines.size()];
    for (int at = 0; at < room.length; at++) {
      room[at] = Math.max(0, lines.get(at).issued());
    }
    takeReduction(lines, room);
    made.spread(course.paid(), lines, room, true);
    made.spread(course.pending(), lines, room, false);
    made.refundSometimes();
    return List.copyOf(made.payments);
  }

  private static void takeReduction(List<SampleLine> lines, long[] room) {
    for (SampleLine line : lines) {
      if (line.kind() == Kind.REDUCTION) {
        for (int at = 0; at < room.length; at++) {
          if (lines.get(at).kind() == Kind.INITIAL) {
            room[at] += line.amount();
          }
        }
      }
    }
  }

  private void spread(long amount, List<SampleLine> lines, long[] room, boolean paid) {
    long left = amount;
    for (int at = 0; at < room.length && left > 0; at++) {
      long taken = Math.min(left, room[at]);
      if (taken > 0) {
        parts(taken, lines.get(at), paid);
        room[at] -= taken;
        left -= taken;
      }
    }
    if (left > 0) {
      throw new IllegalStateException(stem + ": " + left + " cents find no budget line");
    }
  }

  private void parts(long amount, SampleLine line, boolean paid) {
    int most = amount < 10_000_000L ? 2 : 4;
    int count = paid ? dice.between(1, most) : 1;
    long left = amount;
    for (int part = 1; part <= count; part++) {
      long cents = part == count ? left : wholeYuan(Amounts.share(left, dice.between(2500, 6000)));
      if (cents > 0) {
        add(line, paid ? paymentDate(line) : null, cents);
        left -= cents;
      }
    }
  }

  private static long wholeYuan(long cents) {
    return cents / 100 * 100;
  }

  private LocalDate paymentDate(SampleLine line) {
    int month = 1 + dice.weighted(MONTHS);
    LocalDate drawn = LocalDate.of(year, month, dice.between(5, 28));
    if (drawn.isAfter(line.date())) {
      return drawn;
    }
    LocalDate later = line.date().plusDays(dice.between(3, 100));
    LocalDate last = LocalDate.of(year, 12, dice.between(20, 30));
    return later.isAfter(last) ? last : later;
  }

  private void add(SampleLine line, @Nullable LocalDate paidOn, long cents) {
    LocalDate latest = paidOn == null ? LocalDate.of(year, 12, dice.between(10, 31)) : paidOn;
    LocalDate applied = latest.minusDays(dice.between(2, paidOn == null ? 9 : 25));
    String number = stem + String.format("%02d", payments.size() + 1);
    payments.add(
        new SamplePayment(
            "SQ" + number,
            paidOn == null ? "" : "W" + number,
            line,
            applied.isBefore(line.date()) ? line.date() : applied,
            paidOn,
            cents,
            dice.chance(50) ? "职工个人（合成）" : dice.pick(PAYEES),
            dice.pick(PURPOSES)));
  }

  /** Two of a hundred projects are paid a little too much and get it back before the year ends. */
  private void refundSometimes() {
    if (!payments.isEmpty() && dice.chance(20)) {
      SamplePayment first = payments.get(0);
      if (first.paid() && first.amount() > 1_000_000L) {
        long extra = wholeYuan(Amounts.share(first.amount(), 200));
        payments.set(0, withAmount(first, first.amount() + extra));
        String number = stem + String.format("%02d", payments.size() + 1);
        LocalDate day = LocalDate.of(year, 12, 30);
        payments.add(
            new SamplePayment(
                "SQ" + number,
                "W" + number,
                first.line(),
                day,
                day,
                -extra,
                first.payee(),
                "退回多付款项"));
      }
    }
  }

  private static SamplePayment withAmount(SamplePayment payment, long cents) {
    return new SamplePayment(
        payment.applicationId(),
        payment.voucherId(),
        payment.line(),
        payment.appliedOn(),
        payment.paidOn(),
        cents,
        payment.payee(),
        payment.purpose());
  }
}
