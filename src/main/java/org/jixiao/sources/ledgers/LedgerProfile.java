package org.jixiao.sources.ledgers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How the ledgers of one system are spelled: which captions mean which of our columns, in which
 * unit and spelling numbers stand, which rows are marked deleted. A ledger from elsewhere needs
 * only another profile.
 *
 * @param id name by which {@code source_blocks} says how a block was read
 * @param kind which ledger it is
 * @param unit unit of the money where neither caption nor sheet names one
 * @param columns our fields, each with the captions it goes by, the preferred first
 * @param decisive fields that tell this kind of ledger from the others
 * @param leaveOut captions of columns that are never taken, not even into rejected rows
 * @param numbers how numbers typed as text are spelled
 * @param dateFormats spellings of dates beyond the usual ones, such as dd/MM/yyyy
 * @param sign whether amounts are taken with their sign or with the opposite one
 * @param deletedValues what marks a deleted row; in the national standard 1 is deleted, 2 is live
 */
public record LedgerProfile(
    String id,
    LedgerKind kind,
    String unit,
    Map<String, List<String>> columns,
    List<String> decisive,
    List<String> leaveOut,
    Amount.Spelling numbers,
    List<String> dateFormats,
    Sign sign,
    List<String> deletedValues)
    implements Serializable {

  /** How the sign of delivered amounts is to be taken. */
  public enum Sign {
    AS_DELIVERED,
    OPPOSITE
  }

  private static final List<String> BUILT_IN = List.of("budget", "payment", "carry-over");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** What a file says, before anything is filled in. */
  private record Written(
      @Nullable String id,
      @Nullable LedgerKind kind,
      @Nullable String unit,
      @Nullable Map<String, List<String>> columns,
      @Nullable List<String> decisive,
      @JsonProperty("leave_out") @Nullable List<String> leaveOut,
      Amount.@Nullable Spelling numbers,
      @JsonProperty("date_formats") @Nullable List<String> dateFormats,
      @Nullable Sign sign,
      @JsonProperty("deleted_values") @Nullable List<String> deletedValues) {}

  public LedgerProfile {
    var copied = new LinkedHashMap<String, List<String>>();
    columns.forEach((field, captions) -> copied.put(field, List.copyOf(captions)));
    columns = copied;
    decisive = List.copyOf(decisive);
    leaveOut = List.copyOf(leaveOut);
    dateFormats = List.copyOf(dateFormats);
    deletedValues = List.copyOf(deletedValues);
    var known = kind.fields();
    for (var field : columns.keySet()) {
      if (!known.contains(field)) {
        throw Fault.of("ledger profile " + id, "column " + field, "one of " + known);
      }
    }
    if (AmountUnit.named(unit).isEmpty()) {
      throw Fault.of("ledger profile " + id, "unit " + unit, "元, 千元, 万元, 百万元 or 亿元");
    }
  }

  /** The profiles that a normal county needs. */
  public static List<LedgerProfile> builtIn() {
    return BUILT_IN.stream().map(LedgerProfile::builtIn).toList();
  }

  private static LedgerProfile builtIn(String name) {
    var path = "/sources/ledgers/" + name + ".yaml";
    try (var in = LedgerProfile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("found no resource " + path);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Reads a profile.
   *
   * @param where what to call its file in a fault
   */
  public static LedgerProfile parse(String yaml, String where) {
    try {
      var written = YAML.readValue(yaml, Written.class);
      if (written.id() == null || written.kind() == null || written.columns() == null) {
        throw Fault.of(where, "no id, kind or columns", "all three");
      }
      return new LedgerProfile(
          written.id(),
          written.kind(),
          written.unit() == null ? AmountUnit.YUAN.caption() : written.unit(),
          written.columns(),
          orNone(written.decisive()),
          orNone(written.leaveOut()),
          written.numbers() == null ? Amount.Spelling.POINT : written.numbers(),
          orNone(written.dateFormats()),
          written.sign() == null ? Sign.AS_DELIVERED : written.sign(),
          written.deletedValues() == null
              ? List.of("1", "是", "Y", "TRUE")
              : written.deletedValues());
    } catch (UnrecognizedPropertyException unknown) {
      throw Fault.of(
          where, "key " + unknown.getPropertyName(), "one of " + unknown.getKnownPropertyIds());
    } catch (JsonProcessingException broken) {
      throw Fault.of(where, broken.getOriginalMessage(), "a ledger profile in YAML");
    }
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  /** Unit of the money where nothing else names one. */
  public AmountUnit defaultUnit() {
    return AmountUnit.named(unit).orElseThrow();
  }
}
