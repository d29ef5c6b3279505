package org.jixiao.measures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.measures.causes.Cause;
import org.jixiao.measures.scoring.OverFulfilment;
import org.jixiao.measures.scoring.QuantitativeRule;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How scores are recomputed and graded, and from which values on a flag asks: data with an id and a
 * version, stored with every score, grade and flag it led to.
 *
 * @param id lasting name of the rule set
 * @param version changes with every change of a value
 * @param caption what officials call it
 * @param scope where and when it holds
 * @param weights points of 100, by level-1 name
 * @param executionScore how the execution rate becomes points
 * @param indicatorScore how target and actual value become points
 * @param grades from the highest to the lowest, the lower end belonging to the grade
 * @param resultApplication what is proposed for next year's budget, and when
 * @param causes how the reasons departments write are sorted
 * @param procurementLimits amounts that payments may have been split to stay below
 * @param calendar which days are worked
 * @param thresholds values that flags and links compare with, by name
 */
public record RuleSet(
    String id,
    String version,
    String caption,
    Scope scope,
    Map<String, BigDecimal> weights,
    ExecutionScore executionScore,
    IndicatorScore indicatorScore,
    List<GradeBorder> grades,
    ResultApplication resultApplication,
    List<Cause> causes,
    List<ProcurementLimit> procurementLimits,
    WorkingCalendar calendar,
    Map<String, BigDecimal> thresholds) {

  private static final String NATIONAL_2020 = "/rules/national-2020.yaml";

  /** Name under which {@link #weights} holds the weight of budget execution. */
  public static final String EXECUTION = "预算执行";

  /** Where a rule set holds; empty lists mean everywhere. */
  public record Scope(
      List<String> divisions, int firstFiscalYear, int lastFiscalYear, List<String> formLayouts)
      implements Serializable {
    public Scope {
      divisions = List.copyOf(divisions);
      formLayouts = List.copyOf(formLayouts);
      if (firstFiscalYear > lastFiscalYear) {
        throw Fault.of(
            "scope",
            "first_fiscal_year " + firstFiscalYear + " after last_fiscal_year " + lastFiscalYear,
            "a first year not after the last");
      }
    }

    /** Whether a form of this division, year and layout is meant. */
    boolean holds(String division, int year, @Nullable String layout) {
      return year >= firstFiscalYear
          && year <= lastFiscalYear
          && (divisions.isEmpty() || divisions.stream().anyMatch(division::startsWith))
          && (formLayouts.isEmpty() || (layout != null && formLayouts.contains(layout)));
    }

    /** Digits of the longest division named; 0 for everywhere. */
    int longestDivision() {
      return divisions.stream().mapToInt(String::length).max().orElse(0);
    }

    int years() {
      return lastFiscalYear - firstFiscalYear;
    }

    /** Whether some form could be meant by both. */
    boolean meets(Scope other) {
      return firstFiscalYear <= other.lastFiscalYear
          && other.firstFiscalYear <= lastFiscalYear
          && (divisions.isEmpty()
              || other.divisions.isEmpty()
              || divisions.stream()
                  .anyMatch(
                      one ->
                          other.divisions.stream()
                              .anyMatch(two -> one.startsWith(two) || two.startsWith(one))))
          && (formLayouts.isEmpty()
              || other.formLayouts.isEmpty()
              || formLayouts.stream().anyMatch(other.formLayouts::contains));
    }
  }

  /** The three ways in use to turn an execution rate into points. */
  public enum ExecutionRule {
    /** Weight times rate. */
    LINEAR,
    /** A share of the weight by steps of the rate. */
    STEP,
    /** Weight times rate, and nothing below the gate. */
    GATE
  }

  /**
   * How the execution rate becomes points; never more than the weight, never below zero.
   *
   * @param rule the one in force; the others are published beside it
   * @param decimals to which points are rounded, half-up
   * @param steps from the highest rate to the lowest
   * @param gate rate below which the gate rule gives nothing
   */
  public record ExecutionScore(
      ExecutionRule rule, int decimals, List<Step> steps, BigDecimal gate) {
    public ExecutionScore {
      steps = List.copyOf(steps);
    }
  }

  /**
   * How target and actual value of an indicator become points, at most its weight.
   *
   * @param excess how a limit that was broken is scored
   * @param passShare lowest actual ÷ target that earns points at all; zero for no such gate
   * @param overFulfilment actual ÷ target above which an indicator counts as over-fulfilled
   * @param overFulfilmentAction what is done then
   * @param achievedFrom lowest share of the weight for 达成, for indicators in words
   * @param partlyFrom lowest share of the weight for 部分达成
   * @param decimals to which points are rounded, half-up
   * @param tolerance how far a declared score may lie from what the rule allows, in points
   */
  public record IndicatorScore(
      QuantitativeRule.Excess excess,
      BigDecimal passShare,
      BigDecimal overFulfilment,
      OverFulfilment.Action overFulfilmentAction,
      BigDecimal achievedFrom,
      BigDecimal partlyFrom,
      int decimals,
      BigDecimal tolerance)
      implements Serializable {}

  /** The share of the weight that a rate from {@code from} on is given. */
  public record Step(BigDecimal from, BigDecimal share) {}

  /** The lowest score that still earns a grade. */
  public record GradeBorder(String grade, BigDecimal from) {}

  public RuleSet {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    grades = List.copyOf(grades);
    causes = List.copyOf(causes);
    procurementLimits = List.copyOf(procurementLimits);
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    var where = "rule set " + id;
    if (!weights.containsKey(EXECUTION)) {
      throw Fault.of(where, "weights " + weights.keySet(), "one named " + EXECUTION);
    }
    descending(where + ", grades", grades.stream().map(GradeBorder::from).toList());
    descending(where + ", steps", executionScore.steps().stream().map(Step::from).toList());
  }

  /** The national default, as shipped. */
  public static RuleSet national2020() {
    try (var stream = RuleSet.class.getResourceAsStream(NATIONAL_2020)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + NATIONAL_2020);
      }
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), NATIONAL_2020);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rule set of a YAML text.
   *
   * @param where what a fault calls the text: a file name
   */
  public static RuleSet read(String yaml, String where) {
    try {
      return mapper().readValue(yaml, RuleSet.class);
    } catch (UnrecognizedPropertyException e) {
      throw Fault.of(
          where, "unknown key " + e.getPropertyName(), "one of " + e.getKnownPropertyIds());
    } catch (DatabindException e) {
      if (e.getCause() instanceof Fault fault) {
        throw fault;
      }
      throw Fault.of(where, e.getOriginalMessage(), "a rule set with every key and value present");
    } catch (JsonProcessingException e) {
      throw Fault.of(where, e.getOriginalMessage(), "a YAML text");
    }
  }

  /** The threshold of that name. */
  public BigDecimal threshold(String name) {
    var value = thresholds.get(name);
    if (value == null) {
      throw Fault.of(
          "rule set " + id + " version " + version,
          "no threshold " + name + " among " + thresholds.keySet(),
          "a value for it");
    }
    return value;
  }

  /** Weight of budget execution where a form leaves it blank. */
  public BigDecimal executionWeight() {
    return weights.getOrDefault(EXECUTION, BigDecimal.ZERO);
  }

  private static void descending(String where, List<BigDecimal> borders) {
    for (int i = 1; i < borders.size(); i++) {
      if (borders.get(i - 1).compareTo(borders.get(i)) <= 0) {
        throw Fault.of(where, borders.toString(), "values that fall from first to last");
      }
    }
    if (borders.isEmpty() || borders.get(borders.size() - 1).signum() != 0) {
      throw Fault.of(where, borders.toString(), "a last value of 0");
    }
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder(new YAMLFactory())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build();
  }
}
