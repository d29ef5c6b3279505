package org.jixiao.lake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jixiao.vocabulary.Fault;

/** Manifests as text: JSON whose keys keep their order, so that equal manifests are equal bytes. */
final class Manifests {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Manifests() {}

  static byte[] bytes(Object manifest) {
    try {
      return JSON.writeValueAsBytes(manifest);
    } catch (JacksonException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** Creates the manifest unless there is one; false when another writer was first. */
  static boolean create(Storage storage, String name, Object manifest) {
    var bytes = bytes(manifest);
    return storage.create(name, out -> out.write(bytes));
  }

  /** The manifest, or nothing when the thing it describes does not exist. */
  static <M> Optional<M> find(Storage storage, String name, Class<M> kind) {
    return storage.find(name).map(bytes -> read(storage, name, bytes, kind));
  }

  private static <M> M read(Storage storage, String name, byte[] bytes, Class<M> kind) {
    try {
      return JSON.readValue(bytes, kind);
    } catch (JacksonException damaged) {
      throw Fault.of(
          storage.address(name),
          bytes.length + " bytes that do not read: " + damaged.getOriginalMessage(),
          "a manifest as Jixiao writes it");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
