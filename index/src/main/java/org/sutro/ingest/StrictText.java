package org.sutro.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text without guessing: what does not fit is an error, never a replacement
 * character.
 */
final class StrictText {

  /** Bytes that are no text; the message says which. */
  static final class NoTextException extends Exception {
    private static final long serialVersionUID = 1L;

    NoTextException(String message) {
      super(message);
    }
  }

  private StrictText() {}

  /**
   * UTF-16 when a byte order mark says so, else UTF-8, whose own mark stays in the text.
   *
   * @throws NoTextException if it is neither; says what it is, if that is known
   */
  static String of(byte[] bytes) throws NoTextException {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return switch (first) {
      case 0xFEFF -> decode(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
      case 0xFFFE -> decode(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
      default -> {
        String other = OtherKind.of(bytes);
        if (other != null) {
          throw new NoTextException(other);
        }
        yield decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
      }
    };
  }

  /** True when {@code text} has no half of a surrogate pair, as escapes in JSON can give. */
  static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static String decode(byte[] bytes, int from, int length, Charset charset) throws NoTextException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CharBuffer out = CharBuffer.allocate(length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new NoTextException(
          "is not " + charset.name() + " at byte " + in.position() + "; save it as UTF-8");
    }
    return out.flip().toString();
  }
}
