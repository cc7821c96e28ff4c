package org.sutro.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the packed parts of a PDF document before anybody unpacks them into memory. Only what
 * can be counted here is let through: parts packed once with Flate, as nearly all are.
 */
final class PdfStreams {

  static final String ENCRYPTED = "is encrypted; save a copy without a password";

  /** Most bytes that all parts together may unpack to. */
  static final int MAX_UNPACKED = 48 * 1024 * 1024;

  /** Blanks before the end of the line, or none of it, are forgiven by readers too. */
  private static final Pattern START =
      Pattern.compile("(?<!end)stream[\\x00\\t\\f ]*(?:\\r\\n|\\n|\\r)?");

  private static final Pattern NAME = Pattern.compile("/[^\\s/<>\\[\\](){}%]{1,64}");
  private static final Pattern TWICE =
      Pattern.compile("/Fl(?:ateDecode)?\\s*/Fl(?:ateDecode)?(?![A-Za-z])");
  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

  /** Other ways of packing that grow in unpacking, or hide how much does. */
  private static final Set<String> UNCOUNTED =
      Set.of(
          "/LZWDecode",
          "/LZW",
          "/RunLengthDecode",
          "/RL",
          "/ASCII85Decode",
          "/A85",
          "/ASCIIHexDecode",
          "/AHx");

  private PdfStreams() {}

  /** Why the document is not read, as the end of a sentence about it; null if it may be. */
  static @Nullable String fault(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (!text.substring(0, Math.min(1024, text.length())).contains("%PDF-")) {
      return "is no PDF document";
    }
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String name = plain(names.group());
      if (name.equals("/Encrypt")) {
        return ENCRYPTED;
      }
      if (UNCOUNTED.contains(name)) {
        return "is packed in a way that is not read (" + name.substring(1) + "); save it anew";
      }
    }
    if (TWICE.matcher(text).find()) {
      return "is packed twice, as only an attack is";
    }
    return unpacked(text, file) > MAX_UNPACKED
        ? "unpacks to more than " + MAX_UNPACKED + " bytes"
        : null;
  }

  private static String plain(String name) {
    return name.indexOf('#') < 0
        ? name
        : ESCAPE
            .matcher(name)
            .replaceAll(hex ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
  }

  private static long unpacked(String text, byte[] file) {
    long all = 0;
    Matcher starts = START.matcher(text);
    byte[] scrap = new byte[64 * 1024];
    while (all <= MAX_UNPACKED && starts.find()) {
      all += unpacked(file, starts.end(), scrap, MAX_UNPACKED - all);
    }
    return all;
  }

  /** Bytes that come of the part at {@code start}, its first two left out, as readers do. */
  private static long unpacked(byte[] file, int start, byte[] scrap, long enough) {
    Inflater inflater = new Inflater(true);
    long all = 0;
    try {
      int from = Math.min(file.length, start + 2);
      inflater.setInput(file, from, file.length - from);
      for (int more = 1; more > 0 && all <= enough; all += more) {
        more = inflater.inflate(scrap);
      }
    } catch (DataFormatException e) {
      return all; // packed otherwise, or not at all; what came before counts
    } finally {
      inflater.end();
    }
    return all;
  }
}
