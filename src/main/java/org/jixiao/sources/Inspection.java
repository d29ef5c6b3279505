package org.jixiao.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jixiao.lake.Conservation;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.sources.intake.FileOrigin;
import org.jixiao.sources.intake.TakenInRow;
import org.jixiao.sources.ledgers.proposals.ProposedProfiles;
import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.Keys;

/**
 * How one file is understood, with nothing written: its sheets, blocks, columns and units, and what
 * would be accepted or rejected.
 *
 * @param file its row of {@code source_files}
 * @param blocks its rows of {@code source_blocks}
 * @param counts its rows of {@code conservation}, one a sheet
 * @param rejected its rows of {@code rejected_rows}
 * @param accepted how many rows it gives to each table, by the table's name
 * @param proposals profiles proposed for sheets that were not understood
 */
public record Inspection(
    TakenInRow file,
    List<TakenInRow> blocks,
    List<TakenInRow> counts,
    List<TakenInRow> rejected,
    Map<String, Long> accepted,
    List<ProposedProfiles.Proposal> proposals) {

  /** Reasons for which a profile may help. */
  private static final Set<String> UNKNOWN =
      Set.of("UNRECOGNISED_SHEET", "NO_AMOUNT_COLUMN", "UNKNOWN_ENCODING", "NOT_A_WORKBOOK");

  /** Reads a file as it would be read in a delivery that declares nothing. */
  public static Inspection of(Path localFile, FileOrigin origin, ReadingSettings settings) {
    var byTable = new TreeMap<String, List<TakenInRow>>();
    var accepted = new TreeMap<String, Long>();
    try (var reading = FileReading.read(localFile, origin, settings)) {
      while (reading.hasNext()) {
        var row = reading.next();
        if (isAboutTheFile(row)) {
          byTable.computeIfAbsent(row.table().name(), any -> new ArrayList<>()).add(row);
        } else {
          accepted.merge(row.table().name(), 1L, Long::sum);
        }
      }
    }
    return new Inspection(
        byTable.getOrDefault(SourceFiles.TABLE.name(), List.of()).get(0),
        byTable.getOrDefault(SourceBlocks.TABLE.name(), List.of()),
        byTable.getOrDefault(Conservation.TABLE.name(), List.of()),
        byTable.getOrDefault(RejectedRows.TABLE.name(), List.of()),
        accepted,
        proposals(
            localFile,
            origin,
            settings,
            byTable.getOrDefault(RejectedRows.TABLE.name(), List.of())));
  }

  private static List<ProposedProfiles.Proposal> proposals(
      Path localFile, FileOrigin origin, ReadingSettings settings, List<TakenInRow> rejected) {
    var sheets =
        rejected.stream()
            .filter(row -> UNKNOWN.contains(String.valueOf(row.value(RejectedRows.REASON_CODE))))
            .map(row -> String.valueOf(row.value(RejectedRows.SHEET_NAME)))
            .collect(Collectors.toSet());
    return sheets.isEmpty()
        ? List.of()
        : ProposedProfiles.of(localFile, origin, settings.limits(), sheets);
  }

  private static boolean isAboutTheFile(TakenInRow row) {
    return List.of(
            SourceFiles.TABLE.name(),
            SourceBlocks.TABLE.name(),
            Conservation.TABLE.name(),
            RejectedRows.TABLE.name())
        .contains(row.table().name());
  }

  /** The findings as lines for a terminal. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "文件 %s：%s，%s"
            .formatted(
                file.value(SourceFiles.FILE_NAME),
                file.value(SourceFiles.FILE_TYPE),
                file.value(SourceFiles.OUTCOME_STATUS)));
    blocks.forEach(block -> block(lines, block));
    for (var count : counts) {
      lines.add(
          "  工作表“%s”：报送%s行 = 接收%s + 归类%s + 未接收%s；金额%s = %s + %s + %s（元）；未说明单元格%s"
              .formatted(
                  values(
                      count,
                      Conservation.SHEET_NAME,
                      Conservation.DELIVERED_ROWS,
                      Conservation.ACCEPTED_ROWS,
                      Conservation.CLASSIFIED_ROWS,
                      Conservation.REJECTED_ROWS,
                      Conservation.DELIVERED_AMOUNT,
                      Conservation.ACCEPTED_AMOUNT,
                      Conservation.CLASSIFIED_AMOUNT,
                      Conservation.REJECTED_AMOUNT,
                      Conservation.UNEXPLAINED_CELLS)));
    }
    accepted.forEach((table, rows) -> lines.add("  将写入 " + table + "：" + rows + " 行"));
    rejected.forEach(
        row ->
            lines.add(
                "  未接收 ["
                    + row.value(RejectedRows.REASON_CODE)
                    + "] "
                    + row.value(RejectedRows.REASON)));
    for (var proposal : proposals) {
      lines.add(
          "  建议的台账模板（工作表“%s”；试读前200行：接收%d行，未接收%d行），可另存后用 --profile 读取："
              .formatted(proposal.sheet(), proposal.accepted(), proposal.rejected()));
      proposal.yaml().lines().forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  private static void block(List<String> lines, TakenInRow block) {
    lines.add(
        "  区块 %s：工作表“%s”第%s—%s行，%s（%s），单位%s，依据 %s"
            .formatted(
                values(
                    block,
                    Keys.SOURCE_BLOCK_ID,
                    SourceBlocks.SHEET_NAME,
                    SourceBlocks.FIRST_ROW_COUNT,
                    SourceBlocks.LAST_ROW_COUNT,
                    SourceBlocks.BLOCK_KIND,
                    SourceBlocks.LAYOUT,
                    SourceBlocks.AMOUNT_UNIT,
                    SourceBlocks.AMOUNT_UNIT_EVIDENCE)));
    if (block.value(SourceBlocks.HEADER) instanceof Row[] captions) {
      for (var caption : captions) {
        lines.add(
            "    %s列“%s” → %s"
                .formatted(caption.getString(1), caption.getString(2), caption.getString(0)));
      }
    }
    lines.add("    " + block.value(SourceBlocks.CONVERSIONS));
  }

  private static Object[] values(TakenInRow row, Col... columns) {
    var values = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      var value = row.value(columns[i]);
      values[i] = value == null ? "" : value;
    }
    return values;
  }
}
