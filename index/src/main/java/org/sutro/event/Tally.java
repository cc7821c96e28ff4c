package org.sutro.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * A number, the things it counts, and what is said of them: nineteen people hurt and two dead are
 * no two figures for one thing.
 *
 * @param number how many
 * @param things senses that stand right behind the number, by ordinal
 * @param said senses of the verb behind, and what may stand for it
 */
record Tally(Quantity number, Set<Integer> things, Set<Integer> said) {

  private static final int BESIDE = 2;
  private static final double SAME = 0.5;
  private static final String ENDS_CLAUSE = ",;।";

  Tally {
    things = Set.copyOf(things);
    said = Set.copyOf(said);
  }

  /** The tallies of a sentence. */
  static List<Tally> in(Analysed line, Lexicon lexicon) {
    List<Tally> tallies = new ArrayList<>();
    for (Quantity number : line.quantities()) {
      int behind = line.wordAt(number.span().end());
      int end = clauseEnd(line, number.span().end());
      Set<Integer> things = new HashSet<>();
      Set<Integer> said = new HashSet<>();
      for (Mention mention : line.mentions()) {
        boolean inClause = mention.from() >= behind && mention.from() < end;
        if (inClause && mention.from() < behind + BESIDE && !isDoing(mention.sense())) {
          things.addAll(akin(mention.sense(), lexicon).toList());
        }
        if (inClause && isDoing(mention.sense())) {
          said.addAll(akin(mention.sense(), lexicon).toList());
        }
      }
      tallies.add(new Tally(number, things, said));
    }
    return tallies;
  }

  private static int clauseEnd(Analysed line, int from) {
    int end = from;
    while (end < line.text().length() && ENDS_CLAUSE.indexOf(line.text().charAt(end)) < 0) {
      end++;
    }
    return line.wordAt(end);
  }

  private static Stream<Integer> akin(Sense sense, Lexicon lexicon) {
    return lexicon.satisfying(sense).entrySet().stream()
        .filter(akin -> akin.getValue() >= SAME)
        .map(Map.Entry::getKey);
  }

  /** Saying is done by whoever gives the figure. */
  static boolean isDoing(Sense sense) {
    return sense.type() == Sense.Type.VERB && !sense.frame().equals("say");
  }

  /** True when both count the same and can't both be right. */
  boolean contradicts(Tally other) {
    return number.kind() == Quantity.Kind.PERCENT == (other.number.kind() == Quantity.Kind.PERCENT)
        && !number.meets(other.number)
        && meet(said, other.said)
        && (meet(things, other.things) || (things.isEmpty() && other.things.isEmpty()));
  }

  private static boolean meet(Set<Integer> one, Set<Integer> other) {
    return one.stream().anyMatch(other::contains);
  }
}
