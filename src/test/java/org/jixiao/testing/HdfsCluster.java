package org.jixiao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A real name node and data node inside this JVM, started by the first test that asks for them. */
public final class HdfsCluster {

  private HdfsCluster() {}

  private static final class Only {
    static final MiniDFSCluster CLUSTER = started();

    private static MiniDFSCluster started() {
      try {
        var disk = Files.createDirectories(Path.of("target", "hdfs")).toAbsolutePath();
        var settings = new Configuration();
        settings.set(
            MiniDFSCluster.HDFS_MINIDFS_BASEDIR,
            Files.createTempDirectory(disk, "nodes-").toString());
        var cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        cluster.waitActive();
        return cluster;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** Address of a folder, such as {@code hdfs://127.0.0.1:40001/lake}. */
  public static String folder(String name) {
    return Only.CLUSTER.getURI() + "/" + name;
  }
}
