package org.sutro.search;

import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Sense;

/** What Sutro reads about: Russia, and the four countries whose relations with it make the news. */
final class Subject {

  private Subject() {}

  /**
   * True for one of the countries, and for what belongs to one: its capital, leader, army, office.
   */
  static boolean isOf(Concept concept) {
    Sense sense = concept.sense();
    return sense != null
        && (Lexicon.SUBJECT.contains(sense.id())
            || sense.links().stream().anyMatch(Subject::leadsThere));
  }

  /** True for a question that names one of them. */
  static boolean isOf(Asked asked) {
    return asked.concepts().stream().anyMatch(Subject::isOf);
  }

  private static boolean leadsThere(Link link) {
    return switch (link.kind()) {
      case IN, CAPITAL_OF, SEAT_OF, OF, LEADS -> Lexicon.SUBJECT.contains(link.target());
      case NEAR, KIND_OF, HOLDER, OPPOSITE, CONVERSE, IMPLIES, FRAME, ASKS, COURTESY -> false;
    };
  }
}
