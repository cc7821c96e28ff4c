package org.sutro.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.Quote;
import org.sutro.language.Leaning;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Sense;
import org.sutro.search.NamedVoices;
import org.sutro.search.Voices;

/** Finds the sentences that say what happened. */
final class Sayings {

  private static final int MOST = 8;
  private static final int ENOUGH_NAMES = 3;
  private static final int SHORT = 40;
  private static final int LONG = 350;

  /** Two sentences that share this much of the words of the shorter say the same. */
  private static final double SAME = 0.8;

  /** Words that join a sentence to the one before, beside those that point back. */
  private static final Set<String> JOINING =
      Set.of(
          "কিন্তু",
          "তাই",
          "এরপর",
          "এসব",
          "এগুলো",
          "এমন",
          "এখন",
          "সেটি",
          "তখন",
          "আর",
          "অন্যদিকে",
          "he",
          "she",
          "it",
          "they",
          "this",
          "that",
          "but",
          "and",
          "however",
          "लेकिन",
          "इसलिए",
          "वे",
          "उसने");

  private final Lexicon lexicon;
  private final Voices voices;

  Sayings(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.voices = new NamedVoices(lexicon);
  }

  /** A sentence and what it is worth. */
  private record Saying(Quote quote, Account account, Set<String> stems, double worth) {

    /** Of equals the one by whom the words are, and of these whoever had them first. */
    static final Comparator<Saying> BEST_FIRST =
        Comparator.comparingDouble(Saying::worth)
            .reversed()
            .thenComparing(saying -> saying.account.isCopy())
            .thenComparing(saying -> saying.account.seen())
            .thenComparing(saying -> saying.quote.article().id())
            .thenComparing(saying -> saying.quote.span());

    boolean saysTheSame(Saying other) {
      Set<String> shared = new HashSet<>(stems);
      shared.retainAll(other.stems);
      return shared.size() > SAME * Math.min(stems.size(), other.stems.size());
    }
  }

  /**
   * The sentences of some openings that say what happened, the best first, none saying the same as
   * one before it, at most {@value #MOST}.
   *
   * @param all the openings of all accounts of the event
   */
  List<Quote> of(List<Opening> openings, List<Opening> all) {
    List<Saying> sayings = new ArrayList<>();
    for (Opening opening : openings) {
      for (int i = 0; i < opening.sentences().size(); i++) {
        Analysed line = opening.sentences().get(i).line();
        if (standsAlone(line)) {
          sayings.add(
              new Saying(
                  opening.quote(opening.sentences().get(i)),
                  opening.account(),
                  line.words().stream().map(Word::stem).collect(Collectors.toSet()),
                  worth(traits(opening, i, all))));
        }
      }
    }
    sayings.sort(Saying.BEST_FIRST);
    List<Saying> best = new ArrayList<>();
    for (Saying saying : sayings) {
      if (best.size() < MOST && best.stream().noneMatch(saying::saysTheSame)) {
        best.add(saying);
      }
    }
    return best.stream().map(Saying::quote).toList();
  }

  /** Tells what somebody does, and needs no other sentence for it. */
  private static boolean standsAlone(Analysed line) {
    return !Leaning.leans(line.words())
        && !line.words().isEmpty()
        && !JOINING.contains(line.words().getFirst().exact())
        && Opening.senses(line).stream().anyMatch(s -> s.isName() || Tally.isDoing(s))
        && line.text().strip().length() >= SHORT / 2
        && !line.text().strip().endsWith("?");
  }

  Map<Trait, Double> traits(Opening opening, int sentence, List<Opening> all) {
    Analysed line = opening.sentences().get(sentence).line();
    Set<Sense> senses = Opening.senses(line);
    int length = line.text().length();
    Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    traits.put(Trait.EARLY, 1.0 / (1 + sentence));
    traits.put(Trait.TELLS, is(senses.stream().anyMatch(Tally::isDoing)));
    traits.put(
        Trait.NAMES,
        Math.min(1.0, senses.stream().filter(Sense::isName).count() / (double) ENOUGH_NAMES));
    traits.put(Trait.SHARED, shared(opening, senses, all));
    traits.put(
        Trait.VOICED, is(voices.of(opening.quote(opening.sentences().get(sentence))).isPresent()));
    traits.put(Trait.DATED, is(!line.dates().isEmpty()));
    traits.put(Trait.COUNTED, is(!line.quantities().isEmpty()));
    traits.put(Trait.POINTING, is(Leaning.mayLean(line.words())));
    traits.put(Trait.UNWIELDY, is(length < SHORT || length > LONG));
    return traits;
  }

  private static double worth(Map<Trait, Double> traits) {
    return traits.entrySet().stream()
        .mapToDouble(trait -> trait.getKey().weight() * trait.getValue())
        .sum();
  }

  private static double is(boolean so) {
    return so ? 1 : 0;
  }

  /** How much of it others speak of: by headline and lead, which say what it is about. */
  private double shared(Opening opening, Set<Sense> senses, List<Opening> all) {
    if (senses.isEmpty()) {
      return 0;
    }
    return all.stream()
        .filter(other -> !other.equals(opening) || all.size() == 1)
        .mapToDouble(other -> spokenOf(senses, other))
        .average()
        .orElse(0);
  }

  private double spokenOf(Set<Sense> senses, Opening other) {
    Set<Integer> said = new HashSet<>();
    other
        .lines(2)
        .flatMap(line -> Opening.senses(line).stream())
        .forEach(sense -> said.addAll(lexicon.satisfying(sense).keySet()));
    long shared = senses.stream().filter(sense -> said.contains(sense.ordinal())).count();
    return shared / (double) senses.size();
  }
}
