package org.sutro.bot.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.Trial;

/** How the sources are, in plain words. */
final class SourceTable {

  /** Missing articles that are named for each reason, the newest. */
  private static final int MOST_NAMED = 20;

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
    if (state.remark() != null) {
      line(out, state.remark());
    }
    state.troubles().forEach(one -> line(out, SourcesCommand.printable(missing(one))));
    if (leftOut) {
      state.troubles().stream()
          .filter(one -> !one.kept())
          .flatMap(one -> one.addresses().reversed().stream().limit(MOST_NAMED))
          .forEach(address -> line(out, "missing: " + SourcesCommand.printable(address)));
    }
    if (leftOut || source.kind() == Source.Kind.FOLDER) {
      state.leftOut().forEach(one -> line(out, "left out: " + SourcesCommand.printable(one)));
    }
    return out.toString();
  }

  /** Without it a source would look well of which nothing can be had. */
  private static String missing(SourceState.Trouble trouble) {
    int number = trouble.addresses().size();
    String articles = Trial.counted(number, "article");
    String are = number == 1 ? " is" : " are";
    return trouble.kept()
        ? articles + are + " kept whose page " + trouble.why()
        : articles + are + " missing: the page " + trouble.why();
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
          + (health.failures() > 1 ? health.failures() + " times in a row, " : "")
          + last
          + ")"
          + "; next try "
          + ahead(health.nextTry());
    }
    if (health.lastSuccess() == 0) {
      return health.nextTry() <= now.getEpochSecond()
          ? "not read yet; a running bot reads it within seconds"
          : "not read yet, next try " + ahead(health.nextTry());
    }
    return "read " + ago(health.lastSuccess()) + ", next " + ahead(health.nextTry());
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
    return Trial.span(span);
  }
}
