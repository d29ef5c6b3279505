package org.jixiao.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.flags.BudgetAdvice;
import org.jixiao.flags.BudgetAdviceRows;
import org.jixiao.flags.BudgetAdviceSums;
import org.jixiao.flags.Catalogue;
import org.jixiao.flags.ConfirmedTerms;
import org.jixiao.flags.FlagChangeRows;
import org.jixiao.flags.FlagChanges;
import org.jixiao.flags.FlagCoverage;
import org.jixiao.flags.FlagPrecision;
import org.jixiao.flags.FlagReviewRows;
import org.jixiao.flags.FlagReviews;
import org.jixiao.flags.Flags;
import org.jixiao.flags.Raising;
import org.jixiao.flags.StatedCauses;
import org.jixiao.lake.ControlTotals;
import org.jixiao.lake.Delivery;
import org.jixiao.lake.Departments;
import org.jixiao.lake.Digests;
import org.jixiao.lake.Lake;
import org.jixiao.lake.LinkDecisions;
import org.jixiao.lake.Reading;
import org.jixiao.lake.RejectedRows;
import org.jixiao.lake.Release;
import org.jixiao.lake.ReleaseDraft;
import org.jixiao.lake.ReleaseInputs;
import org.jixiao.lake.SourceBlocks;
import org.jixiao.lake.SourceFiles;
import org.jixiao.lake.WrittenTable;
import org.jixiao.measures.DeliveryInUse;
import org.jixiao.measures.HeldRows;
import org.jixiao.measures.Measurement;
import org.jixiao.measures.ProjectHistories;
import org.jixiao.measures.ProjectYears;
import org.jixiao.measures.RectificationStates;
import org.jixiao.measures.causes.DeviationCauses;
import org.jixiao.publications.CatalogSchemas;
import org.jixiao.publications.Dictionary;
import org.jixiao.publications.ReleaseTables;
import org.jixiao.publications.RunManifest;
import org.jixiao.publications.SqlViews;
import org.jixiao.vocabulary.Fault;
import org.jixiao.vocabulary.TableSpec;

/**
 * From the current readings of all deliveries to a release.
 *
 * @param release the release that is current now
 * @param unchanged true when one with the same inputs was there already
 */
record Evaluation(Release release, boolean unchanged) {

  private static final List<TableSpec> AS_TAKEN_IN =
      List.of(SourceFiles.TABLE, SourceBlocks.TABLE, ControlTotals.TABLE, RejectedRows.TABLE);

  /** A delivery with the reading of it that counts. */
  private record Read(Delivery delivery, Reading reading) {

    DeliveryInUse inUse() {
      var declared = delivery.declaration();
      return new DeliveryInUse(
          delivery.id(),
          reading.manifest().inputs().asOf(),
          declared.sequence(),
          declared.replaces().stream()
              .map(
                  part ->
                      new DeliveryInUse.Replacement(
                          part.table(), part.departmentId(), part.fiscalYear()))
              .toList());
    }
  }

  /** Makes a release, unless one with the same inputs is there, and makes it current. */
  static Evaluation of(Job job, Lake lake, EvaluationSettings settings) {
    var advice = new BudgetAdviceRows(settings.rules().base());
    var read = read(lake);
    var inputs = inputs(read, settings);
    var releases = lake.releases();
    var found = releases.findWithInputs(inputs.hash());
    if (found.isPresent()) {
      publish(job, lake, found.get());
      return new Evaluation(found.get(), true);
    }
    Session.suit(job.session(), read.stream().mapToLong(each -> each.reading().rows()).sum());
    var draft = releases.begin();
    job.progress("evaluating " + read.size() + " deliveries as of " + inputs.asOf());
    measure(lake, read, settings, inputs.asOf(), draft);
    flag(settings, draft);
    var reviews =
        new FlagReviewRows(settings.reviews(), inputs.asOf())
            .rows(draft.read(Flags.TABLE), draft.read(RectificationStates.TABLE));
    draft.write(FlagReviews.TABLE, reviews);
    draft.write(FlagPrecision.TABLE, FlagReviewRows.precision(draft.read(FlagReviews.TABLE)));
    draft.write(BudgetAdvice.TABLE, advice.rows(draft::read));
    draft.write(BudgetAdviceSums.TABLE, BudgetAdviceRows.sums(draft.read(BudgetAdvice.TABLE)));
    explain(job, inputs, settings, draft);
    for (var views : SqlViews.values()) {
      draft.lay(views.file(), views.of(draft.number(), ReleaseTables.PUBLISHED));
    }
    var release = draft.finish(inputs);
    publish(job, lake, release);
    return new Evaluation(release, false);
  }

