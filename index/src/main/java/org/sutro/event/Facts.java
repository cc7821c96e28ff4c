package org.sutro.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sutro.article.ArticleId;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/** What is known of an event: who takes part, how many, when. */
final class Facts {

  private static final double STANDS_FOR = 0.5;

  /** Smaller numbers stand in any article. */
  private static final double SMALL = 2;

  /** Words by which news says that it goes on from other news. */
  private static final Set<String> SEQUEL =
      Set.of(
          "পর",
          "পরে",
          "পরও",
          "পরপরই",
          "জবাবে",
          "প্রতিক্রিয়ায়",
          "আবার",
          "এখনো",
          "এবার",
          "after",
          "following",
          "later",
          "बाद",
          "फिर");

  private final Lexicon lexicon;
  private final Set<Integer> senses = new HashSet<>();
  private final List<Quantity> numbers = new ArrayList<>();
  private LocalDate last = LocalDate.MIN;

  Facts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void published(LocalDate day) {
    last = day.isAfter(last) ? day : last;
  }

  void add(Analysed text) {
    for (Sense sense : Opening.senses(text)) {
      lexicon.satisfying(sense).entrySet().stream()
          .filter(akin -> akin.getValue() >= STANDS_FOR)
          .map(Map.Entry::getKey)
          .forEach(senses::add);
    }
    numbers.addAll(text.quantities());
    days(text).map(DateMention::from).forEach(this::published);
  }

  private static Stream<DateMention> days(Analysed text) {
    return text.dates().stream()
        .filter(date -> date.certainty() != DateMention.Certainty.YEARLESS)
        .filter(date -> date.from().equals(date.to()));
  }

  /** What a text says beyond this. */
  List<Novelty> beyond(Analysed text, ArticleId article) {
    List<Novelty> news = new ArrayList<>();
    for (Mention mention : text.mentions()) {
      boolean actor = isActor(mention.sense());
      if ((actor || Tally.isDoing(mention.sense()))
          && !senses.contains(mention.sense().ordinal())) {
        Novelty.Kind kind = actor ? Novelty.Kind.ACTOR : Novelty.Kind.DEED;
        int start = text.words().get(mention.from()).span().start();
        int end = text.words().get(mention.to() - 1).span().end();
        news.add(new Novelty(kind, text.text().substring(start, end), article));
      }
    }
    text.quantities().stream()
        .filter(number -> number.low() > SMALL && numbers.stream().noneMatch(number::meets))
        .map(number -> number.span().of(text.text()))
        .forEach(words -> news.add(new Novelty(Novelty.Kind.NUMBER, words, article)));
    days(text)
        .filter(date -> date.from().isAfter(last))
        .map(date -> date.span().of(text.text()))
        .forEach(words -> news.add(new Novelty(Novelty.Kind.DAY, words, article)));
    return news;
  }

  /** Words that say that a text goes on from what is known. */
  static List<Novelty> sequel(Analysed text, ArticleId article) {
    return text.words().stream()
        .filter(word -> SEQUEL.contains(word.exact()))
        .map(word -> new Novelty(Novelty.Kind.SEQUEL, word.span().of(text.text()), article))
        .toList();
  }

  private static boolean isActor(Sense sense) {
    return switch (sense.type()) {
      case COUNTRY, PERSON, ORGANISATION -> sense.isName();
      case CITY, REGION, PLACE, PEOPLE, WEAPON, VEHICLE, OFFICE -> false;
      case EVENT, DOCUMENT, UNIT, TIME, NOUN, VERB, ADJECTIVE, ADVERB -> false;
      case IDIOM, FILLER, FUNCTION, QUESTION -> false;
    };
  }
}
