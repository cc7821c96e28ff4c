package org.sutro.bot.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.article.Article;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/** A version of an article for a terminal. */
final class VersionText {

  private VersionText() {}

  /**
   * A version as it is shown.
   *
   * @param hidden empty when the article is to be seen; else why it is not, as far as that is known
   * @param read what was understood of it; null when it is no article
   * @param voice in whose voice its publisher speaks, if known
   */
  static String of(
      Version version,
      int versions,
      Optional<String> hidden,
      @Nullable Article read,
      @Nullable Affiliation voice) {
    Capture capture = version.capture();
    StringBuilder out = new StringBuilder();
    line(out, "article", capture.id().value() + hidden.map(VersionText::inBrackets).orElse(""));
    line(out, "version", version.number() + " of " + versions);
    line(out, "title", read == null ? capture.title() : read.title());
    line(out, "date", capture.date() == null ? day(read) : capture.date());
    line(out, "publisher", read == null ? capture.publisher() : read.publisher());
    line(out, "voice", voice == null ? null : (voice.kind().tag() + " " + voice.country()).strip());
    line(out, "author", capture.byline().author());
    line(out, "modified", capture.byline().modified());
    line(out, "address", capture.url());
    line(out, "captured", capture.at().toString());
    line(out, "SHA-256", version.hash());
    return out.append('\n').append(Terminal.safe(capture.text())).toString();
  }

  private static String inBrackets(String why) {
    return why.isEmpty() ? " (hidden)" : " (hidden: " + why + ")";
  }

  private static @Nullable String day(@Nullable Article read) {
    if (read == null) {
      return null;
    }
    String day = read.published().date().toString();
    return switch (read.published().basis()) {
      case STATED -> day;
      case INFERRED -> "about " + day + ", by the dates it mentions";
      case CAPTURED -> null;
    };
  }

  private static void line(StringBuilder out, String what, @Nullable String value) {
    if (value != null) {
      out.append(
          String.format(Locale.ROOT, "%-9s %s%n", what, Terminal.safe(value.replace('\n', ' '))));
    }
  }
}
