package org.jixiao.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.flags.FlagReview;
import org.jixiao.lake.Digests;
import org.jixiao.measures.RuleBook;
import org.jixiao.vocabulary.Fault;

/**
 * What an evaluation is told besides the deliveries.
 *
 * @param asOf the day the release looks back from; the latest date delivered when empty
 * @param rules the rules that score and ask
 * @param maskingKey the key under which names of persons are masked
 * @param reviews what people found about questions
 */
record EvaluationSettings(
    Optional<LocalDate> asOf, RuleBook rules, MaskingKey maskingKey, List<FlagReview> reviews) {

  EvaluationSettings {
    reviews = List.copyOf(reviews);
  }

  /**
   * A key and how a release names it.
   *
   * @param id names the key without telling it
   * @param key at least 16 characters
   */
  record MaskingKey(String id, String key) {

    /**
     * The key of releases made without one. Anybody can read it here, so that a name can be guessed
     * and tried; names of persons are then hidden from the eye and no more.
     */
    static final MaskingKey PUBLIC = new MaskingKey("public", "jixiao-public-masking-key");

    MaskingKey {
      if (key.length() < 16) {
        throw Fault.of("masking key", key.length() + " characters", "16 or more");
      }
    }

    /** The text of a file, without the white space around it. */
    static MaskingKey in(Path file) {
      var key = text(file).strip();
      return new MaskingKey(Digests.of("masking key " + key).substring(0, 16), key);
    }
  }

  /** The text of a file that the operator named. */
  static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Fault.of("file " + file, "no such file", "a text file");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
