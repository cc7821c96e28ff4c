package org.sutro.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is done to XML before it is parsed, and what makes it not worth parsing. */
final class Cleaning {

  private static final int MAX_DEPTH = 200;
  private static final int MAX_ATTRIBUTES = 200;

  /** An entity made of other entities: grows without end, and no feed needs it. */
  private static final Pattern NESTED_ENTITY =
      Pattern.compile("<!ENTITY\\s+[^>]{0,200}?[\"'][^\"'>]{0,2000}&[A-Za-z]");

  private Cleaning() {}

  /** The text without the control characters that XML does not allow. */
  static String controlsRemoved(String text) {
    int at = 0;
    while (at < text.length() && !isForbidden(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      if (!isForbidden(text.charAt(at))) {
        clean.append(text.charAt(at));
      }
    }
    return clean.toString();
  }

  private static boolean isForbidden(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
  }

  /**
   * Why the document whose first element begins at {@code root} is not read, as the end of a
   * sentence; null if it can be. A DOCTYPE stands before the root and so is never parsed.
   */
  static @Nullable String fault(String text, int root) {
    String prolog = text.substring(0, root);
    if (NESTED_ENTITY.matcher(prolog).find()) {
      return "is not valid XML for a feed: its DOCTYPE declares entities made of entities, as only an attack does";
    }
    int depth = 0;
    int at = text.indexOf('<', root);
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      int end = end(text, at, next);
      if (end < 0) {
        return null; // cut off: what there is can be read
      }
      if (next == '/') {
        depth = Math.max(0, depth - 1);
      } else if (Character.isLetter(next)) {
        depth += text.charAt(end - 1) == '/' ? 0 : 1;
        if (depth > MAX_DEPTH) {
          return "is not a feed: its elements are nested more than " + MAX_DEPTH + " deep";
        }
        if (attributes(text, at, end) > MAX_ATTRIBUTES) {
          return "is not a feed: it has an element with more than "
              + MAX_ATTRIBUTES
              + " attributes";
        }
      }
      at = text.indexOf('<', end);
    }
    return null;
  }

  /** Where the markup ends that begins at {@code at}: its last sign; -1 if it never does. */
  private static int end(String text, int at, char next) {
    if (next == '?') {
      return tagEnd(text, at + 2); // whoever leaves its last sign away does not hide what follows
    }
    if (next == '!') {
      return text.startsWith("<!--", at)
          ? behind(text, "-->", at + 2) // also in <!-->
          : text.startsWith("<![CDATA[", at) ? behind(text, "]]>", at + 9) : text.indexOf('>', at);
    }
    if (next != '/' && !Character.isLetter(next)) {
      return at + 1; // a sign in text
    }
    return tagEnd(text, at + 1);
  }

  private static int behind(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length() - 1;
  }

  private static int tagEnd(String text, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return -1;
  }

  /** How many attributes a tag has, with a value or without, in quotes or not. */
  private static int attributes(String text, int from, int to) {
    int count = 0;
    boolean apart = false;
    boolean value = false;
    char quote = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (Character.isWhitespace(c) || c == '/') {
        apart = true;
      } else if (c == '=') {
        value = true;
      } else if (value && (c == '"' || c == '\'')) {
        quote = c;
        value = false;
        apart = true;
      } else {
        count += apart && !value ? 1 : 0;
        apart = false;
        value = false;
      }
    }
    return count;
  }
}
