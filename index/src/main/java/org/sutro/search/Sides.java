package org.sutro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sutro.lexicon.Sense;

/**
 * The sides of a question that asks about several of a kind at once: what Seoul and Kyiv say, the
 * treaty with Tehran or the one with Pyongyang. A sentence need only speak of one of them, and an
 * answer should show each.
 *
 * @param concepts indexes of the concepts that are sides; empty when the question has none
 */
record Sides(List<Integer> concepts) {

  private static final Sides NONE = new Sides(List.of());

  private static final Pattern AND =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{M}])(ও|আর|এবং|বা|নাকি|বনাম|ar|ebong|naki|bonam|vs|and|or|और|या|बनाम)(?![\\p{L}\\p{M}])|,");

  /** What is between two is of both of them, not of each. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{M}])(মধ্যে|মাঝে|মধ্যকার|moddhe|majhe|between|के बीच|बीच)(?![\\p{L}\\p{M}])");

  /** Keeps a copy. */
  Sides {
    concepts = List.copyOf(concepts);
  }

  static Sides of(Asked asked) {
    if (BETWEEN.matcher(asked.text()).find()) {
      return NONE;
    }
    List<Integer> sides = new ArrayList<>();
    for (int i = 0; i < asked.concepts().size(); i++) {
      Concept concept = asked.concepts().get(i);
      if (!concept.isName() || concept.isHub() || concept.inherited()) {
        continue;
      }
      if (sides.isEmpty() || isBeside(asked, sides.getLast(), i)) {
        sides.add(i);
      } else if (sides.size() == 1) {
        sides.set(0, i);
      }
    }
    return sides.size() < 2 ? NONE : new Sides(sides);
  }

  private static boolean isBeside(Asked asked, int before, int after) {
    Concept one = asked.concepts().get(before);
    Concept other = asked.concepts().get(after);
    return kind(one) == kind(other)
        && one.at().end() <= other.at().start()
        && AND.matcher(asked.text().substring(one.at().end(), other.at().start())).find();
  }

  /** A capital speaks for its country. */
  private static Sense.Type kind(Concept concept) {
    Sense sense = concept.sense();
    Sense.Type type = sense == null ? Sense.Type.NOUN : sense.type();
    return type == Sense.Type.CITY ? Sense.Type.COUNTRY : type;
  }

  boolean has(int concept) {
    return concepts.contains(concept);
  }
}
