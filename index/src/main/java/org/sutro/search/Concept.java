package org.sutro.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Sense;

/**
 * One thing a question speaks of.
 *
 * @param label how it is said back to the asker
 * @param typed its words as typed, exact spelling
 * @param at where it stands in the question; empty at 0 when it comes from an earlier question
 * @param sense what it means; null for a word the lexicon does not know
 * @param satisfying senses that stand for it, by ordinal, with what each is worth, 0 to 1
 * @param stems single words that stand for it, with what each is worth
 * @param weight how much it tells about what is asked: 0 nothing, 1 as much as a word can
 * @param frequent true when the archive speaks of it
 * @param inherited true when it comes from an earlier question of the conversation
 * @param role its part in what happens, by its ending
 */
record Concept(
    String label,
    List<String> typed,
    Span at,
    @Nullable Sense sense,
    Map<Integer, Double> satisfying,
    Map<String, Double> stems,
    double weight,
    boolean frequent,
    boolean inherited,
    Role role) {

  /** What part a noun plays, as its ending and the word behind it show. */
  enum Role {
    /** Bare: who acts, or the thing acted upon. */
    BARE,
    /** -কে: to whom. */
    OBJECT,
    /** -র: whose. */
    GENITIVE,
    /** -এ, -তে, -য়: where, whither. */
    PLACE,
    /** থেকে: whence, from whom. */
    SOURCE
  }

  /** A word typed by ear that sounds less like a name than this is hardly meant for it. */
  private static final double SURE_OF_NAME = 0.8;

  private static final String HUB = "russia";
  private static final Set<Link.Kind> STANDS_FOR = Set.of(Link.Kind.CAPITAL_OF, Link.Kind.SEAT_OF);

  Concept {
    typed = List.copyOf(typed);
    satisfying = Map.copyOf(satisfying);
    stems = Map.copyOf(stems);
  }

  /** True for the name of a particular person, place or body, unless it is a bold guess. */
  boolean isName() {
    return sense != null
        && sense.isName()
        && satisfying.getOrDefault(sense.ordinal(), 1.0) >= SURE_OF_NAME;
  }

  /** True for Russia and what stands for it: all questions are about Russia, said or not. */
  boolean isHub() {
    return sense != null
        && (sense.id().equals(HUB)
            || sense.links().stream()
                .anyMatch(l -> STANDS_FOR.contains(l.kind()) && l.target().equals(HUB)));
  }

  boolean isVerb() {
    return sense != null && sense.type() == Sense.Type.VERB;
  }
}
