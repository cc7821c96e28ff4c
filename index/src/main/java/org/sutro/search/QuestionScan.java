package org.sutro.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;
import org.sutro.language.Quantities;
import org.sutro.language.Quantity;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** Goes through the words of one question once, and sorts out what each of them does. */
final class QuestionScan {

  private static final int MAX_CONCEPTS = 24;
  private static final String NAME = "name";
  private static final String DATE_NOUN = "date-noun";

  /** What happened on a day may be called anything: nothing needs to be said to have happened. */
  static final Set<String> HAPPENING = Set.of("happen", "event", "news");

  private final String text;
  private final List<Word> words;
  private final List<Mention> mentions;
  private final ConceptReader reader;
  private final Retelling retelling;
  private final Lexicon lexicon;
  private final List<Concept> concepts = new ArrayList<>();
  private final Set<AnswerType> types = new LinkedHashSet<>();
  private int questionWord = -1;

  /** কিসের দাম wants to hear of a thing, not of money. */
  private boolean asksWhose;

  private final List<String> said = new ArrayList<>();
  private boolean literal = true;

  QuestionScan(
      String text,
      List<Word> words,
      List<Mention> mentions,
      ConceptReader reader,
      Retelling retelling,
      Lexicon lexicon) {
    this.text = text;
    this.words = words;
    this.mentions = mentions;
    this.reader = reader;
    this.retelling = retelling;
    this.lexicon = lexicon;
  }

  Asked read(LocalDate today) {
    Span all = new Span(0, text.length());
    List<Quantity> quantities = Quantities.in(text, all);
    List<DateMention> dates = Years.added(text, Dates.in(text, all, today), quantities);
    List<Span> numbers = new ArrayList<>();
    quantities.forEach(q -> numbers.add(q.span()));
    dates.forEach(d -> numbers.add(d.span()));
    int at = 0;
    while (at < words.size() && concepts.size() < MAX_CONCEPTS) {
      List<Mention> here = longestAt(mentions, at);
      int next = here.isEmpty() ? at + 1 : here.getFirst().to();
      Span span = words.get(at).span().union(words.get(next - 1).span());
      Optional<Span> number = numbers.stream().filter(n -> n.contains(span)).findFirst();
      if (isDateNoun(here, at, dates)) {
        said.add(span.of(text));
      } else if (isQuestion(here) || number.isEmpty()) {
        take(at, here);
      } else if (number.get().start() == span.start()) {
        said.add(number.get().of(text));
      }
      at = next;
    }
    sharpen();
    List<AnswerType> asks = types(types, concepts);
    if (!dates.isEmpty()
        && asks.getFirst().isOpen()
        && concepts.stream().allMatch(c -> HAPPENING.contains(id(c)))) {
      concepts.clear();
    }
    return new Asked(
        lexicon.analysed(text, words, quantities, dates),
        asks,
        concepts,
        counted(concepts, questionWord, asks),
        dates,
        quantities,
        new Said(said, literal));
  }

  /**
   * The word beside the question word may say what it asks for: কোন বন্দর a place, দেরি কত a span
   * of time; and so may the verb of কত where nothing is counted (কত খরচ করে: money).
   */
  private void sharpen() {
    if (questionWord < 0) {
      return;
    }
    if (types.contains(AnswerType.THING) && !asksWhose) {
      sharpenBy(questionWord);
    }
    if (types.contains(AnswerType.NUMBER)) {
      int at = questionWord;
      while (at < concepts.size() && concepts.get(at).isName()) {
        at++;
      }
      sharpenBy(at);
      sharpenBy(questionWord - 1);
    }
  }

  private void sharpenBy(int at) {
    Sense sense = at < 0 || at >= concepts.size() ? null : concepts.get(at).sense();
    if (sense != null) {
      addTypes(sense, types);
    }
  }

  /** Takes the word or phrase at this place: an empty word, a known thing, or a guess. */
  private void take(int at, List<Mention> here) {
    if (isEnding(at, here)) {
      return;
    }
    if (here.isEmpty()) {
      if (!words.get(at).completesVerb()) {
        takeUnknown(reader.unknown(at), at);
      }
    } else if (here.stream().anyMatch(m -> m.sense().type().isEmpty())) {
      here.forEach(m -> addTypes(m.sense(), types));
      if (isQuestion(here)) {
        questionWord = questionWord < 0 ? concepts.size() : questionWord;
        asksWhose |= words.get(at).exact().endsWith("র");
        said.add(retelling.known(here));
      }
    } else {
      List<Concept> known = reader.known(here, mentions);
      concepts.addAll(known);
      known.forEach(c -> said.add(c.label()));
      literal &= retelling.isAsTyped(here.getFirst());
    }
  }

  /**
   * The ke of "iran ke koto drone" is no "who": it leans on a name, and something else is asked.
   */
  private boolean isEnding(int at, List<Mention> here) {
    boolean leans =
        NounRoles.isEnding(words, at)
            && mentions.stream().anyMatch(m -> m.to() == at && m.sense().isName());
    return leans
        && (here.isEmpty()
            || (isQuestion(here)
                && mentions.stream()
                    .anyMatch(m -> m.from() != at && m.sense().type() == Sense.Type.QUESTION)));
  }

