package org.sutro.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.index.Field;
import org.sutro.index.Snapshot;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Romanised;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;
import org.sutro.lexicon.Soundalikes;

/** Turns words of one question into concepts. */
final class ConceptReader {

  private static final int MOST_GUESSES = 4;

  /**
   * From this worth on, what stands for a phrase (its office-holder, say) stands for each part of
   * it.
   */
  private static final double STANDS_FOR_PHRASE = 0.6;

  private static final double SURE_ENOUGH = 0.55;
  private static final double SURE_OF_TYPO = 0.75;

  /** What happened is said in more ways than who and what it happened to. */
  private static final double VERB_WORTH = 0.6;

  private final Lexicon lexicon;
  private final Snapshot snapshot;
  private final String text;
  private final List<Word> words;
  private final Retelling retelling;

  ConceptReader(
      Lexicon lexicon, Snapshot snapshot, String text, List<Word> words, Retelling retelling) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
    this.text = text;
    this.words = words;
    this.retelling = retelling;
  }

  /**
   * What an unknown word was taken for.
   *
   * @param concept what it speaks of, null when it says nothing
   * @param empty the empty word it sounds like, if it does
   * @param literal false when it was taken for another word than the one typed
   */
  record Guess(@Nullable Concept concept, @Nullable Sense empty, boolean literal) {}

  /**
   * The concepts of a form of the lexicon. A phrase made of known words is taken apart (the
   * president of Iran: Iran, and the president), because articles may say them apart; whatever
   * stands for the phrase stands for each part.
   *
   * @param here the senses of the form
   * @param all every mention of the question
   */
  List<Concept> known(List<Mention> here, List<Mention> all) {
    Mention whole = here.getFirst();
    Map<Integer, Double> satisfying = satisfying(here);
    List<List<Mention>> parts = whole.sense().type().isWholeName() ? List.of() : parts(whole, all);
    if (parts.size() < 2) {
      return List.of(concept(here, satisfying));
    }
    List<Concept> concepts = new ArrayList<>();
    for (List<Mention> part : parts) {
      Map<Integer, Double> either = new HashMap<>(satisfying);
      either.values().removeIf(worth -> worth < STANDS_FOR_PHRASE);
      satisfying(part).forEach((s, w) -> either.merge(s, w, Math::max));
      concepts.add(concept(part, either));
    }
    return concepts;
  }

  /**
   * The senses inside a phrase, word for word; empty when some word of it means nothing by itself.
   */
  private static List<List<Mention>> parts(Mention whole, List<Mention> all) {
    List<List<Mention>> parts = new ArrayList<>();
    int at = whole.from();
    while (at < whole.to()) {
      int from = at;
      List<Mention> inside =
          all.stream()
              .filter(m ->
                  m.from() == from
                      && m.to() <= whole.to()
                      && m.to() - m.from() < whole.to() - whole.from())
              .filter(m ->
                  m.sense().type() != Sense.Type.FUNCTION
                      && m.sense().type() != Sense.Type.QUESTION)
              .toList();
      if (inside.isEmpty()) {
        return List.of();
      }
      int end = inside.stream().mapToInt(Mention::to).max().orElse(at + 1);
      parts.add(inside.stream().filter(m -> m.to() == end).toList());
      at = end;
    }
    return parts;
  }

  private Map<Integer, Double> satisfying(List<Mention> senses) {
    Map<Integer, Double> satisfying = new HashMap<>();
    for (Mention mention : senses) {
      lexicon.satisfying(mention.sense()).forEach((s, w) -> satisfying.merge(s, w, Math::max));
    }
    return satisfying;
  }

  private Concept concept(List<Mention> senses, Map<Integer, Double> satisfying) {
    Mention first = senses.getFirst();
    Map<String, Double> stems = new HashMap<>();
    if (first.to() - first.from() == 1) {
      stems.put(words.get(first.from()).stem(), 1.0);
    }
    Sense sense =
        senses.stream().map(Mention::sense).filter(Sense::isName).findFirst().orElse(first.sense());
    return concept(retelling.known(senses), first.from(), first.to(), sense, satisfying, stems);
  }

  /** The concept of a word the lexicon does not know. */
  Guess unknown(int at) {
    Word word = words.get(at);
    if (word.script() == Script.OTHER) {
      return new Guess(null, null, true);
    }
    if (isWritten(word)) {
      return new Guess(
          concept(surface(word), at, at + 1, null, Map.of(), Map.of(word.stem(), 1.0)), null, true);
    }
    return soundsLike(word, at);
  }

  /** True when the archive has it; in Bengali, not so seldom that it may be a slip of a pen. */
  private boolean isWritten(Word word) {
    int frequency = snapshot.frequency(Field.STEM, word.stem());
    boolean slip =
        word.script() == Script.BENGALI
            && Importance.isSlip(frequency, snapshot.stock().sentences());
    return frequency > 0 && !slip;
  }

  private Guess soundsLike(Word word, int at) {
    List<Soundalikes.Candidate> senses =
        lexicon.soundalikes(word).stream().filter(c -> c.certainty() >= sureEnough(word)).toList();
    if (!senses.isEmpty() && senses.getFirst().sense().type().isEmpty()) {
      return new Guess(null, senses.getFirst().sense(), true);
    }
    Map<Integer, Double> satisfying = new HashMap<>();
    for (Soundalikes.Candidate candidate : senses) {
      if (!candidate.sense().type().isEmpty()) {
        lexicon
            .satisfying(candidate.sense())
            .forEach((s, w) -> satisfying.merge(s, w * candidate.certainty(), Math::max));
      }
    }
    Map<String, Double> stems = archiveWords(word);
    boolean found = !satisfying.isEmpty() || !stems.isEmpty();
    Sense sense = Soundalikes.likeliest(senses).map(Soundalikes.Candidate::sense).orElse(null);
    String label = sense == null ? best(stems, surface(word)) : retelling.meant(sense, word);
    return new Guess(concept(label, at, at + 1, sense, satisfying, stems), null, !found);
  }

  /** Words of the archive that sound like this one; failing that, words that look like it. */
  private Map<String, Double> archiveWords(Word word) {
    Map<String, Double> stems = new HashMap<>();
    for (Romanised.Base base : Romanised.bases(word)) {
      for (String stem : snapshot.soundingLike(PhoneticKey.of(base.word()), 50)) {
        if (PhoneticKey.sameName(base.word(), stem)) {
          stems.merge(
              stem, 1 - PhoneticKey.distance(base.word(), stem) - base.penalty(), Math::max);
        }
      }
    }
    if (stems.isEmpty()) {
      snapshot
          .spelledLike(word.stem(), MOST_GUESSES)
          .forEach((stem, w) -> stems.merge(stem, w, Math::max));
    }
    stems.values().removeIf(w -> w < sureEnough(word));
    return stems;
  }

  /** A word in Bengali script is misspelt at most; one in another script was spelt by ear. */
  private static double sureEnough(Word word) {
    return word.script() == Script.BENGALI ? SURE_OF_TYPO : SURE_ENOUGH;
  }

  private static String best(Map<String, Double> stems, String otherwise) {
    return stems.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private String surface(Word word) {
    return word.span().of(text);
  }

  private Concept concept(
      String label,
      int from,
      int to,
      @Nullable Sense sense,
      Map<Integer, Double> satisfying,
      Map<String, Double> stems) {
    Span at = words.get(from).span().union(words.get(to - 1).span());
    int frequency = Importance.frequency(satisfying, stems, lexicon, snapshot);
    int among =
        sense == null
            ? sentencesLike(stems, words.get(from).script(), frequency)
            : snapshot.stock().sentences();
    double weight = Importance.of(frequency, among, sense != null);
    if (sense != null && sense.type() == Sense.Type.VERB) {
      weight *= VERB_WORTH;
    }
    List<String> typed = words.subList(from, to).stream().map(Word::exact).toList();
    return new Concept(
        label,
        typed,
        at,
        sense,
        satisfying,
        stems,
        weight,
        frequency > 0,
        false,
        NounRoles.of(text, words, to - 1));
  }

  /**
   * Among how many sentences a word the lexicon does not know is rare or not: a Hindi word is rare
   * where there is little Hindi, and tells no more for it. Names and models stand in Latin letters
   * anywhere.
   */
  private int sentencesLike(Map<String, Double> stems, Script typed, int frequency) {
    Script script = stems.keySet().stream().findFirst().map(Script::of).orElse(typed);
    boolean anywhere =
        switch (script) {
          case BENGALI, DEVANAGARI -> false;
          case LATIN -> frequency > 0;
          case NUMBER, OTHER -> true;
        };
    return anywhere ? snapshot.stock().sentences() : snapshot.sentencesIn(script);
  }
}
