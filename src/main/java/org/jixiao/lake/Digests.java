package org.jixiao.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes, in hexadecimal: by it the lake knows a file again. */
final class Digests {

  private Digests() {}

  static String of(byte[] bytes) {
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
