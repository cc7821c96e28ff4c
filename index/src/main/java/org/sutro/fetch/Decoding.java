package org.sutro.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text of bytes whose label may be wrong. A byte order mark decides; else bytes that are valid
 * UTF-8 with characters of several bytes are UTF-8, whatever they are called, and even when a few
 * are broken: no other encoding looks like that by chance. Only then the labels count, the server's
 * before the document's own.
 */
public final class Decoding {

  /** How far into a document its own label is looked for, in bytes. */
  private static final int HEAD = 4096;

  private static final Pattern LABEL =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})");

  /** What unlabelled pages of the West are written in (WHATWG Encoding). */
  private static final Charset LAST = Charset.forName("windows-1252");

  /** Characters of several bytes that outweigh one broken byte. */
  private static final int MOST_BROKEN = 20;

  private Decoding() {}

  /**
   * The text of {@code body}, without a byte order mark; what does not fit becomes U+FFFD.
   *
   * @param contentType what the server said about it, if it did
   */
  public static String text(byte[] body, @Nullable String contentType) {
    Charset marked = marked(body);
    if (marked != null) {
      String text = new String(body, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    String utf8 = new String(body, StandardCharsets.UTF_8);
    int broken = count(utf8, '\uFFFD', '\uFFFD');
    int several = count(utf8, '\u0080', Character.MAX_VALUE) - broken;
    if (several > broken * MOST_BROKEN) {
      return utf8;
    }
    Charset label = labelled(contentType == null ? "" : contentType);
    if (label == null) {
      int head = Math.min(HEAD, body.length);
      label = labelled(new String(body, 0, head, StandardCharsets.ISO_8859_1));
    }
    if (label == null) {
      return broken == 0 ? utf8 : new String(body, LAST);
    }
    return new String(body, label);
  }

  /** By its mark, or by the zero bytes that UTF-16 has in "&lt;". */
  private static @Nullable Charset marked(byte[] body) {
    if (body.length < 2) {
      return null;
    }
    int first = ((body[0] & 0xff) << 8) | (body[1] & 0xff);
    return switch (first) {
      case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
      case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
      case 0xEFBB -> body.length > 2 && body[2] == (byte) 0xBF ? StandardCharsets.UTF_8 : null;
      default -> null;
    };
  }

  private static int count(String text, char from, char to) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) >= from && text.charAt(i) <= to ? 1 : 0;
    }
    return count;
  }

  private static @Nullable Charset named(String label) {
    try {
      Charset charset = Charset.forName(label);
      // the label itself was read as bytes, so it can't be in units of two
      return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
          ? StandardCharsets.UTF_8
          : charset.equals(StandardCharsets.ISO_8859_1) ? LAST : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // made up
    }
  }

  private static @Nullable Charset labelled(String where) {
    Matcher label = LABEL.matcher(where);
    return label.find() ? named(label.group(1)) : null;
  }
}
