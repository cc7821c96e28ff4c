package org.sutro.bot.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/** A version of an article for a terminal. */
final class VersionText {

  private VersionText() {}

  /** A version, one of so many, as it is shown. */
  static String of(Version version, int versions, Background known) {
    Capture capture = version.capture();
    Article read = known.read();
    Affiliation voice = known.voice();
    StringBuilder out = new StringBuilder();
    String hidden = known.hidden().map(VersionText::inBrackets).orElse("");
    line(out, "article", capture.id().value() + hidden);
    line(out, "version", version.number() + " of " + versions);
    line(out, "notice", known.notice());
    line(out, "title", read == null ? capture.title() : read.title());
    line(out, "date", capture.date() == null ? day(read) : capture.date());
    line(out, "publisher", read == null ? capture.publisher() : read.publisher());
    line(out, "voice", voice == null ? null : (voice.kind().tag() + " " + voice.country()).strip());
    line(out, "author", capture.byline().author());
    line(out, "origin", known.origin());
    line(out, "copy of", known.original().map(ArticleId::value).orElse(null));
    line(out, "copies", known.copies().isEmpty() ? null : ids(known.copies()));
    line(out, "modified", capture.byline().modified());
    line(out, "address", capture.url());
    line(out, "source", known.sources().isEmpty() ? null : String.join(", ", known.sources()));
    line(out, "captured", capture.at().toString());
    line(out, "SHA-256", version.hash());
    return out.append('\n').append(Terminal.safe(capture.text())).toString();
  }

  /** An article in one line: what it is called, when it is from, whose it is, what it is about. */
  static String inOneLine(Version version, @Nullable Article read) {
    Capture capture = version.capture();
    String day = read == null || day(read) == null ? "" : read.published().date().toString();
    String publisher = read == null ? capture.publisher() : read.publisher();
    String title = read == null ? capture.title() : read.title();
    String line =
        String.format(Locale.ROOT, "%-20s  %-10s  ", capture.id(), day)
            + (publisher == null ? "" : publisher + ": ")
            + (title == null ? capture.url() : title);
    return Terminal.safe(line.replaceAll("\\s*\n\\s*", " "));
  }

  private static String ids(List<ArticleId> ids) {
    return ids.stream().map(ArticleId::value).collect(Collectors.joining(", "));
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
