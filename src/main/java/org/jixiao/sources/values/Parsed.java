package org.jixiao.sources.values;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one cell: a value, a placeholder that says "nothing", or text nobody can read.
 *
 * @param state which of the three
 * @param found the value; null unless the state is VALUE
 */
public record Parsed<T>(State state, @Nullable T found) {

  /** The three ends a cell can come to. */
  public enum State {
    VALUE,
    /** Blank or a placeholder such as — or 无; never the same as zero. */
    EMPTY,
    UNREADABLE
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(State.VALUE, Objects.requireNonNull(value));
  }

  public static <T> Parsed<T> empty() {
    return new Parsed<>(State.EMPTY, null);
  }

  public static <T> Parsed<T> unreadable() {
    return new Parsed<>(State.UNREADABLE, null);
  }

  public boolean isValue() {
    return state == State.VALUE;
  }

  public boolean isUnreadable() {
    return state == State.UNREADABLE;
  }

  public Optional<T> value() {
    return Optional.ofNullable(found);
  }

  /** The value or null, for columns that may stay empty. */
  public @Nullable T orNull() {
    return found;
  }
}
