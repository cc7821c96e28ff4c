package org.sutro.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sutro.index.Passage;
import org.sutro.language.DateMention;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/** When something was, as a sentence tells it, and whether that is the time asked for. */
final class TimeMatch {

  private static final double FAR = 0.6;
  private static final double UNTIED = 0.3;
  private static final double INDIFFERENT = 0.5;
  private static final double OF_THE_TIME = 0.8;

  /** Days before its article within which something is news. */
  private static final int RECENT = 60;

  private final Asked asked;
  private final Analysed line;
  private final List<Match> here;
  private final Passage passage;
  private final List<DateMention> dates;

  TimeMatch(Asked asked, Analysed line, List<Match> here, Passage passage) {
    this.asked = asked;
    this.line = line;
    this.here = here;
    this.passage = passage;
    this.dates = line.dates();
  }

  /** How well the sentence tells when: 0 when it does not, 1 by a date. */
  double told() {
    return dates.isEmpty()
        ? Math.max(Math.max(sameDay(), event()), Math.max(weekday(), hour()))
        : dates.stream().allMatch(this::isOnlyBound) ? FAR : 1;
  }

  /** ২০০০ সালের পর: not then, but some time after. */
  private boolean isOnlyBound(DateMention date) {
    return Cues.isBound(line.text(), date.span().end());
  }

  /** "That same day" is told by the sentence before. */
  private double sameDay() {
    boolean pointsBack = Cues.hasSameDay(line.text());
    return pointsBack && !passage.before().dates().isEmpty() ? OF_THE_TIME : 0;
  }

  /** On election day: when it was, if not the date. */
  private double event() {
    List<Word> words = line.words();
    for (int i = Cues.SPELL.next(words, 1); i > 0; i = Cues.SPELL.next(words, i + 1)) {
      int of = i - 1;
      boolean asked = here.stream().anyMatch(m -> m.from() <= of && of < m.to());
      if (!asked && isOfEvent(of)) {
        return UNTIED;
      }
    }
    return 0;
  }

  /** Whose day it was; চার দিন and হাজার বছর tell how long. */
  private boolean isOfEvent(int at) {
    Word word = line.words().get(at);
    return NounRoles.of(line.text(), line.words(), at) == Concept.Role.GENITIVE
        && line.quantities().stream().noneMatch(q -> q.span().overlaps(word.span()));
  }

  /** By the clock: at nine. */
  double clock() {
    return Cues.hasClock(line.text()) ? FAR : 0;
  }

  /** At nine, and in the evening. */
  private double hour() {
    return Cues.hasPartOfDay(line.text()) ? FAR : clock();
  }

  private double weekday() {
    return line.mentions().stream()
            .anyMatch(m -> m.sense().type() == Sense.Type.TIME && m.sense().proper())
        ? FAR
        : 0;
  }

  /**
   * 1 when the sentence is of the time asked for, 0 when it is not, 0.5 when no time, or only a
   * vague one, is asked for.
   */
  double asked() {
    if (asked.dates().isEmpty()) {
      return isBygone() && Tense.isFuture(asked.question()) ? 0 : INDIFFERENT;
    }
    if (meets(dates)) {
      return 1;
    }
    LocalDate published = passage.story().published().date();
    boolean ofTheTime =
        !passage.story().background()
            && asked.dates().stream()
                .anyMatch(w -> !published.isBefore(w.from()) && !published.isAfter(w.to()));
    if ((ofTheTime && !looksBack(published)) || (dates.isEmpty() && aroundMeets())) {
      return OF_THE_TIME;
    }
    boolean sure =
        dates.stream().noneMatch(this::mayMeet)
            && asked.dates().stream().allMatch(TimeMatch::isSure);
    return sure ? 0 : INDIFFERENT;
  }

  /** True for what had its day when it was written, and speaks of nothing to come. */
  private boolean isBygone() {
    LocalDate published = passage.story().published().date();
    return !dates.isEmpty()
        && dates.stream().allMatch(d -> isStated(d) && d.from().isBefore(published))
        && !Tense.isFuture(line);
  }

  /** "In October" of an article may be of the year before or after the one it was taken for. */
  private boolean mayMeet(DateMention date) {
    return !isStated(date)
        && asked.dates().stream()
            .anyMatch(w ->
                !date.to().plusYears(1).isBefore(w.from())
                    && !date.from().minusYears(1).isAfter(w.to()));
  }

  /** True for what tells of days long before it was written: that day says nothing of when. */
  private boolean looksBack(LocalDate published) {
    List<DateMention> told = dates.isEmpty() ? datesAround() : dates;
    LocalDate recent = published.minusDays(RECENT);
    return told.stream().anyMatch(TimeMatch::isStated)
        && told.stream().allMatch(d -> isStated(d) && d.to().isBefore(recent));
  }

  private List<DateMention> datesAround() {
    return Stream.of(passage.earlier(), passage.before(), passage.heading())
        .flatMap(line -> line.dates().stream())
        .toList();
  }

  private boolean aroundMeets() {
    return meets(datesAround());
  }

  private boolean meets(List<DateMention> found) {
    return asked.dates().stream().anyMatch(w -> found.stream().anyMatch(d -> overlaps(d, w)));
  }

  private static boolean isStated(DateMention date) {
    return date.certainty() == DateMention.Certainty.STATED;
  }

  /** The asker's day is known, so "yesterday" is as sure as a date. */
  private static boolean isSure(DateMention date) {
    return isStated(date) || date.certainty() == DateMention.Certainty.RELATIVE;
  }

  /** True when all days of the one are among those of the other. */
  static boolean within(DateMention one, DateMention other) {
    return !one.from().isBefore(other.from()) && !one.to().isAfter(other.to());
  }

  static boolean overlaps(DateMention a, DateMention b) {
    return !a.to().isBefore(b.from()) && !b.to().isBefore(a.from());
  }
}
