package org.sutro.bot.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * The words of the page, from the catalogue: {@code {{page-menu}}} in HTML, and a module {@code
 * words.js} for the scripts.
 */
final class PageWords {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
  private static final String OF_THE_PAGE = "PAGE_";

  private final Messages messages;

  PageWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * HTML with its places filled.
   *
   * @throws IllegalArgumentException if the catalogue has no such words
   */
  String in(String html) {
    return PLACE
        .matcher(html)
        .replaceAll(place -> Matcher.quoteReplacement(escaped(messages.get(key(place.group(1))))));
  }

  /** The words as a script; what stands for a value stays {@code {0}}. */
  String script() {
    ObjectNode words = MAPPER.createObjectNode();
    for (Key key : Key.values()) {
      if (key.name().startsWith(OF_THE_PAGE)) {
        words.put(name(key), messages.get(key, "{0}"));
      }
    }
    return "export default " + words + ";\n";
  }

  private static Key key(String name) {
    return Key.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String name(Key key) {
    return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
