package org.jixiao.flags;

import org.jixiao.vocabulary.Col;
import org.jixiao.vocabulary.TableSpec;

/**
 * What a flag asks about: one row of one table of the release.
 *
 * @param kind the word the {@code flags} table shows: project or jurisdiction
 * @param caption the same for officials
 * @param table the table; a condition names columns of this table only
 */
public record Entity(String kind, String caption, TableSpec table) {

  public Entity {
    if (kind.isBlank() || caption.isBlank()) {
      throw new IllegalArgumentException("entity: expected a kind and a caption");
    }
  }

  /** True when the entity's table has the column. */
  boolean knows(Col column) {
    return table.columns().stream().anyMatch(own -> own.name().equals(column.name()));
  }
}
