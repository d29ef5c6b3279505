package org.jixiao.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version of the code: as the build wrote it down, and its fingerprint. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"jixiao " + ofCode()};
  }

  static String ofCode() {
    var properties = new Properties();
    try (var in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version") + "+" + CodeFingerprint.OF_ALL;
  }
}
