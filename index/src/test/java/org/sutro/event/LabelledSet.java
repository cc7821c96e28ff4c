package org.sutro.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * News of which we know what reports the same event, in the order it came. Of the families, every
 * other one is held back from whoever tunes: nothing can be tuned to a kind of event.
 *
 * @param articles by the day they were published
 */
record LabelledSet(List<Labelled> articles) {

  private static final long SEED = 20_261_129;

  static LabelledSet all() {
    return of("written.txt", "grammar.txt");
  }

  /**
   * Other families, written when the grouping was finished: nothing was, or is to be, tuned to
   * them.
   */
  static LabelledSet blind() {
    return of("blind.txt", "blind-grammar.txt");
  }

  private static LabelledSet of(String written, String grammar) {
    return of(
        Stream.concat(WrittenNews.of(written).stream(), MadeUpNews.of(grammar, SEED).stream())
            .toList());
  }

  private static LabelledSet of(List<Labelled> articles) {
    List<Labelled> byDay = new ArrayList<>(articles);
    byDay.sort(Comparator.comparing(Labelled::day)); // stable: what was first stays first
    return new LabelledSet(List.copyOf(byDay));
  }

  /** One half of the families: to tune on, or held back. */
  LabelledSet half(boolean held) {
    List<String> families = articles.stream().map(Labelled::family).distinct().sorted().toList();
    return new LabelledSet(
        articles.stream()
            .filter(article -> families.indexOf(article.family()) % 2 == (held ? 1 : 0))
            .toList());
  }

  Map<String, String> events() {
    return articles.stream()
        .collect(Collectors.toMap(Labelled::id, Labelled::event, (a, b) -> a, LinkedHashMap::new));
  }
}
