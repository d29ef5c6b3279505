package org.jixiao.flags;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What people found when they looked at a question: read from a file the bureau keeps (复核结论).
 *
 * @param divisionCode with the next seven, the key of the question in {@code flags}
 * @param verdict confirmed, explained or false
 * @param reason why, in a sentence
 * @param reviewedBy the office or role that looked; never a person's name
 * @param reviewedOn when
 * @param expiresOn last day on which the verdict still holds; null where it does not expire
 * @param ownerOffice office that has to put a confirmed question right; null where nobody is named
 * @param deadline last day for it; null where none is set
 */
public record FlagReview(
    String divisionCode,
    int fiscalYear,
    @Nullable String departmentId,
    @Nullable String unitId,
    @Nullable String projectId,
    String flagId,
    @Nullable String watchedFlagId,
    @Nullable String recordId,
    String verdict,
    String reason,
    String reviewedBy,
    @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate reviewedOn,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate expiresOn,
    @Nullable String ownerOffice,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate deadline) {

  /** The record is wrong, or the money is where it should not be. */
  static final String CONFIRMED = "confirmed";

  /** The numbers are as the question says, and there is a good reason. */
  static final String EXPLAINED = "explained";

  /** The question rests on a mistake: of ours, or of what was handed in. */
  static final String FALSE = "false";

  private static final List<String> VERDICTS = List.of(CONFIRMED, EXPLAINED, FALSE);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * The reviews of a YAML text: a list of entries with the key of the question and the verdict.
   *
   * @param where what a fault calls the text: a file name
   */
  public static List<FlagReview> read(String yaml, String where) {
    if (yaml.isBlank()) {
      return List.of();
    }
    try {
      return checked(MAPPER.readValue(yaml, new TypeReference<List<FlagReview>>() {}), where);
    } catch (JsonProcessingException e) {
      throw Fault.of(
          where, e.getOriginalMessage(), "a list of reviews, such as reviews.yaml shows");
    }
  }

  /**
   * The reviews of entries as a YAML text would hold them.
   *
   * @param where what a fault calls the entries: a file name
   */
  public static List<FlagReview> of(List<? extends Map<String, ?>> entries, String where) {
    try {
      return checked(MAPPER.convertValue(entries, new TypeReference<List<FlagReview>>() {}), where);
    } catch (IllegalArgumentException e) {
      throw Fault.of(where, String.valueOf(e.getMessage()), "rows with the key of a question");
    }
  }

  private static List<FlagReview> checked(List<FlagReview> reviews, String where) {
    var seen = new HashSet<List<Object>>();
    for (var review : reviews) {
      review.refuseBlanks(where);
      if (!seen.add(review.key())) {
        throw Fault.of(where, "two reviews of " + review.key(), "one for each question");
      }
    }
    return List.copyOf(reviews);
  }

  /** The question the review is about. */
  List<Object> key() {
    return List.of(
        divisionCode,
        fiscalYear,
        text(departmentId),
        text(unitId),
        text(projectId),
        flagId,
        text(watchedFlagId),
        text(recordId));
  }

  private void refuseBlanks(String where) {
    for (var each : new String[] {divisionCode, flagId, reason, reviewedBy}) {
      if (text(each).isBlank()) {
        throw Fault.of(
            where,
            "a review of " + flagId + " without division, flag, reason or who reviewed it",
            "all four");
      }
    }
    if (!VERDICTS.contains(text(verdict))) {
      throw Fault.of(where, "verdict " + verdict + " of " + flagId, "one of " + VERDICTS);
    }
    if (!CONFIRMED.equals(verdict) && (deadline != null || !text(ownerOffice).isBlank())) {
      throw Fault.of(
          where,
          "owner_office or deadline of " + flagId + ", which is " + verdict,
          "both only where the question is confirmed");
    }
    if (reviewedOn == null) {
      throw Fault.of(where, "a review of " + flagId + " without a date", "reviewed_on");
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
