package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sutro.index.Clause;
import org.sutro.index.DateTerm;
import org.sutro.index.Field;
import org.sutro.index.NumberTerm;
import org.sutro.index.Snapshot;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Lexicon;

/** What to look for in the index: a clause for each thing a question speaks of, with its ways. */
final class Clauses {

  /** Ways to find one concept by its senses: enough for synonyms, few enough to stay quick. */
  private static final int MOST_WAYS = 8;

  /** What stands for a concept less than this does not find a sentence by itself. */
  private static final double LEAST_WORTH = 0.25;

  /**
   * What weighs less than this beside the weightiest of a question does not decide which sentences
   * are found, and as it is common it would take most of the time. They are measured by it
   * afterwards.
   */
  private static final double LEAST_SHARE = 0.2;

  /** A month is worth so much of its day, and a year of its month. */
  private static final double COARSER = 0.4;

  private final Lexicon lexicon;
  private final Snapshot snapshot;

  Clauses(Lexicon lexicon, Snapshot snapshot) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
  }

  List<Clause> of(Asked asked) {
    double most = asked.concepts().stream().mapToDouble(Concept::weight).max().orElse(0);
    List<Clause> clauses = new ArrayList<>();
    for (Concept concept : asked.concepts()) {
      List<Clause.Alternative> ways =
          concept.weight() < LEAST_SHARE * most ? List.of() : ways(concept);
      if (!ways.isEmpty()) {
        clauses.add(new Clause(ways));
      }
    }
    for (Quantity quantity : asked.counts()) {
      clauses.add(number(quantity));
    }
    List<Clause.Alternative> days = asked.dates().stream().flatMap(Clauses::ways).toList();
    if (!days.isEmpty()) {
      clauses.add(new Clause(days)); // of two days a sentence seldom tells both
    }
    return clauses;
  }

  private List<Clause.Alternative> ways(Concept concept) {
    double weight = concept.weight();
    List<Clause.Alternative> ways = new ArrayList<>();
    concept.satisfying().entrySet().stream()
        .filter(s -> s.getValue() >= LEAST_WORTH)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(s -> way(Field.SENSE, lexicon.senses().get(s.getKey()).id(), weight * s.getValue()))
        .filter(way -> snapshot.frequency(way.field(), way.term()) > 0)
        .limit(MOST_WAYS)
        .forEach(ways::add);
    concept.stems().forEach((stem, worth) -> ways.add(way(Field.STEM, stem, weight * worth)));
    return ways;
  }

  private static Clause.Alternative way(Field field, String term, double weight) {
    return new Clause.Alternative(field, term, weight);
  }

  /** What is of the very day, or less well of its month or year. */
  private static Stream<Clause.Alternative> ways(DateMention date) {
    List<Clause.Alternative> ways = new ArrayList<>();
    double worth = 1;
    for (DateTerm kind : DateTerm.values()) {
      List<String> terms = kind.of(date);
      for (String term : terms) {
        ways.add(way(Field.SENSE, term, worth));
      }
      worth *= terms.isEmpty() ? 1 : COARSER;
    }
    return ways.stream();
  }

  private static Clause number(Quantity quantity) {
    return new Clause(
        List.of(
            new Clause.Alternative(Field.SENSE, NumberTerm.of(quantity.low()), 1),
            new Clause.Alternative(Field.SENSE, NumberTerm.of(quantity.high()), 1)));
  }
}
