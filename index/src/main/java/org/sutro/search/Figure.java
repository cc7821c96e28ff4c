package org.sutro.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;

/**
 * A number given for what was asked, with what tells it from numbers of something else: sixty taken
 * prisoner are no other figure for the eleven thousand who are there.
 *
 * @param number how many
 * @param said what is said of the things counted: the senses that may stand for the verb, by
 *     ordinal, with what each is worth; empty when they merely are
 * @param periods months and years the sentence speaks of; a day is when somebody said so
 */
record Figure(Quantity number, Map<Integer, Double> said, List<DateMention> periods) {

  private static final double SAME = 0.5;

  /** How far before its number an English verb stands. */
  private static final int CLOSE = 4;

  private static final String ENDS_CLAUSE = ",;।";

  Figure {
    said = Map.copyOf(said);
    periods = List.copyOf(periods);
  }

  /** The figure a sentence gives; empty when no number in it surely counts what was asked. */
  static Optional<Figure> in(Evidence evidence, Asked asked, Lexicon lexicon) {
    Analysed line = evidence.line();
    return new TypeMatch(asked, line, evidence.matches(), evidence.passage())
        .figure()
        .map(number -> new Figure(number, said(line, number, lexicon), periods(evidence)));
  }

  private static List<DateMention> periods(Evidence evidence) {
    return evidence.line().dates().stream().filter(d -> d.to().isAfter(d.from())).toList();
  }

  /** Verbs stand behind what they are said of; in English right before it. */
  private static Map<Integer, Double> said(Analysed line, Quantity number, Lexicon lexicon) {
    int at = line.wordAt(number.span().start());
    int end = clauseEnd(line, number.span().end());
    Map<Integer, Double> said = new HashMap<>();
    verb(line, m -> m.from() >= at && m.from() < end)
        .or(() -> verb(line, m -> m.to() <= at && m.to() > at - CLOSE))
        .map(verb -> line.mentions().stream().filter(m -> m.from() == verb.from()))
        .orElse(Stream.empty())
        .forEach(m -> lexicon.satisfying(m.sense()).forEach((s, w) -> said.merge(s, w, Math::max)));
    return said;
  }

  private static int clauseEnd(Analysed line, int from) {
    String text = line.text();
    int end = from;
    while (end < text.length() && ENDS_CLAUSE.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return line.wordAt(end);
  }

  private static Optional<Mention> verb(Analysed line, Predicate<Mention> where) {
    Stream<Mention> verbs = line.mentions().stream().filter(m -> isTelling(m.sense()));
    return verbs.filter(where).findFirst();
  }

  /** Saying is done by whoever gives the figure. */
  private static boolean isTelling(Sense sense) {
    return sense.type() == Sense.Type.VERB && !sense.frame().equals("say");
  }

  /** True when both count the same and can't both be right. */
  boolean contradicts(Figure other) {
    return countsTheSame(other) && !number.meets(other.number) && !isOfAnotherTime(other);
  }

  /** True when both are figures for one thing, at whatever time. */
  boolean countsTheSame(Figure other) {
    return isPercent() == other.isPercent() && saysTheSame(other);
  }

  private boolean isPercent() {
    return number.kind() == Quantity.Kind.PERCENT;
  }

  private boolean saysTheSame(Figure other) {
    return said.equals(other.said)
        || said.entrySet().stream()
            .anyMatch(
                s -> s.getValue() >= SAME && other.said.getOrDefault(s.getKey(), 0.0) >= SAME);
  }

  private boolean isOfAnotherTime(Figure other) {
    return !periods.isEmpty()
        && !other.periods.isEmpty()
        && periods.stream()
            .noneMatch(a -> other.periods.stream().anyMatch(b -> TimeMatch.overlaps(a, b)));
  }
}
