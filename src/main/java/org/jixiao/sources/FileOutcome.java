package org.jixiao.sources;

import java.util.Set;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.RowDraft;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.vocabulary.Keys;
import org.jspecify.annotations.Nullable;

/** What became of one file: its row in {@code source_files}. */
final class FileOutcome {

  private static final Set<String> ABOUT_THE_FILE =
      Set.of(
          SourceBlocks.TABLE.name(),
          ControlTotals.TABLE.name(),
          RejectedRows.TABLE.name(),
          Conservation.TABLE.name());

  private static final String NOTHING_TO_TAKE_IN = "文件内只有说明、封面、目录或空表，没有可接收的记录";

  private final FileOrigin origin;
  private String type = "unknown";
  private long accepted;
  private long rejected;
  private @Nullable Object firstReason;

  FileOutcome(FileOrigin origin) {
    this.origin = origin;
  }

  void opened(String fileType) {
    type = fileType;
  }

  void count(TakenInRow row) {
    if (row.table().name().equals(RejectedRows.TABLE.name())) {
      rejected++;
      firstReason = firstReason == null ? row.value(RejectedRows.REASON) : firstReason;
    } else if (!ABOUT_THE_FILE.contains(row.table().name())) {
      accepted++;
    }
  }

  TakenInRow row() {
    var status =
        rejected > 0
            ? accepted > 0 ? "PARTLY_REJECTED" : "REJECTED"
            : accepted > 0 ? "ACCEPTED" : "EMPTY";
    var told = status.equals("EMPTY") ? NOTHING_TO_TAKE_IN : firstReason;
    var reason = rejected > 1 ? firstReason + "（等" + rejected + "项）" : told;
    return new RowDraft(SourceFiles.TABLE)
        .with(Keys.DELIVERY_ID, origin.deliveryId())
        .with(SourceFiles.FILE_ID, origin.fileId())
        .with(SourceFiles.FILE_NAME, origin.name())
        .with(SourceFiles.FILE_TYPE, type)
        .with(SourceFiles.SIZE_COUNT, origin.size())
        .with(SourceFiles.OUTCOME_STATUS, status)
        .with(SourceFiles.REASON, reason)
        .row();
  }
}
