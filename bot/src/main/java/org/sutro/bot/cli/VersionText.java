package org.sutro.bot.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Affiliation;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/** A version of an article for a terminal. */
final class VersionText {

  private VersionText() {}

  static String of(Version version, int versions, boolean shown, @Nullable Affiliation voice) {
    Capture capture = version.capture();
    StringBuilder out = new StringBuilder();
    line(out, "article", capture.id().value() + (shown ? "" : " (hidden)"));
    line(out, "version", version.number() + " of " + versions);
    line(out, "title", capture.title());
    line(out, "date", capture.date());
    line(out, "publisher", capture.publisher());
    line(out, "voice", voice == null ? null : voice.kind().tag() + " " + voice.country());
    line(out, "author", capture.byline().author());
    line(out, "modified", capture.byline().modified());
    line(out, "address", capture.url());
    line(out, "captured", capture.at().toString());
    line(out, "SHA-256", version.hash());
    return out.append('\n').append(Terminal.safe(capture.text())).toString();
  }

  private static void line(StringBuilder out, String what, @Nullable String value) {
    if (value != null) {
      out.append(
          String.format(Locale.ROOT, "%-9s %s%n", what, Terminal.safe(value.replace('\n', ' '))));
    }
  }
}
