package org.sutro.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an XML document goes whose end may be missing: half an article must not pass for the
 * whole.
 *
 * @param lastEntry behind the last entry that ends
 * @param whole whether the document itself ends
 */
record Ends(int lastEntry, boolean whole) {

  /** What is no markup, however much it looks like it. */
  private static final String TEXT = "<!\\[CDATA\\[|<!--";

  /**
   * The ends in a document.
   *
   * @param root its first element, as {@code rss} or {@code rdf:RDF}
   * @param from behind the name of the root
   */
  static Ends in(String text, String root, int from) {
    int colon = root.indexOf(':') + 1;
    String entry = "(?:" + Pattern.quote(root.substring(0, colon)) + ")?" + entry(root, colon);
    Matcher next =
        Pattern.compile(
                TEXT + "|</(?:(" + entry + ")|" + Pattern.quote(root) + ")\\s*>",
                Pattern.CASE_INSENSITIVE)
            .matcher(text);
    int last = from;
    for (int at = from; at >= 0 && next.find(at); ) {
      if (next.group().startsWith("<!")) {
        String end = next.group().equals("<!--") ? "-->" : "]]>";
        int found = text.indexOf(end, next.end());
        at = found < 0 ? -1 : found + end.length();
      } else if (next.group(1) == null) {
        return new Ends(last, true);
      } else {
        last = next.end();
        at = last;
      }
    }
    return new Ends(last, false);
  }

  private static String entry(String root, int colon) {
    return switch (root.substring(colon).toLowerCase(Locale.ROOT)) {
      case "feed" -> "entry";
      case "urlset" -> "url";
      case "sitemapindex" -> "sitemap";
      default -> "item";
    };
  }
}
