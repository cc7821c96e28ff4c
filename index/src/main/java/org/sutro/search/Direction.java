package org.sutro.search;

import java.util.List;
import java.util.Set;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * Tells when a sentence has the two sides of an act the other way round: the question asks what A
 * gave B, the sentence says what B gave A.
 *
 * <p>Who gives and who gets is read from endings and from the nearest verb behind: কে and কাছে get,
 * থেকে gives, a bare name gives before দেওয়া, a genitive right before দেওয়া gives (উত্তর কোরিয়ার
 * দেওয়া ক্ষেপণাস্ত্র). What can't be read so is left open.
 */
final class Direction {

  private static final String GIVING = "give";
  private static final Set<Sense.Type> SIDES =
      Set.of(Sense.Type.COUNTRY, Sense.Type.CITY, Sense.Type.PERSON, Sense.Type.ORGANISATION);

  private enum Part {
    GIVES,
    GETS,
    OPEN;

    boolean contradicts(Part other) {
      return this != OPEN && other != OPEN && this != other;
    }
  }

  private Direction() {}

  /**
   * True when a side of the question gives in one and gets in the other, and none plays the same
   * part in both.
   *
   * @param inQuestion where each concept stands in the question
   * @param here where each stands in the sentence
   */
  static boolean swapped(Asked asked, List<Match> inQuestion, Analysed line, List<Match> here) {
    Analysed question = asked.question();
    boolean contradicted = false;
    for (int i = 0; i < asked.concepts().size(); i++) {
      Concept concept = asked.concepts().get(i);
      if (concept.inherited()
          || concept.sense() == null
          || !SIDES.contains(concept.sense().type())
          || !here.get(i).found()) {
        continue;
      }
      if (!inQuestion.get(i).found()) {
        continue;
      }
      Part wanted = part(question, inQuestion.get(i).to() - 1, true);
      Part found = part(line, here.get(i).to() - 1, false);
      contradicted |= wanted.contradicts(found);
      if (wanted != Part.OPEN && wanted == found) {
        return false;
      }
    }
    return contradicted;
  }

  /**
   * In a sentence a bare name may belong to anything; only in a short question is it taken for who
   * acts.
   */
  private static Part part(Analysed text, int word, boolean bareActs) {
    List<Word> words = text.words();
    String frame = frameBehind(text, word);
    Concept.Role role = NounRoles.of(text.text(), words, word);
    if (role == Concept.Role.BARE && words.get(word).script() != Script.BENGALI) {
      return Part.OPEN;
    }
    return switch (role) {
      case SOURCE -> Part.GIVES;
      case OBJECT -> frame.equals(GIVING) ? Part.GETS : Part.OPEN;
      case PLACE -> frame.equals(GIVING) ? Part.GETS : Part.OPEN;
      case GENITIVE -> frameAt(text, word + 1).equals(GIVING) ? Part.GIVES : Part.OPEN;
      case BARE -> bareActs && frame.equals(GIVING) ? Part.GIVES : Part.OPEN;
    };
  }

  /** Frame of the first verb behind a word; empty when there is none. */
  private static String frameBehind(Analysed text, int word) {
    for (Mention mention : text.mentions()) {
      String frame = mention.from() > word ? mention.sense().frame() : "";
      if (!frame.isEmpty()) {
        return frame;
      }
    }
    return "";
  }

  private static String frameAt(Analysed text, int word) {
    return text.mentions().stream()
        .filter(m -> m.from() == word)
        .map(m -> m.sense().frame())
        .filter(f -> !f.isEmpty())
        .findFirst()
        .orElse("");
  }
}
