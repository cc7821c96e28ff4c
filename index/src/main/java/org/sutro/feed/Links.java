package org.sutro.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in documents. */
public final class Links {

  private static final int LONGEST = 2000;

  private static final Pattern AUTHORITY =
      Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

  private static final Pattern TRACKING =
      Pattern.compile("(?i)(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|igshid|ref|amp)(?:=[^&]*)?(?:&|$)");

  private Links() {}

  /** An address without the marks of where a reader came from. */
  public static String untracked(String address) {
    if (address.indexOf('?') < 0) {
      return address;
    }
    String without = TRACKING.matcher(address).replaceAll("");
    return without.endsWith("?") || without.endsWith("&")
        ? without.substring(0, without.length() - 1)
        : without;
  }

  /**
   * A web address, http or https, without its fragment, from what stands in a document; null for
   * anything else.
   *
   * @param base the document's own address
   */
  public static @Nullable String absolute(String base, @Nullable String written) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return null;
    }
    try {
      URI uri = new URI(escaped(base)).resolve(new URI(escaped(written.strip())));
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getRawAuthority() == null
          || uri.getRawUserInfo() != null
          || !(scheme.equals("http") || scheme.equals("https"))) {
        return null;
      }
      String whole = uri.toString();
      int fragment = whole.indexOf('#');
      return fragment < 0 ? whole : whole.substring(0, fragment);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null; // untrusted text: not every address is one
    }
  }

  /** The parts of an address as documents hold it; null when it is none. */
  public static @Nullable URI uri(String written) {
    try {
      return new URI(escaped(written));
    } catch (URISyntaxException e) {
      return null; // untrusted text: not every address is one
    }
  }

  /**
   * Addresses on the web hold spaces, quotes, brackets, Bengali letters and percent signs that
   * stand for themselves; a URI may hold of these the letters only, and brackets in the host.
   */
  private static String escaped(String written) {
    Matcher begin = AUTHORITY.matcher(written);
    int path = begin.find() ? begin.end() : 0;
    StringBuilder escaped = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean bracket = i >= path && (c == '[' || c == ']');
      if (bracket
          || c <= ' '
          || "\"<>\\^`{|}".indexOf(c) >= 0
          || (c == '%' && !isEscape(written, i))) {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** True where a percent sign begins an escape: two hexadecimal digits follow it. */
  private static boolean isEscape(String written, int at) {
    return at + 2 < written.length()
        && HexFormat.isHexDigit(written.charAt(at + 1))
        && HexFormat.isHexDigit(written.charAt(at + 2));
  }
}
