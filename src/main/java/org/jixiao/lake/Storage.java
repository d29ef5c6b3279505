package org.jixiao.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.jixiao.vocabulary.Fault;

/**
 * The disk or file system a lake stands on. Names are relative to the lake and use {@code /}. What
 * is created here exists whole or not at all, and of two writers exactly one wins: Hadoop's own
 * local file system only checks and then creates, so disks are written without it.
 */
interface Storage {

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A file below a folder: its name relative to that folder and its size in bytes. */
  record StoredFile(String name, long size) {}

  /**
   * The storage at an address that carries a scheme, such as {@code file:/a/b} or {@code hdfs:}.
   */
  static Storage at(String address, Configuration settings) {
    var path = new org.apache.hadoop.fs.Path(address);
    var scheme = path.toUri().getScheme();
    if ("file".equals(scheme)) {
      return new LocalStorage(java.nio.file.Path.of(path.toUri().getPath()));
    }
    if ("hdfs".equals(scheme)) {
      return new HadoopStorage(path, settings);
    }
    throw Fault.of(
        "lake " + address,
        "an address of kind " + scheme,
        "a local path, file: or hdfs:, the kinds that create a file exclusively");
  }

  /** The address Spark reads and writes. */
  String address(String name);

  /** Creates the file with this content unless it exists; false when another writer was first. */
  boolean create(String name, Content content);

  /** Puts a new file in the place of an old one in one step; readers see one of the two. */
  void replace(String name, Content content);

  /** Moves a whole folder to a name that must be free; false when another writer was first. */
  boolean moveFolder(String from, String to);

  InputStream open(String name) throws IOException;

  Optional<byte[]> find(String name);

  boolean exists(String name);

  /** Names directly in a folder, sorted; none when there is no such folder. */
  List<String> list(String folder);

  /** Files anywhere below a folder, sorted by name; none when there is no such folder. */
  List<StoredFile> files(String folder);

  /** Deletes a file or folder; nothing happens when it is not there. */
  void delete(String name);

  /** Returns once everything below the folder would survive the machine losing power. */
  void sync(String folder);
}