  /** Makes a release current, in the lake and in a catalog that outlives this session. */
  private static void publish(Job job, Lake lake, Release release) {
    lake.releases().publish(release);
    CatalogSchemas.find(job.session(), lake.address())
        .ifPresent(schemas -> schemas.show(release.number(), release.tableNames()));
  }

  private static List<Read> read(Lake lake) {
    var read =
        lake.deliveries().list().stream()
            .flatMap(
                delivery ->
                    lake.readings(delivery).current().stream()
                        .map(reading -> new Read(delivery, reading)))
            .toList();
    if (read.isEmpty()) {
      throw Fault.of("lake " + lake.address(), "no delivery", "one, taken in by ingest");
    }
    return read;
  }

  private static ReleaseInputs inputs(List<Read> read, EvaluationSettings settings) {
    var latest =
        read.stream()
            .map(each -> each.reading().manifest().inputs().asOf())
            .max(Comparator.<LocalDate>naturalOrder())
            .orElseThrow();
    return new ReleaseInputs(
        read.stream().map(each -> ReleaseInputs.ReadingUsed.of(each.reading())).toList(),
        Map.of(
            "rule set " + settings.rules().base().id(),
            Digests.of(settings.rules().toString()),
            "catalogue of flags",
            Digests.of(Catalogue.IN_FORCE.toString()),
            "reviews of flags",
            Digests.of(settings.reviews().toString()),
            "link decisions",
            rowsOf(LinkDecisions.TABLE, read),
            "departments",
            rowsOf(Departments.TABLE, read)),
        settings.asOf().orElse(latest),
        settings.maskingKey().id(),
        Version.ofCode());
  }

  /** Tells one state of what people decided from another, whatever files it was handed in with. */
  private static String rowsOf(TableSpec table, List<Read> read) {
    return Digests.of(
        read.stream()
            .flatMap(each -> each.reading().manifest().tables().stream())
            .filter(written -> written.name().equals(table.name()) && written.rows() > 0)
            .map(WrittenTable::rowHash)
            .sorted()
            .toList()
            .toString());
  }

  private static void measure(
      Lake lake, List<Read> read, EvaluationSettings settings, LocalDate asOf, ReleaseDraft draft) {
    var readings = read.stream().map(Read::reading).toList();
    var measured =
        Measurement.of(
            table -> lake.accepted(table, readings),
            read.stream().map(Read::inUse).toList(),
            settings.rules(),
            asOf,
            settings.maskingKey().key());
    var tables = new LinkedHashMap<>(measured.tables());
    tables.put(
        RectificationStates.TABLE,
        new ConfirmedTerms(settings.reviews(), asOf)
            .laidUpon(
                measured.table(RectificationStates.TABLE), measured.table(ProjectYears.TABLE)));
    AS_TAKEN_IN.forEach(table -> tables.put(table, lake.accepted(table, readings)));
    draft.writeAll(tables);
  }

  private static void flag(EvaluationSettings settings, ReleaseDraft draft) {
    var raised =
        Raising.of(Catalogue.IN_FORCE, draft::read, settings.rules().base(), HeldRows::hold);
    var tables = new LinkedHashMap<>(raised.tables());
    tables.computeIfPresent(
        Flags.TABLE, (table, flags) -> StatedCauses.told(flags, draft.read(DeviationCauses.TABLE)));
    draft.writeAll(tables);
    var changes =
        new FlagChangeRows(
            draft.read(Flags.TABLE),
            draft.read(FlagCoverage.TABLE),
            draft.read(ProjectHistories.TABLE));
    draft.write(
        FlagChanges.TABLE,
        draft
            .compared()
            .filter(release -> release.holds(Flags.TABLE))
            .map(release -> changes.since(release.number(), release.read(Flags.TABLE)))
            .orElseGet(changes::sinceLastYear));
  }

  private static void explain(
      Job job, ReleaseInputs inputs, EvaluationSettings settings, ReleaseDraft draft) {
    var entries = new ArrayList<RunManifest.Entry>();
    inputs
        .readings()
        .forEach(
            used ->
                entries.add(new RunManifest.Entry("reading", used.deliveryId(), used.readingId())));
    inputs.hashes().forEach((name, hash) -> entries.add(new RunManifest.Entry("hash", name, hash)));
    settings
        .rules()
        .ordered()
        .forEach(
            rules ->
                entries.add(
                    new RunManifest.Entry(RunManifest.RULE_SET, rules.id(), rules.version())));
    entries.add(new RunManifest.Entry("as_of", "release", inputs.asOf().toString()));
    entries.add(new RunManifest.Entry("masking_key", "id", inputs.maskingKeyId()));
    entries.add(new RunManifest.Entry("code_version", "jixiao", inputs.codeVersion()));
    draft.write(Dictionary.TABLE, Dictionary.of(job.session(), ReleaseTables.PUBLISHED));
    draft.write(RunManifest.TABLE, RunManifest.of(job.session(), entries));
  }
}
