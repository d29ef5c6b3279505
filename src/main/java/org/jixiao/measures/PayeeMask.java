package org.jixiao.measures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jixiao.lake.Payments;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.PersonNames;
import org.jixiao.vocabulary.TableSpec;
import org.jspecify.annotations.Nullable;

/**
 * Masks payees who are natural persons, as {@link PersonNames} tells them. The same name under the
 * same key gives the same mask, so that repeated payments to one person can still be seen; without
 * the key the name cannot be guessed back.
 *
 * @param key the masking key; whoever has it can test a guess
 */
public record PayeeMask(String key) {

  private static final int LEAST_KEY_LENGTH = 16;
  private static final int MASK_DIGITS = 12;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  public PayeeMask {
    if (key.length() < LEAST_KEY_LENGTH) {
      throw Fault.of("masking key", key.length() + " characters", "at least " + LEAST_KEY_LENGTH);
    }
  }

  /** Rows of {@link PaymentFacts} from the payments in use. */
  Dataset<Row> masked(Dataset<Row> payments) {
    return masked(PaymentFacts.TABLE, payments);
  }

  /** Rows of a table that names payees as {@link PaymentFacts} does, from payments in use. */
  Dataset<Row> masked(TableSpec table, Dataset<Row> payments) {
    var name = Payments.PAYEE_NAME.ref();
    var person = isPerson(name);
    var columns =
        table.columns().stream()
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
                  return column.ref().cast(column.type()).as(column.name());
                })
            .toArray(Column[]::new);
    return payments.select(columns);
  }

  /** Whether the rule takes the payee for a natural person; empty for no payee. */
  static Column isPerson(Column name) {
    UDF1<String, Boolean> person = PayeeMask::isPerson;
    return udf(person, DataTypes.BooleanType).apply(name);
  }

  private static @Nullable Boolean isPerson(@Nullable String name) {
    return name == null ? null : PersonNames.isPerson(name);
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
    var plain = SPACES.matcher(text).replaceAll("");
    return HexFormat.of()
        .formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)))
        .substring(0, MASK_DIGITS);
  }
}
