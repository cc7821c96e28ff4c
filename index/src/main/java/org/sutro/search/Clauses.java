package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sutro.index.Clause;
import org.sutro.index.Field;
import org.sutro.index.NumberTerm;
import org.sutro.index.Snapshot;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Lexicon;

/** What to look for in the index: a clause for each thing a question speaks of, with its ways. */
final class Clauses {

  /** Ways to find one concept: enough for its synonyms, few enough to stay quick. */
  private static final int MOST_WAYS = 12;

  private static final double CONTEXT_WORTH = 0.6;

  /**
   * What is less worth than this is looked for in the sentence alone: in the context it would add
   * next to nothing, and half of a search's work is done in the context.
   */
  private static final double WORTH_CONTEXT = 0.6;

  private final Lexicon lexicon;
  private final Snapshot snapshot;

  Clauses(Lexicon lexicon, Snapshot snapshot) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
  }

  /** One way to find a concept, in a sentence or in what stands around it. */
  private record Way(Field field, Field context, String term, double worth) {}

  List<Clause> of(Asked asked) {
    List<Clause> clauses = new ArrayList<>();
    for (Concept concept : asked.concepts()) {
      List<Clause.Alternative> alternatives = new ArrayList<>();
      for (Way way : ways(concept)) {
        double weight = concept.weight() * way.worth;
        alternatives.add(new Clause.Alternative(way.field, way.term, weight));
        if (way.worth >= WORTH_CONTEXT) {
          alternatives.add(new Clause.Alternative(way.context, way.term, weight * CONTEXT_WORTH));
        }
      }
      if (!alternatives.isEmpty()) {
        clauses.add(new Clause(alternatives));
      }
    }
    for (Quantity quantity : asked.counts()) {
      clauses.add(number(quantity));
    }
    return clauses;
  }

  private List<Way> ways(Concept concept) {
    List<Way> ways = new ArrayList<>();
    concept.satisfying().entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(s -> sense(lexicon.senses().get(s.getKey()).id(), s.getValue()))
        .filter(way -> snapshot.frequency(way.field, way.term) > 0)
        .limit(MOST_WAYS)
        .forEach(ways::add);
    concept
        .stems()
        .forEach((stem, worth) -> ways.add(new Way(Field.STEM, Field.CONTEXT_STEM, stem, worth)));
    return ways;
  }

  private static Way sense(String id, double worth) {
    return new Way(Field.SENSE, Field.CONTEXT_SENSE, id, worth);
  }

  private static Clause number(Quantity quantity) {
    return new Clause(
        List.of(
            new Clause.Alternative(Field.SENSE, NumberTerm.of(quantity.low()), 1),
            new Clause.Alternative(Field.SENSE, NumberTerm.of(quantity.high()), 1)));
  }
}
