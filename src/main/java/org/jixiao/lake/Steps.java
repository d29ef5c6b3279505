package org.jixiao.lake;

/**
 * Hears which step the lake has reached: to show progress, and in a drill (演练) to stop there and
 * see that readers still find one whole release.
 *
 * <p>Tables are written side by side, so the steps of several may mix, and what listens must bear
 * more than one thread. Otherwise the steps are, in order: {@code delivery/before-manifest}, {@code
 * delivery/after-manifest}; {@code reading/begun}, {@code reading/writing/<table>}, {@code
 * reading/written/<table>}, {@code reading/before-manifest}, {@code reading/after-manifest}, {@code
 * reading/kept}, {@code reading/before-pointer}, {@code reading/after-pointer}; {@code
 * release/begun}, {@code release/writing/<table>}, {@code release/written/<table>}, {@code
 * release/before-sync}, {@code release/before-manifest}, {@code release/after-manifest}, {@code
 * release/before-pointer}, {@code release/after-pointer}, {@code release/after-current}; {@code
 * publication/written}, {@code publication/old-aside} where one is replaced, {@code
 * publication/in-place}.
 */
@FunctionalInterface
public interface Steps {

  /** Nobody listens. */
  Steps UNWATCHED = step -> {};

  void reached(String step);
}
