package org.jixiao.lake;

import java.util.List;

/** What a reading holds and what it stands on. */
public record ReadingManifest(
    String deliveryId, String readingId, ReadingInputs inputs, List<WrittenTable> tables) {

  public ReadingManifest {
    tables = List.copyOf(tables);
  }
}
