package org.sutro.bot.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Paths of addresses in the one form in which they can be compared (RFC 9309, 2.2.2): letters that
 * are not ASCII are escaped by the bytes of their UTF-8, in capital digits; what needs no escape
 * has none.
 */
final class Escapes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** What stands for itself wherever it stands (RFC 3986, 2.3), letters and digits aside. */
  private static final String UNRESERVED = "-._~";

  /**
   * What has a meaning between the parts of an address, so that its escape means another thing. Not
   * among them are the two signs that have one in robots.txt.
   */
  private static final String RESERVED = "/?#[]@!&'()+,;=:%";

  private Escapes() {}

  static String plain(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    byte[] bytes = path.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        int octet = HexFormat.fromHexDigits(path(bytes, i + 1, 2));
        append(plain, octet, UNRESERVED);
        i += 2;
      } else {
        append(plain, bytes[i] & 0xff, UNRESERVED + RESERVED);
      }
    }
    return plain.toString();
  }

  private static void append(StringBuilder plain, int octet, String themselves) {
    boolean letter = octet < 128 && Character.isLetterOrDigit(octet);
    if (letter || themselves.indexOf(octet) >= 0) {
      plain.append((char) octet);
    } else {
      plain.append('%').append(HEX.toHexDigits((byte) octet));
    }
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static String path(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, UTF_8);
  }
}
