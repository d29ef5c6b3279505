package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Masks payees who are natural persons. Taken for a person is a name marked 个人, and a name of two
 * to four Chinese characters (longer with a middle dot) that holds no character or word of an
 * organisation. The same name under the same key gives the same mask, so that repeated payments to
 * one person can still be seen; without the key the name cannot be guessed back.
 *
 * @param key the masking key; whoever has it can test a guess
 */
public record PayeeMask(String key) {

  private static final int LEAST_KEY_LENGTH = 16;
  private static final int MASK_DIGITS = 12;
  private static final String MARKED = "个人|[(（]个体[)）]|等[0-9]+人";
  private static final String SHAPE = "^(\\p{IsHan}{2,4}|\\p{IsHan}{2,8}[·•]\\p{IsHan}{1,8})$";
  private static final String ORGANISATION =
      "公司|局|厂|店|部|行|社|站|所|院|校|学|会|委|办|厅|处|队|中心|政府|村|镇|乡|县|市|场|馆|库|银|财政|工程|集团|超市|户";

  public PayeeMask {
    if (key.length() < LEAST_KEY_LENGTH) {
      throw Fault.of("masking key", key.length() + " characters", "at least " + LEAST_KEY_LENGTH);
    }
  }

  /** Rows of {@link PaymentFacts} from the payments in use. */
  Dataset<Row> masked(Dataset<Row> payments) {
    var name = Payments.PAYEE_NAME.ref();
    var person = isPerson(name);
    var columns =
        PaymentFacts.TABLE.columns().stream()
            .map(
                column -> {
                  if (column.equals(PaymentFacts.PAYEE_NAME)) {
                    return when(person, concat(lit("个人-"), mask(name)))
                        .otherwise(name)
                        .as(column.name());
                  }
                  if (column.equals(PaymentFacts.PAYEE_IS_PERSON)) {
                    return person.as(column.name());
                  }
                  if (column.equals(PaymentFacts.PURPOSE)) {
                    return when(coalesce(person, lit(false)), lit(null).cast(column.type()))
                        .otherwise(column.ref())
                        .as(column.name());
                  }
                  return column.ref();
                })
            .toArray(Column[]::new);
    return payments.select(columns);
  }

  /** Whether the rule takes the payee for a natural person; empty for no payee. */
  static Column isPerson(Column name) {
    var plain = regexp_replace(name, "\\s+", "");
    return plain.rlike(MARKED).or(plain.rlike(SHAPE).and(plain.rlike(ORGANISATION).equalTo(false)));
  }

  private Column mask(Column name) {
    var secret = key;
    UDF1<String, String> keyedHash = text -> keyedHash(secret, text);
    return udf(keyedHash, DataTypes.StringType).apply(name);
  }

  private static @Nullable String keyedHash(String key, @Nullable String text)
      throws GeneralSecurityException {
    if (text == null) {
      return null;
    }
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var plain = text.replaceAll("\\s+", "");
    return HexFormat.of()
        .formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)))
        .substring(0, MASK_DIGITS);
  }
}