  private void takeUnknown(ConceptReader.Guess guess, int at) {
    if (guess.empty() != null) {
      addTypes(guess.empty(), types);
      if (guess.empty().type() == Sense.Type.QUESTION) {
        said.add(retelling.meant(guess.empty(), words.get(at)));
      }
    } else if (guess.concept() != null) {
      concepts.add(guess.concept());
      said.add(guess.concept().label());
    }
    literal &= guess.literal();
  }

  private static List<Mention> longestAt(List<Mention> mentions, int at) {
    List<Mention> here = mentions.stream().filter(m -> m.from() == at).toList();
    int longest = here.stream().mapToInt(Mention::to).max().orElse(0);
    return here.stream().filter(m -> m.to() == longest).toList();
  }

  private static boolean isQuestion(List<Mention> here) {
    return here.stream().anyMatch(m -> m.sense().type() == Sense.Type.QUESTION);
  }

  /** ১৯ জুন তারিখে: no other thing than the nineteenth. */
  private boolean isDateNoun(List<Mention> here, int at, List<DateMention> dates) {
    return at > 0
        && here.stream().anyMatch(m -> m.sense().id().equals(DATE_NOUN))
        && dates.stream().anyMatch(d -> d.span().end() == words.get(at - 1).span().end());
  }

  private static void addTypes(Sense sense, Set<AnswerType> types) {
    for (Link link : sense.links()) {
      if (link.kind() == Link.Kind.ASKS) {
        types.add(AnswerType.ofTag(link.target()));
      }
    }
  }

  /** Most telling first: a date asked for beside a bare কী is a date question. */
  private static List<AnswerType> types(Set<AnswerType> found, List<Concept> concepts) {
    if (found.isEmpty()) {
      return List.of(AnswerType.TOPIC);
    }
    List<AnswerType> types = new ArrayList<>(found);
    boolean office =
        concepts.stream().anyMatch(c -> c.sense() != null && c.sense().type() == Sense.Type.OFFICE);
    boolean name = concepts.stream().anyMatch(c -> NAME.equals(id(c)));
    if (name && types.contains(AnswerType.THING)) {
      types.add(AnswerType.NAME);
    }
    if (office && types.contains(AnswerType.NAME)) {
      types.add(0, AnswerType.PERSON);
    }
    types.sort(Comparator.comparingInt(QuestionScan::vagueness));
    return types;
  }

  private static int vagueness(AnswerType type) {
    return switch (type) {
      case MONEY, DURATION -> 0;
      case NUMBER, DATE, PLACE, COUNTRY, ORGANISATION, PERSON, NAME, SPEAKER -> 1;
      case REASON, MANNER, OVERVIEW -> 2;
      case THING -> 3;
      case WHETHER, TOPIC -> 4;
    };
  }

  /**
   * What is counted: the first thing behind the question word that is no name (কতগুলো রুশ জাহাজ:
   * the ships); where the verb comes first, the last one before it (সেনা কত ছিল বলে ধারণা). Of what
   * is not counted, the thing right before a question word that ends the question: রাজধানী কোথায়,
   * প্রেসিডেন্টের নাম কী.
   */
  private static int counted(List<Concept> concepts, int questionWord, List<AnswerType> types) {
    if (questionWord < 0) {
      return -1;
    }
    return switch (types.getFirst()) {
      case NUMBER, MONEY -> numbered(concepts, questionWord);
      case PERSON, COUNTRY, ORGANISATION, PLACE, DATE, DURATION, THING, NAME ->
          questionWord < concepts.size() ? -1 : attribute(concepts);
      case REASON, MANNER, OVERVIEW, WHETHER, SPEAKER, TOPIC -> -1;
    };
  }

  private static int numbered(List<Concept> concepts, int questionWord) {
    int verb = questionWord;
    while (verb < concepts.size() && !concepts.get(verb).isVerb()) {
      verb++;
    }
    int behind = countable(concepts, questionWord, verb);
    int before = behind >= 0 ? behind : lastCountable(concepts, questionWord);
    return before >= 0 ? before : countable(concepts, verb, concepts.size());
  }

  private static int attribute(List<Concept> concepts) {
    int last = concepts.size() - 1;
    boolean named = last > 0 && NAME.equals(id(concepts.get(last)));
    int asked = named ? last - 1 : last;
    return asked >= 0 && isCountable(concepts.get(asked)) ? asked : -1;
  }

  private static int countable(List<Concept> concepts, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isCountable(concepts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastCountable(List<Concept> concepts, int before) {
    for (int i = Math.min(before, concepts.size()) - 1; i >= 0; i--) {
      if (isCountable(concepts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String id(Concept concept) {
    return concept.sense() == null ? "" : concept.sense().id();
  }

  private static boolean isCountable(Concept concept) {
    Sense sense = concept.sense();
    boolean perUnit = // মাসে কত: every month
        sense != null && sense.type() == Sense.Type.UNIT && concept.role() == Concept.Role.PLACE;
    return !concept.isVerb() && !concept.isName() && !perUnit;
  }
}
