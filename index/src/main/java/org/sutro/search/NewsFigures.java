package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.Story;
import org.sutro.language.Script;
import org.sutro.lexicon.Lexicon;

/** Figures from the sentences that {@link NewsAnswers} measured for "how many". */
public final class NewsFigures implements Figures {

  /** The word that asks for a number; typed Latin letters are read as Bengali too. */
  private static final String HOW_MANY = " কত?";

  private static final String HOW_MANY_IN_HINDI = " कितने?";

  private final NewsAnswers answers;
  private final Lexicon lexicon;

  /** Figures of answers. */
  public NewsFigures(NewsAnswers answers, Lexicon lexicon) {
    this.answers = answers;
    this.lexicon = lexicon;
  }

  /** A figure and the sentence that gives it. */
  private record Found(Evidence evidence, Figure figure, Quote quote) {}

  /** What is told once: by a publisher, and by all who print one report. */
  private record Once(@Nullable Object teller, double value) {}

  @Override
  public List<Given> on(Question topic) {
    List<Given> given = counted(topic);
    return given.isEmpty() ? counted(howMany(topic)) : given;
  }

  private static Question howMany(Question topic) {
    boolean hindi = Script.of(topic.text().strip()) == Script.DEVANAGARI;
    String text = topic.text() + (hindi ? HOW_MANY_IN_HINDI : HOW_MANY);
    return new Question(text, topic.context(), topic.today());
  }

  private List<Given> counted(Question question) {
    return answers.weigh(
        question,
        (asked, evidence) ->
            asked.asks(AnswerType.NUMBER) ? given(found(asked, evidence)) : List.of());
  }

  private List<Found> found(Asked asked, List<Evidence> evidence) {
    List<Found> found = new ArrayList<>();
    for (Evidence one : evidence) {
      boolean likely = one.isAdmissible() && one.chance() >= answers.ranking().closestFrom();
      Optional<Figure> figure = likely ? Figure.in(one, asked, lexicon) : Optional.empty();
      if (figure.isPresent()) {
        answers.quotes(List.of(Choice.cut(one, asked))).stream()
            .map(quote -> new Found(one, figure.get(), quote))
            .forEach(found::add);
      }
    }
    return ofOneThing(found);
  }

  /**
   * The figures that count one thing with most of the others: two taken prisoner are no figure for
   * the thousands who were sent, however likely their sentence.
   */
  private static List<Found> ofOneThing(List<Found> found) {
    List<Found> most = List.of();
    for (Found one : found) {
      List<Found> same =
          found.stream().filter(f -> f.figure().countsTheSame(one.figure())).toList();
      most = same.size() > most.size() ? same : most;
    }
    return most;
  }

  /** The same number in the same paper is told once, and so is one report's in all its copies. */
  private List<Given> given(List<Found> found) {
    Copies copies = answers.copies(found.stream().map(Found::evidence).toList());
    List<Found> byDay = new ArrayList<>(found);
    byDay.sort(Comparator.comparing(f -> f.evidence().passage().story(), Story.NEWEST_FIRST));
    Set<Once> told = new HashSet<>();
    List<Given> given = new ArrayList<>();
    for (Found one : byDay) {
      double value = one.figure().number().high();
      Once paper = new Once(one.quote().article().publisher(), value);
      Once report = new Once(copies.origin(one.evidence()), value);
      if (given.size() < MOST && !told.contains(paper) && !told.contains(report)) {
        told.addAll(List.of(paper, report));
        given.add(new Given(one.quote(), number(one), value));
      }
    }
    return given;
  }

  private static Span number(Found found) {
    int start = found.evidence().passage().span().start();
    Span inSentence = found.figure().number().span();
    return new Span(start + inSentence.start(), start + inSentence.end());
  }
}
