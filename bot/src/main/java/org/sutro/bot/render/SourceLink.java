package org.sutro.bot.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an article with a <a href="https://wicg.github.io/scroll-to-text-fragment/">text
 * fragment</a>, which makes browsers that know it scroll to the quoted words; others ignore it.
 */
final class SourceLink {

  private static final int MAX_ADDRESS = 1024;

  /** Quotes of more words are named by their first and last few. */
  private static final int MAX_WORDS = 8;

  private static final int EDGE_WORDS = 3;
  private static final int MAX_UNITS = 80;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

  private SourceLink() {}

  /**
   * The address, if it is one that people can safely be sent to: http or https, with a host, no
   * password in it.
   */
  static Optional<String> address(@Nullable String raw) {
    if (raw == null || raw.length() > MAX_ADDRESS) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(raw.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        return Optional.empty();
      }
      String rest = uri.toASCIIString().substring(scheme.length());
      return Optional.of(scheme + rest);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The address of a quote, if the article has a usable one. */
  static Optional<String> to(@Nullable String raw, String quote) {
    return address(raw)
        .map(
            address -> address + (address.contains("#") ? "" : "#") + ":~:text=" + fragment(quote));
  }

  private static String fragment(String quote) {
    String bare = EDGE.matcher(quote).replaceAll("");
    String[] words = SPACE.split(bare.isEmpty() ? quote : bare);
    if ((words.length <= MAX_WORDS && bare.length() <= MAX_UNITS)
        || words.length < 2 * EDGE_WORDS) {
      return encoded(bare.length() <= 2 * MAX_UNITS ? bare : words[0]);
    }
    return encoded(joined(words, 0)) + "," + encoded(joined(words, words.length - EDGE_WORDS));
  }

  private static String joined(String[] words, int from) {
    return EDGE.matcher(words[from] + " " + words[from + 1] + " " + words[from + 2]).replaceAll("");
  }

  /**
   * Letters and digits of ASCII stay; all else, the hyphen that has a meaning in fragments too,
   * becomes %XX.
   */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
        out.append((char) b);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return out.toString();
  }
}
