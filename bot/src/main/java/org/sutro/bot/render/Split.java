package org.sutro.bot.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long message where it hurts least: between paragraphs, else lines, sentences, words,
 * characters. A border that leaves the first part less than half full is passed over for the next
 * kind. Formatting goes on in the next part.
 */
final class Split {

  private Split() {}

  /**
   * The parts, in order; none for an empty text.
   *
   * @param limit most UTF-16 units of a part, above 1
   */
  static List<RichText> of(RichText whole, int limit) {
    List<RichText> parts = new ArrayList<>();
    RichText rest = whole;
    while (rest.text().length() > limit) {
      int cut = cut(rest, limit);
      parts.add(rest.slice(0, cut));
      rest = rest.slice(cut, rest.text().length());
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return List.copyOf(parts);
  }

  private static int cut(RichText whole, int limit) {
    String text = whole.text();
    int from = limit / 2;
    int cut = outside(whole, "\n\n", from, limit);
    if (cut < 0) {
      cut = outside(whole, "\n", from, limit);
    }
    if (cut < 0) {
      cut = Borders.lastSentenceEnd(text, from, limit);
    }
    if (cut < 0) {
      cut = lastSpace(text, from, limit);
    }
    if (cut < 0) {
      cut = Borders.lastGrapheme(text, 0, limit);
    }
    if (cut > 0) {
      return cut;
    }
    return RichText.splitsPair(text, limit) ? limit - 1 : limit; // one endless character
  }

  /** The last such border in {@code [from, to]} that no entity spans. */
  private static int outside(RichText whole, String border, int from, int to) {
    int at = whole.text().lastIndexOf(border, to);
    while (at >= from) {
      int here = at;
      if (whole.entities().stream()
          .noneMatch(e -> e.span().start() < here && here < e.span().end())) {
        return at;
      }
      at = whole.text().lastIndexOf(border, at - 1);
    }
    return -1;
  }

  private static int lastSpace(String text, int from, int to) {
    for (int at = to; at > from; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }
}
