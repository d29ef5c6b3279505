package org.jixiao.testing;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a session really executes: processor time of tasks, and how many stages read rows held under
 * a name. The stage that computes them is one of them.
 */
public final class Passes extends SparkListener {

  private final String held;
  private final SparkContext context;
  private final AtomicInteger passes = new AtomicInteger();
  private final AtomicLong nanoseconds = new AtomicLong();

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
    boolean reads =
        CollectionConverters.asJava(completed.stageInfo().rddInfos()).stream()
            .anyMatch(rdd -> held.equals(rdd.name()));
    if (reads) {
      passes.incrementAndGet();
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd ended) {
    if (ended.taskMetrics() != null) {
      nanoseconds.addAndGet(ended.taskMetrics().executorCpuTime());
    }
  }
}
