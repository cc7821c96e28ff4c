package org.sutro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sutro.article.Span;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Sense;

/**
 * Completes a question that leans on the one before: "আর চীনের?", "কবে?", "ওই চুক্তিতে কী থাকবে?".
 */
final class FollowUp {

  private static final double INHERITED = 0.5;
  private static final Set<String> POINTERS = Set.of("that-there", "this", "that");
  private static final Set<String> OPENERS =
      Set.of("আর", "আচ্ছা", "তাহলে", "ar", "r", "और", "and", "তো");

  private FollowUp() {}

  /** True when the question can't be understood alone. */
  static boolean leans(Asked asked, Lexicon lexicon) {
    if (asked.concepts().isEmpty()) {
      return asked.type()
          != AnswerType.TOPIC; // a bare কবে leans; a greeting or a smile asks nothing
    }
    List<Word> words = lexicon.words().in(asked.text());
    boolean opens = !words.isEmpty() && OPENERS.contains(words.getFirst().exact());
    boolean points =
        lexicon.mentions(asked.text(), words).stream()
            .anyMatch(m -> POINTERS.contains(m.sense().id()));
    long names = asked.concepts().stream().filter(Concept::isName).count();
    long others = asked.concepts().size() - names;
    if (opens && asked.concepts().size() <= 2) {
      return true;
    }
    if (points && asked.concepts().size() <= 4) {
      return true;
    }
    return names == 0 ? others <= 2 : names == 1 && others == 0;
  }

  /** The later question with what it leaves out taken from the earlier. */
  static Asked merge(Asked earlier, Asked later) {
    List<Concept> concepts = new ArrayList<>(later.concepts());
    for (Concept concept : earlier.concepts()) {
      if (!replaced(concept, later)) {
        concepts.add(inherited(concept));
      }
    }
    boolean asksNothing = later.type() == AnswerType.TOPIC;
    List<AnswerType> types = asksNothing ? earlier.types() : later.types();
    return new Asked(
        later.text(),
        types,
        concepts,
        later.counted(),
        later.dates().isEmpty() ? earlier.dates() : later.dates(),
        later.quantities(),
        Concept.labels(concepts));
  }

  private static Concept inherited(Concept concept) {
    return new Concept(
        concept.label(),
        concept.typed(),
        new Span(0, 0),
        concept.sense(),
        concept.satisfying(),
        concept.stems(),
        concept.weight() * INHERITED,
        concept.frequent(),
        true,
        concept.role());
  }

  /**
   * A country asked about anew takes the place of the one before, but Russia, which all questions
   * are about, stays.
   */
  private static boolean replaced(Concept old, Asked later) {
    Sense sense = old.sense();
    if (sense == null) {
      return false;
    }
    for (Concept concept : later.concepts()) {
      Sense other = concept.sense();
      if (other == null) {
        continue;
      }
      if (other.ordinal() == sense.ordinal()) {
        return true;
      }
      boolean bothCountries = stateLike(other) && stateLike(sense);
      if (bothCountries && !old.isHub()) {
        return true;
      }
    }
    return false;
  }

  private static boolean stateLike(Sense sense) {
    return sense.type() == Sense.Type.COUNTRY || sense.type() == Sense.Type.CITY;
  }
}
