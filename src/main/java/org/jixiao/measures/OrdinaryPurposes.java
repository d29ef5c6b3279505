package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * Words by which a purpose tells what is paid month by month, in batches or in parts: equal sums to
 * one payee are normal then.
 */
public final class OrdinaryPurposes {

  static final String STAFF = "工资|薪|津贴|奖金|社保|社会保险|养老|医保|医疗保险|失业|工伤|公积金|职业年金|个人所得税|代扣";
  static final String SUBSIDY = "补助|补贴|救助|低保|抚恤|惠民|惠农|助学|奖学|生活费|慰问|劳务|误工|赔偿|补偿|征地|拆迁";
  static final String UTILITY = "水费|电费|电话|网络|通讯|燃气|物业|邮电|取暖|租金|租赁";
  static final String INSTALMENT = "进度|工程款|尾款|结算|质保|质量保证|保证金|首付|分期|第.{1,3}[期次批]";

  /**
   * Money handed on to another unit: it buys nothing, so nobody splits it to stay below a limit.
   */
  static final String HANDED_ON = "拨付|下拨|划拨|转拨|拨款";

  private static final String PAID_AGAIN = STAFF + "|" + SUBSIDY + "|" + UTILITY + "|" + INSTALMENT;

  private OrdinaryPurposes() {}

  /** Whether a purpose tells that the money was handed on. */
  static Column handedOn(Column purpose) {
    return coalesce(purpose, lit("")).rlike(HANDED_ON);
  }

  /** Whether a purpose names wages, insurance, subsidies, utilities or instalments. */
  public static Column paidAgain(Column purpose) {
    return coalesce(purpose, lit("")).rlike(PAID_AGAIN);
  }
}
