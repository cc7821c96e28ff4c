package org.sutro.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sutro.article.Block;
import org.sutro.index.Field;
import org.sutro.index.NumberTerm;
import org.sutro.index.Passage;
import org.sutro.index.Report;
import org.sutro.index.Snapshot;
import org.sutro.index.Story;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** Draws profiles, over the articles that one view of the index holds. */
final class Profiling {

  /** News says what happened at its beginning; background comes behind. */
  static final int SENTENCES = 8;

  /** What each sentence counts for beside the one before it. */
  private static final double FADING = 0.85;

  /** What a sense that may stand for another counts for at least. */
  private static final double AKIN = 0.6;

  /** What stands in every other article finds nothing and costs most. */
  private static final int MOST_LOOKED_FOR = 40;

  /** In a smaller archive every word is frequent, and that tells nothing. */
  private static final double FEW_SENTENCES = 1000;

  /** The share of sentences that name a country of the subject, at least. */
  private static final double SUBJECT_IS_IN = 0.2;

  private final Lexicon lexicon;
  private final Snapshot snapshot;
  private final Map<Field, Map<String, Double>> rarities = new EnumMap<>(Field.class);

  Profiling(Lexicon lexicon, Snapshot snapshot) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
  }

  Profile of(Report report) {
    Draft draft = new Draft();
    Analysed headline = report.story().headline();
    add(headline, 1, draft);
    addAll(headline, draft.headline);
    double weight = 1;
    for (Passage passage : report.sentences()) {
      if (passage.kind() == Block.Kind.PARAGRAPH) {
        add(passage.line(), weight, draft);
        weight *= FADING;
      }
    }
    return draft.of(report.story());
  }

  /** What articles on the same may be found by: the rarest senses and numbers. */
  List<String> about(Report report) {
    Set<String> about = new TreeSet<>();
    add(report.story().headline(), about);
    report.sentences().forEach(passage -> add(passage.line(), about));
    return about.stream()
        .sorted(Comparator.comparingDouble((String term) -> -rarity(Field.SENSE, term)))
        .limit(MOST_LOOKED_FOR)
        .toList();
  }

  private static void add(Analysed text, Set<String> about) {
    text.mentions().stream()
        .map(Mention::sense)
        .filter(sense -> !sense.type().isEmpty())
        .forEach(sense -> about.add(sense.id()));
    text.quantities().forEach(quantity -> about.add(NumberTerm.of(quantity.high())));
  }

  private void add(Analysed text, double weight, Draft draft) {
    boolean[] known = new boolean[text.words().size()];
    for (Mention mention : text.mentions()) {
      Arrays.fill(known, mention.from(), mention.to(), true);
      Sense sense = mention.sense();
      if (!sense.type().isEmpty()) {
        expand(sense, weight, sense.isName() ? draft.names : draft.acts);
        draft.place(sense);
      }
    }
    List<Word> words = text.words();
    for (int word = 0; word < words.size(); word++) {
      String stem = words.get(word).stem();
      if (!known[word] && !isNumber(stem)) {
        draft.unknown.put(stem, weight * rarity(Field.STEM, stem));
      }
    }
    text.quantities().forEach(quantity -> draft.numbers.put(term(quantity), size(quantity)));
    text.dates().stream()
        .filter(date -> date.certainty() != DateMention.Certainty.YEARLESS)
        .filter(date -> date.from().equals(date.to()))
        .forEach(date -> draft.days.add(date.from()));
  }

  private void addAll(Analysed headline, Bag.Builder bag) {
    headline.mentions().stream()
        .map(Mention::sense)
        .filter(sense -> !sense.type().isEmpty())
        .forEach(sense -> expand(sense, 1, bag));
    headline.words().stream()
        .map(Word::stem)
        .forEach(stem -> bag.put(stem, rarity(Field.STEM, stem)));
  }

  /** A sense, and what may be said for it: the capital for the country, a treaty for an accord. */
  private void expand(Sense sense, double weight, Bag.Builder bag) {
    double worth = weight * rarity(Field.SENSE, sense.id());
    lexicon
        .satisfying(sense)
        .forEach((akin, likeness) -> {
          if (likeness >= AKIN) {
            bag.put(lexicon.senses().get(akin).id(), likeness * worth);
          }
        });
  }

  /** How much a term tells: 1 when it stands in one sentence of the archive, 0 when in all. */
  private double rarity(Field field, String term) {
    return rarities
        .computeIfAbsent(field, f -> new HashMap<>())
        .computeIfAbsent(
            term, t -> rarity(Math.max(snapshot.frequency(field, t), atLeast(field, t))));
  }

  private double rarity(int frequency) {
    double sentences = sentences();
    return Math.max(0, Math.log(sentences / Math.max(1, frequency)) / Math.log(sentences));
  }

  /** A small archive does not show how often its own subject is named. */
  private int atLeast(Field field, String term) {
    return field == Field.SENSE && Lexicon.SUBJECT.contains(term)
        ? (int) (sentences() * SUBJECT_IS_IN)
        : 0;
  }

  private double sentences() {
    return Math.max(FEW_SENTENCES, snapshot.stock().sentences());
  }

  private static boolean isNumber(String stem) {
    return stem.chars().anyMatch(Character::isDigit);
  }

  private static String term(Quantity quantity) {
    return NumberTerm.of(value(quantity));
  }

  /** Two, three and ten stand in any article. */
  private static double size(Quantity quantity) {
    return Math.min(1, Math.log10(1 + Math.abs(value(quantity))) / 3);
  }

  private static double value(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.AT_LEAST ? quantity.low() : quantity.high();
  }

  /** A profile that is being drawn. */
  private static final class Draft {
    private final Bag.Builder names = new Bag.Builder();
    private final Bag.Builder acts = new Bag.Builder();
    private final Bag.Builder unknown = new Bag.Builder();
    private final Bag.Builder headline = new Bag.Builder();
    private final Bag.Builder numbers = new Bag.Builder();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<Sense> places = new HashSet<>();
    private final Set<Sense> people = new HashSet<>();

    private void place(Sense sense) {
      switch (sense.type()) {
        case COUNTRY, CITY, REGION, PLACE -> places.add(sense);
        case PERSON, OFFICE -> people.add(sense);
        case ORGANISATION, PEOPLE, WEAPON, VEHICLE, EVENT, DOCUMENT, UNIT, TIME -> {}
        case NOUN, VERB, ADJECTIVE, ADVERB, IDIOM, FILLER, FUNCTION, QUESTION -> {}
      }
    }

    private Profile of(Story story) {
      return new Profile(
          story.published().date(),
          names.build(),
          acts.build(),
          unknown.build(),
          headline.build(),
          numbers.build(),
          Set.copyOf(days),
          Set.copyOf(places),
          Set.copyOf(people));
    }
  }
}
