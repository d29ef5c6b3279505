package org.jixiao.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Opens kept files on whichever machine asks; travels to the tasks that read them. */
public final class KeptFiles implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String address;
  private final SerializableConfiguration settings;
  private transient @Nullable Storage storage;

  KeptFiles(String address, Configuration settings) {
    this.address = address;
    this.settings = new SerializableConfiguration(settings);
  }

  /** The bytes of a file of a delivery, from the beginning; the caller closes them. */
  public InputStream open(String deliveryId, String fileId) throws IOException {
    return storage().open(Delivery.file(deliveryId, fileId));
  }

  /** Copies a file of a delivery to a place on the local disk that does not exist yet. */
  public void copyTo(Path target, String deliveryId, String fileId) {
    try (var in = open(deliveryId, fileId)) {
      Files.copy(in, target);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private synchronized Storage storage() {
    var opened = storage;
    if (opened == null) {
      opened = Storage.at(address, settings.value());
      storage = opened;
    }
    return opened;
  }
}
