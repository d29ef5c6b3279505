package org.jixiao.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal: by it the lake knows a file, and manifests name a text. */
public final class Digests {

  private Digests() {}

  /** The digest of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static String of(InputStream in) throws IOException {
    return whileCopying(in, OutputStream.nullOutputStream()).digest();
  }

  /** What was copied: the digest of the bytes and how many there were. */
  record Copied(String digest, long size) {}

  static Copied whileCopying(InputStream in, OutputStream out) throws IOException {
    var digest = sha256();
    long size = new DigestInputStream(in, digest).transferTo(out);
    return new Copied(HexFormat.of().formatHex(digest.digest()), size);
  }

  /** For digests of several parts, or written in another way. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
