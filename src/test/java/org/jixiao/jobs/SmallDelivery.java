package org.jixiao.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A synthetic delivery of two ledgers, small enough to be run many times. */
final class SmallDelivery {

  private static final String BUDGET =
      """
      BGT_ID,MOF_DIV_CODE,FISCAL_YEAR,COR_BGT_DOC_NO,DOC_DATE,PRO_CODE,PRO_NAME,AGENCY_CODE,AGENCY_NAME,FUND_TYPE_CODE,EXP_FUNC_CODE,AMOUNT,IS_DELETED
      B-1,533122000,2024,合成〔2024〕1号,2024-01-15,533122240000000000001,合成甲项目,219001,合成甲局,111,2110301,100000.00,2
      B-2,533122000,2024,合成〔2024〕1号,2024-01-15,533122240000000000002,合成乙项目,219001,合成甲局,111,2110301,50000.50,2
      B-3,533122000,2024,合成〔2024〕2号,2024-03-01,533122240000000000003,合成丙项目,305001,合成乙局,111,2050201,80000.00,2
      """;

  private static final String PAYMENTS =
      """
      PAY_CERT_NO,BGT_ID,MOF_DIV_CODE,FISCAL_YEAR,PRO_CODE,PRO_NAME,AGENCY_CODE,AGENCY_NAME,XPAY_DATE,XPAY_AMT,USE_DES
      V-1,B-1,533122000,2024,533122240000000000001,合成甲项目,219001,合成甲局,2024-05-20,40000.00,合成用途
      V-2,B-1,533122000,2024,533122240000000000001,合成甲项目,219001,合成甲局,2024-11-02,%s,合成用途
      V-3,B-3,533122000,2024,533122240000000000003,合成丙项目,305001,合成乙局,2024-12-30,80000.00,合成用途
      """;

  private SmallDelivery() {}

  /** Writes the delivery; the second voucher pays the amount, so that deliveries can differ. */
  static Path in(Path folder, String asOf, String secondVoucherAmount) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("预算指标.csv"), BUDGET);
    Files.writeString(folder.resolve("支付明细.csv"), PAYMENTS.formatted(secondVoucherAmount));
    Files.writeString(
        folder.resolve("delivery.yaml"),
        """
        as_of: %s
        sequence: 1
        division_code: "533122000"
        division_name: 合成县
        fiscal_year: 2024
        replaces:
          - {table: payments, department_id: "219", fiscal_year: 2024}
          - {table: payments, department_id: "305", fiscal_year: 2024}
          - {table: budget_lines, department_id: "219", fiscal_year: 2024}
          - {table: budget_lines, department_id: "305", fiscal_year: 2024}
        note: 合成数据
        """
            .formatted(asOf));
    return folder;
  }
}
