package org.sutro.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file is that has been named like text and is none, by the bytes it begins with. */
final class OtherKind {

  private record Kind(String signature, String said) {

    boolean begins(byte[] bytes) {
      for (int i = 0; i < signature.length(); i++) {
        if (i >= bytes.length || (bytes[i] & 0xff) != signature.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "PK\u0003\u0004",
              "is a document of an office program (.docx, .odt) or a zip archive, not text; save it as plain text"),
          new Kind(
              "\u00D0\u00CF\u0011\u00E0",
              "is a document of an office program (.doc), not text; save it as plain text"),
          new Kind("{\\rtf", "is an RTF document, not text; save it as plain text"),
          new Kind("%PDF-", "is a PDF document, not text; let its name end in .pdf"),
          new Kind(
              "\u001F\u008B",
              "is packed with gzip; unpack it, or name it .jsonl.gz if it holds lines of JSON"),
          new Kind("\u0089PNG", "is a picture, not text"),
          new Kind("\u00FF\u00D8\u00FF", "is a picture, not text"),
          new Kind("GIF8", "is a picture, not text"));

  /**
   * Bytes from which UTF-16 is told; in news every second one of them is nearly always the same.
   */
  private static final int SAMPLE = 200;

  private OtherKind() {}

  /** What it is and what to do, as the end of a sentence about the file; null if it may be text. */
  static @Nullable String of(byte[] bytes) {
    for (Kind kind : KINDS) {
      if (kind.begins(bytes)) {
        return kind.said();
      }
    }
    return isUnmarkedUtf16(bytes, 0) || isUnmarkedUtf16(bytes, 1)
        ? "is UTF-16 without a byte order mark; save it as UTF-8"
        : null;
  }

  /**
   * True when nearly all characters begin, or end, with the byte of ASCII, Devanagari or Bengali: 0
   * or 9, which stand in no text of UTF-8 so often.
   *
   * @param high where in a pair that byte stands
   */
  private static boolean isUnmarkedUtf16(byte[] bytes, int high) {
    int pairs = Math.min(SAMPLE, bytes.length) / 2;
    int fitting = 0;
    for (int i = 0; i < pairs; i++) {
      byte half = bytes[2 * i + high];
      fitting += half == 0 || half == 9 ? 1 : 0;
    }
    return pairs >= 8 && fitting * 10 >= pairs * 9;
  }
}
