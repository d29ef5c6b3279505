package org.jixiao.sources.sheets;

/** XML that is valid, invalid or cut off, but not the plain kind {@link PlainMarkup} reads. */
final class NotPlain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPlain() {
    super("not plain", null, false, false);
  }
}
