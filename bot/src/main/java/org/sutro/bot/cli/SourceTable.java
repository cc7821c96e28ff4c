package org.sutro.bot.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.sources.Rests.Rest;
import org.sutro.bot.sources.Seen;
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

  /**
   * One source: a line, and a line more where there is something to tell.
   *
   * @param rest that its host asks to be left alone, if it does
   */
  String of(Source source, SourceState state, @Nullable Rest rest) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%-4s %-24s %-3s %-2s %-12s %s%s%n",
            source.enabled() ? "on" : "off",
            source.id(),
            source.outlet().language(),
            source.outlet().country(),
            source.outlet().voice().name().toLowerCase(Locale.ROOT),
            SourcesCommand.printable(source.address()),
            publisher(source.outlet())));
    if (source.enabled()) {
      line(out, SourcesCommand.printable(how(source, state, rest)));
    }
    if (state.moved() != null) {
      String to = SourcesCommand.printable(state.moved().to());
      line(
          out,
          state.moved().settled()
              ? "has moved and is read at " + to
              : "says it has moved to "
                  + to
                  + "; it is followed there, and asked there at once when it still says so tomorrow");
    }
    if (state.remark() != null) {
      line(out, state.remark());
    }
    state.troubles().forEach(one -> trouble(out, one));
    if (leftOut || source.kind() == Source.Kind.FOLDER) {
      state.leftOut().forEach(one -> line(out, "left out: " + SourcesCommand.printable(one)));
    }
    return out.toString();
  }

  private void trouble(StringBuilder out, SourceState.Trouble one) {
    line(out, SourcesCommand.printable(missing(one)));
    if (leftOut && !one.kept()) {
      one.addresses().reversed().stream()
          .limit(MOST_NAMED)
          .forEach(address -> line(out, "missing: " + SourcesCommand.printable(address)));
    }
  }

  private static String publisher(Source.Outlet outlet) {
    return outlet.name().isBlank() ? "" : " (" + SourcesCommand.printable(outlet.name()) + ")";
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

  private String how(Source source, SourceState state, @Nullable Rest rest) {
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
    if (rest != null) {
      long next = Math.max(health.nextTry(), rest.until().getEpochSecond());
      return (health.lastSuccess() == 0 ? "not read yet" : "read " + ago(health.lastSuccess()))
          + "; "
          + rest.told(source.address())
          + "; next try "
          + ahead(next);
    }
    if (health.lastSuccess() == 0) {
      long kept = state.seen().values().stream().filter(Seen::isKept).count();
      if (kept > 0) {
        return "being read, or broken off: "
            + Trial.counted((int) kept, "article")
            + " kept so far; the rest follows, at the latest "
            + ahead(health.nextTry());
      }
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
