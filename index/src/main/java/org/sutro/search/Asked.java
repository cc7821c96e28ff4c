package org.sutro.search;

import java.util.List;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Analysed;

/**
 * A question, read.
 *
 * @param question the part of it that was read, words typed by ear as they were meant
 * @param types what it wants to hear, most telling first; never empty
 * @param concepts what it speaks of, in its order
 * @param counted index of the concept whose number, name or kind is asked for, -1 when none
 * @param dates times it names
 * @param quantities numbers it names
 * @param said how it was read, for saying back
 */
record Asked(
    Analysed question,
    List<AnswerType> types,
    List<Concept> concepts,
    int counted,
    List<DateMention> dates,
    List<Quantity> quantities,
    Said said) {

  Asked {
    types = List.copyOf(types);
    concepts = List.copyOf(concepts);
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
  }

  /** The part of it that was read. */
  String text() {
    return question.text();
  }

  /** True when it names nothing that can be looked for. */
  boolean isEmpty() {
    return concepts.isEmpty() && !isOfDays();
  }

  /** True when it asks what happened at some time, and of nothing else. */
  boolean isOfDays() {
    return concepts.isEmpty() && !dates.isEmpty() && type().isOpen();
  }

  boolean asks(AnswerType type) {
    return types.contains(type);
  }

  /** What it wants to hear above all. */
  AnswerType type() {
    return types.getFirst();
  }

  /** The numbers that belong to no date. */
  List<Quantity> counts() {
    return quantities.stream()
        .filter(q -> dates.stream().noneMatch(d -> d.span().overlaps(q.span())))
        .toList();
  }
}
