package org.sutro.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web page that a browser has printed: above each page stand the minute of printing and the
 * title, below it the address and which page of how many it is, or the same in another order. None
 * of that is the article's, least of all the date; the address is.
 *
 * @param text what was printed, without that
 * @param url the address, if it stands there whole
 */
record Printout(String text, @Nullable String url) {

  private static final Pattern MINUTE =
      Pattern.compile(
          "\\p{Nd}{1,4}([/.-])\\p{Nd}{1,2}\\1\\p{Nd}{1,4},?\\s{0,2}\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?!\\p{Nd})");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s…]{3,2000}+(?!\\S)");

  /** A page's first line, what stands between, its last line. */
  private record Sheet(String top, String rest, String bottom) {

    static Sheet of(String page) {
      String text = page.strip();
      int first = text.indexOf('\n');
      int last = text.lastIndexOf('\n');
      return first < 0
          ? new Sheet("", text, "")
          : new Sheet(
              text.substring(0, first).strip(),
              text.substring(first, last),
              text.substring(last + 1).strip());
    }

    /** The last line without the number of the page; null when there is none. */
    @Nullable String unnumbered(int page, int pages) {
      String number = page + "\\s?(?:/|of)\\s?" + pages;
      Matcher found = Pattern.compile("^" + number + "|" + number + "$").matcher(bottom);
      return found.find() ? found.replaceFirst(" ") : null;
    }
  }

  /** What pages hold, in their order; all of it when no browser has printed them. */
  static Printout of(List<String> pages) {
    List<String> kept = new ArrayList<>();
    String url = null;
    for (int i = 0; i < pages.size(); i++) {
      Sheet sheet = Sheet.of(pages.get(i));
      String bottom = sheet.unnumbered(i + 1, pages.size());
      String edges = sheet.top() + ' ' + bottom;
      if (bottom == null || !MINUTE.matcher(edges).find()) {
        return new Printout(String.join("", pages), null);
      }
      Matcher address = ADDRESS.matcher(edges);
      url = address.find() ? address.group() : url;
      kept.add(sheet.rest().strip() + "\n\n");
    }
    return new Printout(String.join("", kept), url);
  }
}
