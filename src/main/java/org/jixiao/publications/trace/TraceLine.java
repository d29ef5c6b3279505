package org.jixiao.publications.trace;

import java.util.List;

/**
 * One line of a trace.
 *
 * @param depth how deep it stands below the value asked for, from 0
 * @param text what it says
 * @param cells the delivered cells it stands on; mostly none or one
 */
public record TraceLine(int depth, String text, List<CellPlace> cells) {

  public TraceLine {
    cells = List.copyOf(cells);
  }

  /**
   * Where a delivered cell stands.
   *
   * @param deliveryId its delivery
   * @param fileId digest of its file
   * @param fileName name of the file as delivered
   * @param sheet name of the sheet; blank for files without sheets
   * @param address such as F12
   */
  public record CellPlace(
      String deliveryId, String fileId, String fileName, String sheet, String address) {}
}
