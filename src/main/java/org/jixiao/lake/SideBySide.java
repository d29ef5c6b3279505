package org.jixiao.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * Work on several tables at a time. Planning one table keeps one core busy while the tasks of
 * another would have the rest; most tables of a release are small and mostly planning.
 */
final class SideBySide {

  private static final int AT_A_TIME = 4;

  private SideBySide() {}

  /**
   * Does the work for every entry and returns what it gave, in the order of the entries. After a
   * failure nothing more is begun; the failure of the first entry that has one is thrown.
   */
  static <K, V, R> List<R> each(Map<K, V> entries, BiFunction<K, V, R> work) {
    var pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      var begun = new ArrayList<Future<R>>();
      entries.forEach((key, value) -> begun.add(pool.submit(() -> work.apply(key, value))));
      var done = new ArrayList<R>();
      for (var each : begun) {
        done.add(each.get());
      }
      return done;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("work on a table failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while tables were written", stopped);
    } finally {
      pool.shutdownNow();
    }
  }
}
