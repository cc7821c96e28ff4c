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

  /** Where a reader came from: what links, newsletters and advertisements add. */
  private static final Pattern TRACKING =
      parameters(
          "utm_[a-z_]+|(?:fb|g|d|y|tw|tt)clid|msclkid|[gw]braid|igsh(?:id)?|mc_[ce]id|_g[al]"
              + "|mkt_tok|at_(?:medium|campaign|custom\\d*|link_[a-z]+)|cmpid|ncid|ocid|ref|ref_src|amp",
          "[^&]*");

  /** What names a visit, or keeps an answer from being kept. */
  private static final Pattern VISIT =
      parameters(
          "phpsessid|jsessionid|aspsessionid[a-z]*|session_?id|cfid|cftoken"
              + "|_|nocache|cachebuster|cb|ts|timestamp|rand(?:om)?",
          "[^&]*");

  /**
   * What names a visit when it is a jumble of letters and digits; else it may name a story, most of
   * all words with signs between them.
   */
  private static final Pattern TOKEN =
      parameters("sid|sess(?:ion)?|token|nonce", "(?=[^&\\d]*\\d)(?=[^&a-z]*[a-z])[0-9a-z]{16,}");

  private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);jsessionid=[^/?#;]*");

  private Links() {}

  /** Parameters of an address, also in one that was escaped twice. */
  private static Pattern parameters(String names, String value) {
    return Pattern.compile("(?i)(?<=[?&])(?:amp;)*(?:" + names + ")(?:=" + value + ")?(?:&|$)");
  }

  /** An address without the marks of where a reader came from: it leads to the same page. */
  public static String untracked(String address) {
    return without(address, TRACKING);
  }

  /**
   * What all addresses of one article have in common. It names the article, and nobody is sent
   * there: neither where a reader came from nor which visit it is makes another article.
   */
  public static String naming(String address) {
    String bare = SESSION_IN_PATH.matcher(address).replaceAll("");
    return without(without(without(bare, TRACKING), VISIT), TOKEN);
  }

  private static String without(String address, Pattern parameters) {
    if (address.indexOf('?') < 0) {
      return address;
    }
    String without = parameters.matcher(address).replaceAll("");
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
