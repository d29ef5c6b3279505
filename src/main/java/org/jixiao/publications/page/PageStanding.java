package org.jixiao.publications.page;

/**
 * 钱卡在哪: where the unpaid money of one department stands, in cents. The parts add up to {@code
 * unpaid}; a part below zero says that the ledgers contradict each other.
 *
 * @param unpaid 未支付金额 of the projects whose ledgers tell it
 * @param upper 上级资金未下达
 * @param county 县级资金未下达: the side of finance
 * @param unit 已下达未申请: the side of the unit
 * @param treasury 已申请未支付: the side of finance
 * @param recovered 财政收回: waits on nobody
 * @param unknown what the ledgers do not place
 * @param untold projects whose unpaid money the ledgers do not tell
 * @param late paid in November and December
 * @param december paid in December
 * @param dated paid by projects whose payments all have dates: what late and december are parts of
 */
public record PageStanding(
    long unpaid,
    long upper,
    long county,
    long unit,
    long treasury,
    long recovered,
    long unknown,
    long untold,
    long late,
    long december,
    long dated) {

  /** Nothing known and nothing waiting. */
  static final PageStanding NONE = new PageStanding(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Both together. */
  PageStanding plus(PageStanding other) {
    return new PageStanding(
        Math.addExact(unpaid, other.unpaid),
        Math.addExact(upper, other.upper),
        Math.addExact(county, other.county),
        Math.addExact(unit, other.unit),
        Math.addExact(treasury, other.treasury),
        Math.addExact(recovered, other.recovered),
        Math.addExact(unknown, other.unknown),
        Math.addExact(untold, other.untold),
        Math.addExact(late, other.late),
        Math.addExact(december, other.december),
        Math.addExact(dated, other.dated));
  }

  /** What waits on the side of finance: county money not issued, and applications not yet paid. */
  long finance() {
    return Math.addExact(county, treasury);
  }
}
