package org.sutro.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.Clause;
import org.sutro.index.Field;
import org.sutro.index.Passage;
import org.sutro.index.Snapshot;
import org.sutro.index.Story;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Sense;

/**
 * The events between Russia and another country: sentences that speak of both and name a day. Of
 * several that tell of one day in much the same words, one stands for all.
 */
final class Timeline {

  private static final String HUB = "russia";

  /** What stands for a country this surely speaks of it: its capital, its leaders. */
  private static final double SURE = 0.5;

  private static final int MOST_WAYS = 16;
  private static final int POOL = 500;

  /** Two sentences of one day that share this much of the shorter tell of one event. */
  private static final double ALIKE = 0.4;

  private final Lexicon lexicon;
  private final Snapshot snapshot;

  Timeline(Lexicon lexicon, Snapshot snapshot) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
  }

  /**
   * A sentence that tells of an event.
   *
   * @param day the day it names
   * @param passage the sentence
   * @param stems its words
   * @param stories the articles that tell of it
   */
  record Found(LocalDate day, Passage passage, Set<String> stems, List<Story> stories) {

    private boolean tellsOfTheSame(Found other) {
      Set<String> shared = new HashSet<>(stems);
      shared.retainAll(other.stems);
      int shorter = Math.min(stems.size(), other.stems.size());
      return day.equals(other.day) && shared.size() >= ALIKE * Math.max(1, shorter);
    }
  }

  /** The events with a country, oldest first. */
  List<Found> of(Sense country) {
    Optional<Sense> hub = lexicon.sense(HUB);
    if (hub.isEmpty() || hub.get().equals(country)) {
      return List.of();
    }
    List<Clause> both = List.of(clause(country), clause(hub.get()));
    List<Found> events = new ArrayList<>();
    Map<Integer, Double> named = lexicon.satisfying(country);
    for (Passage passage : snapshot.holding(both, POOL)) {
      if (names(passage, named)) {
        found(passage).ifPresent(one -> add(one, events));
      }
    }
    events.sort(
        Comparator.comparing(Found::day)
            .thenComparing(f -> f.passage().story().id())
            .thenComparingInt(f -> f.passage().position()));
    return events;
  }

  /** True when the sentence itself speaks of one of these senses; Russia may be around it. */
  private static boolean names(Passage passage, Map<Integer, Double> senses) {
    return passage.line().mentions().stream()
        .anyMatch(m -> senses.getOrDefault(m.sense().ordinal(), 0.0) >= SURE);
  }

  /** The best sentence of an event was found first. */
  private static void add(Found one, List<Found> events) {
    for (Found event : events) {
      if (event.tellsOfTheSame(one)) {
        event.stories().addAll(one.stories());
        return;
      }
    }
    events.add(one);
  }

  private Clause clause(Sense sense) {
    List<Clause.Alternative> ways = new ArrayList<>();
    lexicon.satisfying(sense).entrySet().stream()
        .filter(other -> other.getValue() >= SURE)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(other -> Map.entry(lexicon.senses().get(other.getKey()).id(), other.getValue()))
        .filter(other -> snapshot.frequency(Field.SENSE, other.getKey()) > 0)
        .limit(MOST_WAYS)
        .forEach(other ->
            ways.add(new Clause.Alternative(Field.SENSE, other.getKey(), other.getValue())));
    if (ways.isEmpty()) {
      ways.add(new Clause.Alternative(Field.SENSE, sense.id(), 1));
    }
    return new Clause(ways);
  }

  /** Only running text that names a full date, and no day that is still to come. */
  private Optional<Found> found(Passage passage) {
    LocalDate published = passage.story().published().date();
    String text = passage.text();
    if (passage.kind() != Block.Kind.PARAGRAPH || passage.span().length() > Quote.MAX_LENGTH) {
      return Optional.empty();
    }
    return Dates.in(text, new Span(0, text.length()), published).stream()
        .filter(date -> date.certainty() == DateMention.Certainty.STATED)
        .filter(date -> date.from().equals(date.to()) && !date.from().isAfter(published))
        .map(DateMention::from)
        .findFirst()
        .map(day -> new Found(day, passage, stems(passage), stories(passage)));
  }

  private static Set<String> stems(Passage passage) {
    Set<String> stems = new HashSet<>();
    for (Word word : passage.line().words()) {
      stems.add(word.stem());
    }
    return stems;
  }

  private static List<Story> stories(Passage passage) {
    List<Story> stories = new ArrayList<>();
    stories.add(passage.story());
    return stories;
  }
}
