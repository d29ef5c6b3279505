package org.jixiao.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work on several tables at a time. Planning one table keeps one core busy while the tasks of
 * another would have the rest; most tables of a release are small and mostly planning.
 */
public final class SideBySide {

  private static final int AT_A_TIME = 4;

  private SideBySide() {}

  /** As {@link #each}, for work that gives maps: all their entries, in the order of the things. */
  public static <T, K, V> Map<K, V> all(Collection<T> things, Function<T, Map<K, V>> work) {
    var all = new LinkedHashMap<K, V>();
    each(things, work).forEach(all::putAll);
    return all;
  }

  /**
   * Does the work for each thing and returns what it gave, in the order of the things. After a
   * failure nothing more is begun; the failure of the first thing that has one is thrown.
   */
  static <T, R> List<R> each(Collection<T> things, Function<T, R> work) {
    var pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      var begun = new ArrayList<Future<R>>();
      things.forEach(thing -> begun.add(pool.submit(() -> work.apply(thing))));
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
      throw new IllegalStateException("stopped while tables were worked out", stopped);
    } finally {
      pool.shutdownNow();
    }
  }
}
