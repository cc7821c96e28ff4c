package org.sutro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.language.Word;
import org.sutro.lexicon.Sense;

/**
 * Completes a question that leans on the one before: "আর চীনের?", "কবে?", "ওই চুক্তিতে কী থাকবে?".
 */
final class FollowUp {

  private static final double INHERITED = 0.5;
  private static final double ALIKE = 0.5;
  private static final Set<String> POINTERS = Set.of("that-there", "this", "that");
  private static final Set<String> OPENERS =
      Set.of(
          "আর", "আচ্ছা", "তাহলে", "তো", "ar", "r", "aar", "accha", "acha", "tahole", "taile", "और",
          "अच्छा", "and");

  /** English asks anew with a question word that asks nothing. */
  private static final Pattern ABOUT =
      Pattern.compile("^\\W*(?:and\\s+)?(?:what|how)\\s+about\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WHAT =
      Pattern.compile("(?U)(?<![\\p{L}\\p{M}])(?:ki|क्या)\\s+$", Pattern.CASE_INSENSITIVE);

  /** কী বলেছেন: what is asked and the verb in one, so that a name makes it a whole question. */
  private static final String SAYING = "ask-reaction";

  private static final String TO_SAY = "say";

  private FollowUp() {}

  /** True when the question can't be understood alone. */
  static boolean leans(Asked asked) {
    if (asked.concepts().isEmpty()) {
      // a bare কবে leans, and আর ২০২৫ সালে; a greeting or a smile asks nothing
      return asked.dates().isEmpty()
          ? asked.type() != AnswerType.TOPIC
          : opens(asked) || !says(asked, QuestionScan.HAPPENING);
    }
    if (asked.concepts().stream().allMatch(FollowUp::isUnknown)) {
      return false; // noise asks nothing, after a question as before it
    }
    long names = asked.concepts().stream().filter(Concept::isName).count();
    long others = asked.concepts().size() - names;
    if (opens(asked) && asked.concepts().size() <= 2) {
      return true;
    }
    if (points(asked) && asked.concepts().size() <= 4) {
      return true;
    }
    if (names > 0 && says(asked, Set.of(SAYING))) {
      return false;
    }
    return names == 0 ? others <= 2 : names == 1 && others == 0;
  }

  private static boolean isUnknown(Concept concept) {
    return concept.sense() == null && concept.satisfying().isEmpty() && !concept.frequent();
  }

  private static boolean opens(Asked asked) {
    List<Word> words = asked.question().words();
    boolean opener = !words.isEmpty() && OPENERS.contains(words.getFirst().exact());
    return opener || asksAnew(asked);
  }

  private static boolean asksAnew(Asked asked) {
    return ABOUT.matcher(asked.text()).find();
  }

  private static boolean points(Asked asked) {
    return says(asked, POINTERS);
  }

  private static boolean says(Asked asked, Set<String> senses) {
    return asked.question().mentions().stream().anyMatch(m -> senses.contains(m.sense().id()));
  }

  /**
   * True when a question that might lean on the earlier one stands on its own after all: it asks
   * something about a subject the other did not speak of, and does not point back.
   */
  static boolean standsAlone(Asked later, Asked earlier) {
    return later.type() != AnswerType.TOPIC
        && later.concepts().size() >= 2
        && !opens(later)
        && !points(later)
        && bringsOwnSubject(later, earlier);
  }

  /** The later question with what it leaves out taken from the earlier. */
  static Asked merge(Asked earlier, Asked later) {
    boolean otherThings = bringsOwnSubject(later, earlier) || asksForThing(later);
    boolean asksNothing = later.type() == AnswerType.TOPIC || asksAnew(later);
    List<Concept> concepts = new ArrayList<>(later.concepts());
    int counted = later.counted();
    for (int i = 0; i < earlier.concepts().size(); i++) {
      Concept concept = earlier.concepts().get(i);
      if (!replaced(concept, later) && !(otherThings && isThing(concept))) {
        // "and Iran?" asks for the same number of the same thing
        counted = asksNothing && i == earlier.counted() ? concepts.size() : counted;
        concepts.add(inherited(concept));
      }
    }
    List<AnswerType> types = asksNothing ? earlier.types() : later.types();
    return new Asked(
        later.question(),
        types,
        concepts,
        counted,
        later.dates().isEmpty() ? earlier.dates() : later.dates(),
        later.quantities(),
        said(concepts, later));
  }

  /** The setting, then what the later question itself says. */
  private static Said said(List<Concept> concepts, Asked later) {
    Stream<String> before = concepts.stream().filter(Concept::inherited).map(Concept::label);
    return new Said(Stream.concat(before, later.said().words().stream()).toList(), false);
  }

  /** True when what a verb of its own is done to is what is asked: আর ইরান কী দিয়েছে? */
  private static boolean asksForThing(Asked later) {
    return !asksAnew(later)
        && later.concepts().stream()
            .filter(c -> c.isVerb() && !isSaying(c))
            .anyMatch(c -> later.type() == AnswerType.THING || isBehindWhat(later.text(), c));
  }

  /** The word for "what" that also makes a yes-or-no question asks for a thing before the verb. */
  private static boolean isBehindWhat(String text, Concept verb) {
    return WHAT.matcher(text.substring(0, verb.at().start())).find();
  }

  private static boolean isSaying(Concept verb) {
    return verb.sense() != null && verb.sense().frame().equals(TO_SAY);
  }

  /** A subject other than the earlier question's takes the place of that one's things. */
  private static boolean bringsOwnSubject(Asked later, Asked earlier) {
    List<Concept> things = later.concepts().stream().filter(FollowUp::isThing).toList();
    return !things.isEmpty()
        && things.stream().noneMatch(t -> earlier.concepts().stream().anyMatch(e -> alike(t, e)));
  }

  private static boolean alike(Concept a, Concept b) {
    return worth(a, b.sense()) >= ALIKE || worth(b, a.sense()) >= ALIKE;
  }

  private static double worth(Concept concept, @Nullable Sense sense) {
    return sense == null ? 0 : concept.satisfying().getOrDefault(sense.ordinal(), 0.0);
  }

  private static boolean isThing(Concept concept) {
    Sense sense = concept.sense();
    return sense != null
        && switch (sense.type()) {
          case NOUN, WEAPON, VEHICLE, DOCUMENT, EVENT, PEOPLE -> true;
          case COUNTRY, REGION, CITY, PLACE, PERSON, OFFICE, ORGANISATION, UNIT, TIME -> false;
          case VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> false;
        };
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
