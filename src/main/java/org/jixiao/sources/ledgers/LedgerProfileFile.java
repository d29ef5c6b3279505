package org.jixiao.sources.ledgers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.sources.sheets.TextForm;
import org.jixiao.sources.values.Amount;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/** A ledger profile as its YAML file spells it. */
final class LedgerProfileFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();
  private static final String EACH_YEAR = "{year}";

  /** What a file says, before anything is filled in. */
  private record Written(
      @Nullable String id,
      @Nullable LedgerKind kind,
      @Nullable String unit,
      @Nullable Map<String, List<String>> columns,
      @Nullable Map<String, String> defaults,
      @Nullable List<String> decisive,
      @JsonProperty("leave_out") @Nullable List<String> leaveOut,
      Amount.@Nullable Spelling numbers,
      @JsonProperty("date_formats") @Nullable List<String> dateFormats,
      LedgerProfile.@Nullable Sign sign,
      @JsonProperty("budget_year_from") @Nullable String budgetYearFrom,
      @JsonProperty("budget_year_begins") @Nullable Integer budgetYearBegins,
      @JsonProperty("budget_year_otherwise_from") @Nullable String budgetYearOtherwiseFrom,
      @Nullable List<String> files,
      @Nullable List<String> sheets,
      @Nullable String encoding,
      @Nullable String delimiter,
      @Nullable String header,
      @JsonProperty("deleted_values") @Nullable List<String> deletedValues,
      @Nullable Map<String, List<String>> only,
      @Nullable Map<String, List<String>> totals,
      @Nullable String levels,
      @Nullable List<CarriedLevel> carried,
      @Nullable List<OneRecord> records) {}

  private record CarriedLevel(String at, Map<String, String> fields) {}

  /** One of several things that a row tells. */
  private record OneRecord(
      @Nullable LedgerKind kind,
      @JsonProperty("each_year") @Nullable List<Integer> eachYear,
      @Nullable Map<String, List<String>> columns,
      @Nullable Map<String, String> defaults,
      @Nullable Map<String, List<String>> only,
      @Nullable String levels) {}

  private LedgerProfileFile() {}

  static LedgerProfile builtIn(String name) {
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

  static LedgerProfile parse(String yaml, String where) {
    try {
      var written = YAML.readValue(yaml, Written.class);
      if (written.id() == null || written.kind() == null || written.columns() == null) {
        throw Fault.of(where, "no id, kind or columns", "all three");
      }
      if (written.header() != null && !List.of("captions", "none").contains(written.header())) {
        throw Fault.of(where, "header " + written.header(), "captions or none");
      }
      return profile(written, records(written, where));
    } catch (UnrecognizedPropertyException unknown) {
      throw Fault.of(
          where, "key " + unknown.getPropertyName(), "one of " + unknown.getKnownPropertyIds());
    } catch (JsonProcessingException broken) {
      throw Fault.of(where, broken.getOriginalMessage(), "a ledger profile in YAML");
    }
  }

  private static LedgerProfile profile(Written written, List<LedgerProfile> records) {
    return profile(
        written,
        Objects.requireNonNull(written.kind()),
        Objects.requireNonNull(written.columns()),
        orNone(written.defaults()),
        rows(written, orNone(written.only()), orBlank(written.levels())),
        records);
  }

  private static LedgerProfile profile(
      Written written,
      LedgerKind kind,
      Map<String, List<String>> columns,
      Map<String, String> defaults,
      LedgerRows rows,
      List<LedgerProfile> records) {
    var begins = written.budgetYearBegins();
    return new LedgerProfile(
        Objects.requireNonNull(written.id()),
        kind,
        written.unit() == null ? AmountUnit.YUAN.caption() : written.unit(),
        columns,
        defaults,
        orNone(written.decisive()),
        orNone(written.leaveOut()),
        written.numbers() == null ? Amount.Spelling.POINT : written.numbers(),
        orNone(written.dateFormats()),
        written.sign() == null ? LedgerProfile.Sign.AS_DELIVERED : written.sign(),
        new LedgerProfile.BudgetYear(
            orBlank(written.budgetYearFrom()),
            begins == null ? 1 : begins,
            orBlank(written.budgetYearOtherwiseFrom())),
        new LedgerPlace(
            orNone(written.files()),
            orNone(written.sheets()),
            TextForm.declared(orBlank(written.encoding()), orBlank(written.delimiter())),
            "none".equals(written.header())),
        rows,
        records);
  }

  private static LedgerRows rows(Written written, Map<String, List<String>> only, String levels) {
    var deleted = written.deletedValues();
    var carried = written.carried() == null ? List.<CarriedLevel>of() : written.carried();
    return new LedgerRows(
        deleted == null ? List.of("1", "是", "Y", "TRUE") : deleted,
        only,
        orNone(written.totals()),
        levels,
        carried.stream().map(level -> new LedgerRows.Level(level.at(), level.fields())).toList());
  }

  /** A record has what the whole profile says, and its own words go before. */
  private static List<LedgerProfile> records(Written written, String where) {
    var records = new ArrayList<LedgerProfile>();
    for (var record : written.records() == null ? List.<OneRecord>of() : written.records()) {
      if (record.eachYear() == null) {
        records.add(record(written, record, "", where));
      } else {
        record
            .eachYear()
            .forEach(year -> records.add(record(written, record, String.valueOf(year), where)));
      }
    }
    return records;
  }

  private static LedgerProfile record(
      Written written, OneRecord record, String year, String where) {
    var kind = record.kind() == null ? Objects.requireNonNull(written.kind()) : record.kind();
    var columns = new LinkedHashMap<String, List<String>>();
    Objects.requireNonNull(written.columns())
        .forEach(
            (field, captions) -> {
              if (kind.fields().contains(field)) {
                columns.put(field, captions);
              }
            });
    orNone(record.columns())
        .forEach((field, captions) -> columns.put(field, ofYear(captions, year)));
    var defaults = new LinkedHashMap<String, String>();
    orNone(written.defaults())
        .forEach(
            (field, value) -> {
              if (kind.fields().contains(field)) {
                defaults.put(field, value);
              }
            });
    defaults.putAll(orNone(record.defaults()));
    if (!year.isEmpty()) {
      defaults.put(LedgerKind.YEAR, year);
    }
    var only = new LinkedHashMap<>(orNone(written.only()));
    only.putAll(orNone(record.only()));
    if (columns.isEmpty()
        || kind.money().stream().noneMatch(one -> columns.containsKey(one.name()))) {
      throw Fault.of(where + ", a record of kind " + kind, "no column of money", kind.moneyNames());
    }
    var levels = orBlank(record.levels() == null ? written.levels() : record.levels());
    return profile(written, kind, columns, defaults, rows(written, only, levels), List.of());
  }

  private static List<String> ofYear(List<String> captions, String year) {
    return captions.stream().map(caption -> caption.replace(EACH_YEAR, year)).toList();
  }

  private static <T> List<T> orNone(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static <T> Map<String, T> orNone(@Nullable Map<String, T> values) {
    return values == null ? Map.of() : values;
  }

  private static String orBlank(@Nullable String value) {
    return value == null ? "" : value;
  }
}
