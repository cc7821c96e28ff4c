package org.sutro.search;

import java.util.List;
import java.util.Set;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Sense;

/**
 * Whether a sentence tells the contrary of what a question speaks of: asked how many soldiers were
 * killed, how many were taken alive is no answer, though both are told in one breath. Where
 * something is denied the contrary of it may be just what is asked, so that is left open.
 */
final class Opposites {

  /** Less than this a thing is worth only where its contrary, or something near it, stands. */
  private static final double ITSELF = 0.7;

  private static final double SAME = 0.8;
  private static final String GOING = "go";
  private static final Set<String> NO = Set.of("না", "নেই");
  private static final String NOT_DONE = "নি";
  private static final String IS_NOT = Spelling.exact("নয়");

  private final Asked asked;
  private final Lexicon lexicon;

  Opposites(Asked asked, Lexicon lexicon) {
    this.asked = asked;
    this.lexicon = lexicon;
  }

  /**
   * True when the contrary of something asked about is told, and not the thing itself.
   *
   * @param here where each concept stands in the sentence
   */
  boolean toldIn(Analysed line, List<Match> here) {
    for (int i = 0; i < asked.concepts().size(); i++) {
      Concept concept = asked.concepts().get(i);
      if (!concept.inherited()
          && here.get(i).worth() < ITSELF
          && line.mentions().stream().anyMatch(m -> isOpposite(m.sense(), concept))) {
        return !isDenied(line);
      }
    }
    return false;
  }

  /** Who comes to one place goes from another: journeys are told from either end. */
  private boolean isOpposite(Sense told, Concept concept) {
    if (told.frame().equals(GOING)) {
      return false;
    }
    Sense sense = concept.sense();
    return told.links().stream()
            .filter(l -> l.kind() == Link.Kind.OPPOSITE)
            .flatMap(l -> lexicon.sense(l.target()).stream())
            .anyMatch(s -> concept.satisfying().getOrDefault(s.ordinal(), 0.0) >= SAME)
        || (sense != null && sense.isOpposite(told));
  }

  private static boolean isDenied(Analysed line) {
    return line.words().stream().anyMatch(Opposites::denies);
  }

  /** করেনি, না, নয়; not জার্মানি. */
  private static boolean denies(Word word) {
    String exact = word.exact();
    boolean notDone = exact.endsWith(NOT_DONE) && !word.stem().endsWith(NOT_DONE);
    return notDone || NO.contains(exact) || exact.startsWith(IS_NOT);
  }
}
