package org.jixiao.sources.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The character encoding of a text file, proven on every byte of it: by its byte order mark, else
 * UTF-8, else GB18030. What fits none is refused, not guessed.
 *
 * @param charset the encoding
 * @param markBytes length of the byte order mark
 */
record TextEncoding(Charset charset, int markBytes) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Valid multi-byte characters after which an error is damage to UTF-8, not another encoding. */
  private static final int SURE_OF_UTF_8 = 8;

  static TextEncoding of(Path file, String where) throws IOException {
    byte[] mark;
    try (var in = Files.newInputStream(file)) {
      mark = in.readNBytes(3);
    }
    if (startsWith(mark, 0xEF, 0xBB, 0xBF)) {
      return proven(file, where, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(mark, 0xFF, 0xFE)) {
      return proven(file, where, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(mark, 0xFE, 0xFF)) {
      return proven(file, where, StandardCharsets.UTF_16BE, 2);
    }
    var utf8 = Proof.of(file, StandardCharsets.UTF_8, 0);
    if (utf8.holds() || utf8.foreignCharacters >= SURE_OF_UTF_8) {
      return utf8.encoding(where);
    }
    return proven(file, where, GB18030, 0);
  }

  /** The encoding that was declared, when every byte of the file bears it out. */
  static TextEncoding declared(Path file, String where, Charset charset) throws IOException {
    byte[] mark;
    try (var in = Files.newInputStream(file)) {
      mark = in.readNBytes(3);
    }
    boolean marked = charset.equals(StandardCharsets.UTF_8) && startsWith(mark, 0xEF, 0xBB, 0xBF);
    return proven(file, where, charset, marked ? 3 : 0);
  }

  private static TextEncoding proven(Path file, String where, Charset charset, int markBytes)
      throws IOException {
    return Proof.of(file, charset, markBytes).encoding(where);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The whole text, without its byte order mark. */
  Reader reader(Path file) throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(markBytes);
    return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
  }

  /** The first characters of the text. */
  String opening(Path file, int characters) throws IOException {
    var opening = new char[characters];
    int filled = 0;
    try (var reader = reader(file)) {
      for (int read = 0; read >= 0 && filled < characters; filled += Math.max(read, 0)) {
        read = reader.read(opening, filled, characters - filled);
      }
    }
    return new String(opening, 0, filled);
  }

  /** One attempt to decode every byte of a file. */
  private static final class Proof {
    private final Charset charset;
    private final int markBytes;
    private long foreignCharacters;
    private long controls;
    private long errorAt = -1;

    private Proof(Charset charset, int markBytes) {
      this.charset = charset;
      this.markBytes = markBytes;
    }

    static Proof of(Path file, Charset charset, int markBytes) throws IOException {
      var proof = new Proof(charset, markBytes);
      try (var channel = FileChannel.open(file)) {
        channel.position(markBytes);
        proof.decode(channel);
      }
      return proof;
    }

    private void decode(FileChannel channel) throws IOException {
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var bytes = ByteBuffer.allocate(1 << 16);
      var characters = CharBuffer.allocate(1 << 16);
      boolean ended = false;
      while (!ended && errorAt < 0) {
        ended = channel.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, characters, ended);
        if (result.isError() || (ended && bytes.hasRemaining())) {
          errorAt = channel.position() - bytes.remaining();
        }
        count(characters.flip());
        characters.clear();
        bytes.compact();
      }
    }

    private void count(CharBuffer characters) {
      while (characters.hasRemaining()) {
        char character = characters.get();
        if (character > 0x7F) {
          foreignCharacters++;
        } else if (character < ' ' && "\t\n\r\f\u001a".indexOf(character) < 0) {
          controls++;
        }
      }
    }

    boolean holds() {
      return errorAt < 0;
    }

    TextEncoding encoding(String where) {
      if (!holds()) {
        throw UnreadableFile.of(
            "UNKNOWN_ENCODING",
            where + "第 " + (errorAt + 1) + " 字节",
            "不是 " + charset.name() + " 编码的字符（可能传输中断、文件损坏或不是表格）",
            "UTF-8 或 GB18030 编码的文本，或 xlsx、xls、csv、json 格式的文件");
      }
      if (controls > 0) {
        throw UnreadableFile.of(
            "NOT_A_WORKBOOK", where, controls + " 个控制字符，不是文本也不是工作簿", "xlsx、xls、csv 或 json 格式的文件");
      }
      return new TextEncoding(charset, markBytes);
    }
  }
}
