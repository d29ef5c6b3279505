package org.jixiao.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real standalone master and two workers, each a process of its own on this machine. */
public final class StandaloneCluster implements AutoCloseable {

  private final List<RunningProcess> processes = new ArrayList<>();
  private final String master;

  /** Starts all three in the folder and returns once both workers are known to the master. */
  public StandaloneCluster(Path folder) throws IOException {
    var home = SparkJars.home();
    try {
      this.master = startMaster();
      for (int worker = 1; worker <= 2; worker++) {
        startWorker(home, folder.resolve("worker-" + worker));
      }
    } catch (RuntimeException | Error failed) {
      close();
      throw failed;
    }
  }

  /** The master's address, such as {@code spark://127.0.0.1:40001}. */
  public String master() {
    return master;
  }

  @Override
  public void close() {
    processes.forEach(RunningProcess::close);
  }

  private String startMaster() {
    var command = SparkJars.java("-Xmx256m");
    command.addAll(
        List.of(
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0"));
    var process = RunningProcess.started(new ProcessBuilder(command));
    processes.add(process);
    var line = process.awaitLine("Starting Spark master at spark://");
    process.awaitLine("I have been elected leader");
    return line.substring(line.indexOf("spark://")).split("\\s", 2)[0];
  }

  private void startWorker(Path home, Path work) {
    var command = SparkJars.java("-Xmx256m");
    command.addAll(
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            work.toString(),
            master));
    var builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    var process = RunningProcess.started(builder);
    processes.add(process);
    process.awaitLine("Successfully registered with master");
  }
}
