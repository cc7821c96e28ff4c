package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * Finds messages that are nothing but politeness: every word belongs to it. ধন্যবাদ in a question
 * is a word like any other.
 */
final class CourtesyReader {

  private static final int MOST_WORDS = 12;
  private static final double SURE = 0.75;

  private final Lexicon lexicon;

  CourtesyReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The courtesy a message consists of; empty when it says anything else. */
  Optional<Courtesy> in(String typed) {
    String text = Typed.words(typed);
    List<Word> words =
        lexicon.words().in(text).stream().filter(w -> w.script() != Script.OTHER).toList();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<Mention> mentions = lexicon.mentionsInQuestion(text, words);
    List<Sense> said = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Mention> polite =
          politeAt(at, words.get(at), mentions)
              .filter(m -> words.size() == 1 || !isThing(m.sense()));
      if (polite.isEmpty()) {
        return Optional.empty();
      }
      said.add(polite.get().sense());
      at = polite.get().to();
    }
    return said.stream().flatMap(CourtesyReader::courtesies).max(Comparator.naturalOrder());
  }

  private static Stream<Courtesy> courtesies(Sense sense) {
    return sense.links().stream()
        .filter(l -> l.kind() == Link.Kind.COURTESY)
        .map(l -> Courtesy.ofTag(l.target()));
  }

  private static boolean isThing(Sense sense) {
    return sense.type() != Sense.Type.FILLER && courtesies(sense).anyMatch(Courtesy::isThing);
  }

  private Optional<Mention> politeAt(int at, Word word, List<Mention> mentions) {
    List<Mention> here = longest(mentions.stream().filter(m -> m.from() == at).toList());
    if (here.isEmpty()) {
      return lexicon.soundalikes(word).stream()
          .limit(1)
          .filter(c -> c.certainty() >= SURE && isPolite(c.sense()))
          .map(c -> new Mention(c.sense(), at, at + 1, c.certainty()))
          .findFirst();
    }
    return here.stream()
        .filter(m -> isCourtesy(m.sense()))
        .findFirst()
        .or(() ->
            here.stream().allMatch(m -> isPolite(m.sense())) || isAddress(here)
                ? Optional.of(here.getFirst())
                : Optional.empty());
  }

  private static List<Mention> longest(List<Mention> here) {
    int end = here.stream().mapToInt(Mention::to).max().orElse(0);
    return here.stream().filter(m -> m.to() == end).toList();
  }

  /** ভাই is a brother, and what one calls somebody one talks to. */
  private static boolean isAddress(List<Mention> here) {
    return here.stream().anyMatch(m -> m.sense().type() == Sense.Type.FILLER)
        && here.stream()
            .allMatch(m -> isPolite(m.sense()) || m.sense().type() == Sense.Type.PEOPLE);
  }

  private static boolean isPolite(Sense sense) {
    return switch (sense.type()) {
      case FILLER, FUNCTION, ADJECTIVE, ADVERB -> true;
      case COUNTRY, REGION, CITY, PLACE, PERSON, OFFICE, ORGANISATION, PEOPLE, WEAPON -> false;
      case VEHICLE, EVENT, DOCUMENT, UNIT, TIME, NOUN, VERB, IDIOM, QUESTION -> isCourtesy(sense);
    };
  }

  private static boolean isCourtesy(Sense sense) {
    return courtesies(sense).findAny().isPresent();
  }
}
