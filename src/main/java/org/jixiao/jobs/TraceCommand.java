package org.jixiao.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.publications.trace.Trace;
import org.jixiao.publications.trace.TraceLine;
import org.jixiao.sources.DeliveredCells;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a published value back to its cells. */
@Command(
    name = "trace",
    description = {
      "Where a published value came from: formula, contributing rows, file, sheet, cell, the text",
      "as delivered and what was done to it. Sums are added up again."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  jixiao trace department_years paid_amount --lake target/sample/lake \\",
      "    --key fiscal_year=2024 --key department_id=219 --key division_code=533122000"
    })
final class TraceCommand implements Door {

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final LakeOptions lake = new LakeOptions();
  @Mixin private final ProfileOptions profiles = new ProfileOptions();

  @Parameters(index = "0", paramLabel = "TABLE", description = "A published table.")
  private String table = "";

  @Parameters(index = "1", paramLabel = "COLUMN", description = "A column of it.")
  private String column = "";

  @Option(
      names = "--key",
      paramLabel = "COLUMN=VALUE",
      required = true,
      description = "Finds the row; several times, until one row is left.")
  private final Map<String, String> key = new LinkedHashMap<>();

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "Number of the release; the current one by default.")
  private @Nullable Integer number;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Contributing rows shown of each input; 20 by default.")
  private int rows = 20;

  @Override
  public Receipt open(Job job) {
    var opened = lake.open(job);
    var release = ReleaseChoice.of(opened, number);
    var cells = new DeliveredCells(opened.keptFiles(), profiles.settings());
    for (var line : Trace.of(release, table, key, column, rows)) {
      job.show("  ".repeat(line.depth()) + line.text());
      line.cells().forEach(cell -> job.show("  ".repeat(line.depth() + 1) + shown(cells, cell)));
    }
    return common.delivered(new Receipt("trace").say("Traced", "release", release.number()), null);
  }

  private static String shown(DeliveredCells cells, TraceLine.CellPlace cell) {
    var text =
        cells.text(cell.deliveryId(), cell.fileId(), cell.fileName(), cell.sheet(), cell.address());
    return cell.address() + " 原文：" + text.orElse("（空）");
  }
}
