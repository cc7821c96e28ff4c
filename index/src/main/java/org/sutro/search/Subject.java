package org.sutro.search;

import java.util.Set;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Sense;

/** What Sutro reads about: Russia, and the four countries whose relations with it make the news. */
final class Subject {

  private static final Set<String> COUNTRIES =
      Set.of("russia", "north-korea", "iran", "china", "belarus");

  private Subject() {}

  /**
   * True for one of the countries, and for what belongs to one: its capital, leader, army, office.
   */
  static boolean isOf(Concept concept) {
    Sense sense = concept.sense();
    return sense != null
        && (COUNTRIES.contains(sense.id()) || sense.links().stream().anyMatch(Subject::leadsThere));
  }

  private static boolean leadsThere(Link link) {
    return switch (link.kind()) {
      case IN, CAPITAL_OF, SEAT_OF, OF, LEADS -> COUNTRIES.contains(link.target());
      case NEAR, KIND_OF, HOLDER, OPPOSITE, CONVERSE, IMPLIES, FRAME, ASKS, COURTESY -> false;
    };
  }
}
