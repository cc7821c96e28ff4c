package org.sutro.bot.cli;

import java.util.stream.Stream;
import org.sutro.article.Span;
import org.sutro.bot.render.Entity;
import org.sutro.bot.render.EntityKind;
import org.sutro.bot.render.RichText;

/**
 * A message as it looks in a terminal: a bar in front of each line of a quote, addresses behind
 * their words.
 */
final class PlainText {

  private static final String BAR = "│ ";

  private PlainText() {}

  static String of(RichText message) {
    String text = message.text();
    StringBuilder out = new StringBuilder(text.length() + 100);
    for (int at = 0; at <= text.length(); at++) {
      links(message, at, out);
      if (at == text.length()) {
        break;
      }
      boolean startOfLine = at == 0 || text.charAt(at - 1) == '\n';
      if (startOfLine && quoted(message, at)) {
        out.append(follows(message, at) ? "\n" + BAR : BAR);
      }
      out.append(text.charAt(at));
    }
    return out.toString();
  }

  private static boolean quoted(RichText message, int at) {
    return quotes(message).anyMatch(span -> span.start() <= at && at < span.end());
  }

  /** True where a quote begins right below another, which it must not be taken to go on with. */
  private static boolean follows(RichText message, int at) {
    return quotes(message).anyMatch(span -> span.start() == at)
        && quotes(message).anyMatch(span -> span.end() == at - 1);
  }

  private static Stream<Span> quotes(RichText message) {
    return message.entities().stream()
        .filter(
            e -> e.kind() == EntityKind.BLOCKQUOTE || e.kind() == EntityKind.EXPANDABLE_BLOCKQUOTE)
        .map(Entity::span);
  }

  private static void links(RichText message, int at, StringBuilder out) {
    for (Entity entity : message.entities()) {
      if (entity.url() != null && entity.span().end() == at) {
        out.append(" <").append(address(entity.url())).append('>');
      }
    }
  }

  /**
   * An address without the <a href="https://wicg.github.io/scroll-to-text-fragment/">words to
   * scroll to</a>: percent-encoded Bengali is several lines long and nothing to read.
   */
  private static String address(String url) {
    int words = url.indexOf(":~:");
    if (words < 0) {
      return url;
    }
    return url.substring(0, words > 0 && url.charAt(words - 1) == '#' ? words - 1 : words);
  }
}
