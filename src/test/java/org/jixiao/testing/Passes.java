package org.jixiao.testing;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.RDDInfo;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a session really executes: processor time of tasks, and how many stages read rows held under
 * a name. The stage that computes them is one of them. Where rows held in turn are computed from
 * these, the first stage that meets them reads on their behalf; later ones find them there.
 */
public final class Passes extends SparkListener {

  private final String held;
  private final SparkContext context;
  private final AtomicInteger passes = new AtomicInteger();
  private final AtomicLong nanoseconds = new AtomicLong();
  private final Set<Integer> computed = ConcurrentHashMap.newKeySet();

  private Passes(String held, SparkContext context) {
    this.held = held;
    this.context = context;
  }

  /** Counts from now on until {@link #stop}. */
  public static Passes over(String held, SparkSession spark) {
    var counted = new Passes(held, spark.sparkContext());
    spark.sparkContext().addSparkListener(counted);
    return counted;
  }

  /** Ends the counting. */
  public void stop() {
    told();
    context.removeSparkListener(this);
  }

  /** Stages that read the held rows so far. */
  public int count() {
    told();
    return passes.get();
  }

  /** Processor seconds of all tasks so far. */
  public double processorSeconds() {
    told();
    return nanoseconds.get() / 1e9;
  }

  /** Events arrive a little after what they tell of. */
  private void told() {
    try {
      context.listenerBus().waitUntilEmpty();
    } catch (TimeoutException late) {
      throw new IllegalStateException(late);
    }
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted completed) {
    var rdds = CollectionConverters.asJava(completed.stageInfo().rddInfos());
    if (rdds.stream().anyMatch(rdd -> held.equals(rdd.name()) && reachesTheEnd(rdd, rdds))) {
      passes.incrementAndGet();
    }
    rdds.stream().filter(this::heldInTurn).forEach(rdd -> computed.add(rdd.id()));
  }

  /** Whether a stage computes something of these rows that it does not find held already. */
  private boolean reachesTheEnd(RDDInfo rows, Collection<RDDInfo> stage) {
    var followers =
        stage.stream()
            .filter(rdd -> CollectionConverters.asJava(rdd.parentIds()).contains(rows.id()))
            .toList();
    return followers.isEmpty()
        || followers.stream()
            .anyMatch(rdd -> !computed.contains(rdd.id()) && reachesTheEnd(rdd, stage));
  }

  private boolean heldInTurn(RDDInfo rdd) {
    return rdd.storageLevel().isValid() && !held.equals(rdd.name());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskMetrics() != null) {
      nanoseconds.addAndGet(ended.taskMetrics().executorCpuTime());
    }
  }
}
