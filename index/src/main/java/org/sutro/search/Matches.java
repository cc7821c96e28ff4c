package org.sutro.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;

/**
 * Where each thing a question speaks of stands best in a text. One sentence is looked at as found,
 * as what stands before another, and as a heading; it is read once.
 */
final class Matches {

  /** What a sense or a word is worth for one concept of the question. */
  private record Worth(int concept, double worth) {}

  private final int concepts;
  private final Map<Integer, List<Worth>> senses = new HashMap<>();
  private final Map<String, List<Worth>> stems = new HashMap<>();

  /** What the best stem of each concept is worth. */
  private final double[] byStem;

  private final IdentityHashMap<Analysed, List<Match>> known = new IdentityHashMap<>();

  Matches(List<Concept> concepts) {
    this.concepts = concepts.size();
    this.byStem = new double[concepts.size()];
    for (int i = 0; i < concepts.size(); i++) {
      add(concepts.get(i).satisfying(), i, senses);
      add(concepts.get(i).stems(), i, stems);
      for (double worth : concepts.get(i).stems().values()) {
        byStem[i] = Math.max(byStem[i], worth);
      }
    }
  }

  private static <K> void add(Map<K, Double> from, int concept, Map<K, List<Worth>> to) {
    from.forEach((key, worth) ->
        to.computeIfAbsent(key, k -> new ArrayList<>()).add(new Worth(concept, worth)));
  }

  /** A match for each concept, in their order; {@link Match#NONE} for one that is not there. */
  List<Match> in(Analysed text) {
    return known.computeIfAbsent(text, this::look);
  }

  private List<Match> look(Analysed text) {
    Match[] best = new Match[concepts];
    Arrays.fill(best, Match.NONE);
    for (Mention mention : text.mentions()) {
      for (Worth of : senses.getOrDefault(mention.sense().ordinal(), List.of())) {
        raise(best, of.concept, of.worth * mention.certainty(), mention.from(), mention.to());
      }
    }
    if (mayBeRaised(best)) {
      List<Word> words = text.words();
      for (int i = 0; i < words.size(); i++) {
        for (Worth of : stems.getOrDefault(words.get(i).stem(), List.of())) {
          raise(best, of.concept, of.worth, i, i + 1);
        }
      }
    }
    return List.of(best);
  }

  /** False where no word can be worth more than what was found: then words need not be read. */
  private boolean mayBeRaised(Match[] best) {
    for (int i = 0; i < concepts; i++) {
      if (best[i].worth() < byStem[i]) {
        return true;
      }
    }
    return false;
  }

  private static void raise(Match[] best, int concept, double worth, int from, int to) {
    if (worth > best[concept].worth()) {
      best[concept] = new Match(worth, from, to);
    }
  }
}
