package org.jixiao.sources;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.lake.Digests;
import org.jixiao.sources.forms.FormCaptions;
import org.jixiao.sources.ledgers.LedgerProfile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Fault;

/**
 * Everything beside the files themselves that decides what is read from them.
 *
 * @param readerVersion tells one state of the reader's code from another
 * @param profiles ledger profiles; of two that fit equally well the earlier one is taken
 * @param captions how forms label their parts
 * @param limits how large a file may be
 */
public record ReadingSettings(
    String readerVersion, List<LedgerProfile> profiles, FormCaptions captions, ReadingLimits limits)
    implements Serializable {

  private static final int ID_DIGITS = 16;

  public ReadingSettings {
    profiles = List.copyOf(profiles);
    var ids = profiles.stream().map(LedgerProfile::id).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw Fault.of("ledger profiles", "ids " + ids, "each id once");
    }
  }

  /** The built-in profiles and captions, which a normal county needs no more than. */
  public static ReadingSettings standard() {
    return new ReadingSettings(
        "", LedgerProfile.builtIn(), FormCaptions.builtIn(), ReadingLimits.DEFAULTS);
  }

  /** These settings for the reader of that version. */
  public ReadingSettings readBy(String version) {
    return new ReadingSettings(version, profiles, captions, limits);
  }

  /**
   * These settings with further profiles before the others; the same id takes a profile's place.
   */
  public ReadingSettings withProfiles(List<LedgerProfile> further) {
    var ids = further.stream().map(LedgerProfile::id).toList();
    var all = new ArrayList<>(further);
    profiles.stream().filter(profile -> !ids.contains(profile.id())).forEach(all::add);
    return new ReadingSettings(readerVersion, all, captions, limits);
  }

  /** These settings with other captions of forms. */
  public ReadingSettings withCaptions(FormCaptions others) {
    return new ReadingSettings(readerVersion, profiles, others, limits);
  }

  /** These settings with other limits. */
  public ReadingSettings withLimits(ReadingLimits others) {
    return new ReadingSettings(readerVersion, profiles, captions, others);
  }

  /** Names the reading these settings make of a delivery: the same settings, the same id. */
  public String id() {
    return digest(toString());
  }

  /** Ids of the profiles with a digest of each, for the manifest of a reading. */
  public List<String> profileHashes() {
    return profiles.stream().map(each -> each.id() + "@" + digest(each.toString())).toList();
  }

  private static String digest(String text) {
    return Digests.of(text).substring(0, ID_DIGITS);
  }
}
