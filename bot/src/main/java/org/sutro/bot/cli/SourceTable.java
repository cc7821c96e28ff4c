package org.sutro.bot.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceState;

/** How the sources are, in plain words. */
final class SourceTable {

  private final Instant now;
  private final boolean leftOut;

  /**
   * A table as of {@code now}.
   *
   * @param leftOut whether to name what the topic filter left out
   */
  SourceTable(Instant now, boolean leftOut) {
    this.now = now;
    this.leftOut = leftOut;
  }

  /** One source: a line, and a line more where there is something to tell. */
  String of(Source source, SourceState state) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-4s %-24s %-3s %-12s %s%n",
            source.enabled() ? "on" : "off",
            source.id(),
            source.outlet().language(),
            source.outlet().voice().name().toLowerCase(Locale.ROOT),
            SourcesCommand.printable(source.address())));
    if (source.enabled()) {
      line(out, how(source, state));
    }
    if (state.moved() != null && state.moved().settled()) {
      line(out, "has moved and is read at " + SourcesCommand.printable(state.moved().to()));
    }
    if (leftOut || source.kind() == Source.Kind.FOLDER) {
      state.leftOut().forEach(one -> line(out, "left out: " + SourcesCommand.printable(one)));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append("     ").append(text).append(System.lineSeparator());
  }

  private String how(Source source, SourceState state) {
    SourceState.Health health = state.health();
    if (health.paused()) {
      return health.problem()
          + ". Not read any more; to try again: sutro sources add "
          + source.id();
    }
    if (health.problem() != null) {
      String last =
          health.lastSuccess() == 0 ? "never read" : "last read " + ago(health.lastSuccess());
      return health.problem()
          + " ("
          + health.failures()
          + " times in a row, "
          + last
          + ")"
          + "; next try "
          + ahead(health.nextTry());
    }
    return health.lastSuccess() == 0
        ? "not read yet; a running bot reads it within seconds"
        : "read " + ago(health.lastSuccess()) + ", next " + ahead(health.nextTry());
  }

  private String ago(long second) {
    return span(now.getEpochSecond() - second) + " ago";
  }

  private String ahead(long second) {
    long left = second - now.getEpochSecond();
    return left <= 0 ? "now" : "in " + span(left);
  }

  private static String span(long seconds) {
    Duration span = Duration.ofSeconds(Math.max(0, seconds));
    if (span.toHours() >= 48) {
      return span.toDays() + " days";
    }
    if (span.toMinutes() >= 120) {
      return span.toHours() + " hours";
    }
    return span.toSeconds() >= 120 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
  }
}
