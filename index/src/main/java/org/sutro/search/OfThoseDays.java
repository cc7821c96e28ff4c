package org.sutro.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.Block;
import org.sutro.index.Passage;
import org.sutro.language.DateMention;

/** Measures sentences for a question that names nothing but days: what happened then. */
final class OfThoseDays {

  /** For the opening of a report of those days that says no other. */
  private static final double REPORTED = 0.9;

  /** For what is of a longer time, in which those days lie: it comes near, and answers nothing. */
  private static final double PERHAPS = 0.25;

  /** A title and a heading may stand above. */
  private static final int FIRST_BLOCK = 2;

  private final Asked asked;

  OfThoseDays(Asked asked) {
    this.asked = asked;
  }

  /** What each sentence offers, likeliest first, as its article tells it. */
  List<Evidence> of(List<Passage> found) {
    return found.stream()
        .map(this::of)
        .sorted(
            Comparator.comparingDouble(Evidence::chance)
                .reversed()
                .thenComparing(Comparator.comparingDouble(e -> -e.passage().score()))
                .thenComparing(e -> e.passage().story().id())
                .thenComparingInt(e -> e.passage().position()))
        .toList();
  }

  private Evidence of(Passage passage) {
    double worth = asked.dates().stream().mapToDouble(day -> worth(day, passage)).max().orElse(0);
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    features.put(Feature.TIME, worth);
    features.put(Feature.CONTEXT, worth);
    return new Evidence(passage, List.of(), features, worth, worth > 0);
  }

  private static double worth(DateMention asked, Passage passage) {
    if (passage.line().dates().isEmpty()) {
      return isReportOf(asked, passage) ? REPORTED : 0;
    }
    return passage.line().dates().stream()
        .mapToDouble(told ->
            TimeMatch.within(told, asked) ? 1 : TimeMatch.overlaps(told, asked) ? PERHAPS : 0)
        .max()
        .orElse(0);
  }

  private static boolean isReportOf(DateMention asked, Passage passage) {
    LocalDate published = passage.story().published().date();
    return !passage.story().background()
        && !published.isBefore(asked.from())
        && !published.isAfter(asked.to())
        && passage.kind() == Block.Kind.PARAGRAPH
        && passage.block() <= FIRST_BLOCK
        && passage.beforeStart() < 0;
  }
}
