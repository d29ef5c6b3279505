package org.jixiao.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.flags.FlagReview;
import org.jixiao.jobs.EvaluationSettings.MaskingKey;
import org.jixiao.measures.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How records are measured. */
final class EvaluationOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day the release looks back from, 2025-08-28; the latest date delivered by default.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "A rule set in YAML, or several between lines of ---, each for its scope; elsewhere the"
              + " national rules hold.")
  private @Nullable Path rules;

  @Option(
      names = "--masking-key-file",
      paramLabel = "FILE",
      description =
          "File with the secret key, 16 characters or more, under which names of persons are"
              + " masked. Without it a public key is used, and masked names can be guessed.")
  private @Nullable Path maskingKey;

  @Option(
      names = "--reviews",
      paramLabel = "FILE",
      description =
          "What people found about questions, in YAML, CSV or a workbook: confirmed (属实), explained"
              + " (有合理原因) or false (误报). The last two keep a question out of lists until they"
              + " expire.")
  private @Nullable Path reviews;

  EvaluationSettings settings() {
    return new EvaluationSettings(
        Optional.ofNullable(asOf),
        rules == null
            ? RuleBook.shipped()
            : RuleBook.read(EvaluationSettings.text(rules), rules.toString()),
        maskingKey == null ? MaskingKey.PUBLIC : MaskingKey.in(maskingKey),
        reviews == null ? List.of() : reviewsIn(reviews));
  }

  private static List<FlagReview> reviewsIn(Path file) {
    return ReviewSheet.isOne(file)
        ? ReviewSheet.read(file)
        : FlagReview.read(EvaluationSettings.text(file), file.toString());
  }
}
