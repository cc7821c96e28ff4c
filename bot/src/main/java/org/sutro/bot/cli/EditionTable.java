package org.sutro.bot.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sutro.article.Quote;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Ranked;
import org.sutro.bot.digest.Worth;

/** How an edition comes about, for a terminal. */
final class EditionTable {

  private static final String INDENT = "      ";

  private EditionTable() {}

  static String of(EventDesk.Composed composed) {
    StringBuilder out = new StringBuilder();
    Edition edition = composed.edition();
    for (int i = 0; i < edition.items().size(); i++) {
      add(i + 1, composed.ranked().get(i), out);
    }
    if (!edition.left().isEmpty()) {
      out.append("left out\n");
      edition.left().forEach(left -> add(left, composed.ranked(), out));
    }
    Edition.Gathered gathered = edition.gathered();
    out.append(
        String.format(
            Locale.ROOT,
            "%d articles of %d publishers came in%n",
            gathered.articles(),
            gathered.sources()));
    if (!gathered.unreachable().isEmpty()) {
      String silent =
          gathered.unreachable().stream()
              .map(EditionTable::silent)
              .collect(Collectors.joining(", "));
      out.append("not reachable: ").append(silent).append('\n');
    }
    return out.toString();
  }

  private static String silent(Edition.Silent source) {
    return source.name() + (source.read() == null ? "" : " (last read " + source.read() + ")");
  }

  private static void add(int rank, Ranked ranked, StringBuilder out) {
    Item item = ranked.item();
    out.append(
        String.format(
            Locale.ROOT,
            "%3d.  %.2f  %s%n%s%s, %d articles, %d independent, on %s, event %s%n",
            rank,
            ranked.score(),
            printable(ranked.title()),
            INDENT,
            item.state().name().toLowerCase(Locale.ROOT),
            item.event().articles().size(),
            item.event().independent(),
            item.event().countries().stream().sorted().collect(Collectors.joining(" and ")),
            printable(item.event().id())));
    out.append(INDENT).append(worth(ranked)).append('\n');
    out.append(INDENT).append('“').append(printable(item.quotes().getFirst().text())).append("”\n");
    for (Quote later : item.later()) {
      out.append(INDENT).append("later: “").append(printable(later.text())).append("”\n");
    }
    for (Quote differing : item.beside()) {
      out.append(INDENT).append("differs: “").append(printable(differing.text())).append("”\n");
    }
  }

  /** What was measured times what it counts for, all that is not nothing. */
  private static String worth(Ranked ranked) {
    return List.of(Worth.values()).stream()
        .filter(worth -> ranked.worth().getOrDefault(worth, 0.0) > 0)
        .map(worth ->
            String.format(
                Locale.ROOT,
                "%s %.2f × %.1f",
                worth.label(),
                ranked.worth().getOrDefault(worth, 0.0),
                worth.weight()))
        .collect(Collectors.joining(" + "));
  }

  private static void add(Edition.LeftOut left, List<Ranked> ranked, StringBuilder out) {
    String score =
        ranked.stream()
            .filter(one -> one.item().event().id().equals(left.event()))
            .map(one -> String.format(Locale.ROOT, "%.2f", one.score()))
            .findFirst()
            .orElse("");
    out.append(
        String.format(
            Locale.ROOT, "      %4s  %-34s %s%n", score, why(left.why()), printable(left.title())));
  }

  private static String why(Edition.LeftOut.Why why) {
    return switch (why) {
      case TOLD -> "told before, nothing new";
      case COUNTRY -> "not about Russia and these countries";
      case TOPIC -> "of none of the topics";
      case KEYWORD -> "kept out by a keyword";
      case SOURCE -> "of none of the sources";
      case NO_QUOTE -> "no sentence says what happened";
      case NO_ROOM -> "others mattered more";
    };
  }

  /** What comes from articles must not steer the terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
