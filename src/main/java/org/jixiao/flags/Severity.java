package org.jixiao.flags;

import java.util.Locale;

/** How soon a raised flag deserves a look. */
public enum Severity {
  HIGH,
  MEDIUM,
  LOW;

  /** As tables show it: high, medium or low. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
