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
import org.sutro.lexicon.Lexicon;

/** Figures from the sentences that {@link NewsAnswers} measured for "how many". */
public final class NewsFigures implements Figures {

  /** The word that asks for a number, whatever language stands before it. */
  private static final String HOW_MANY = " কত?";

  private final NewsAnswers answers;
  private final Lexicon lexicon;

  /** Figures of answers. */
  public NewsFigures(NewsAnswers answers, Lexicon lexicon) {
    this.answers = answers;
    this.lexicon = lexicon;
  }

  /** A figure and the sentence that gives it. */
  private record Found(Evidence evidence, Figure figure, Quote quote) {}

  private record Once(@Nullable String publisher, double value) {}

  @Override
  public List<Given> on(Question topic) {
    List<Given> given = counted(topic);
    Question asking = new Question(topic.text() + HOW_MANY, topic.context(), topic.today());
    return given.isEmpty() ? counted(asking) : given;
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
      List<Quote> quotes =
          figure.isPresent() ? answers.quotes(List.of(Choice.cut(one, asked))) : List.of();
      if (figure.isPresent()
          && !quotes.isEmpty()
          && (found.isEmpty() || found.getFirst().figure().countsTheSame(figure.get()))) {
        found.add(new Found(one, figure.get(), quotes.getFirst()));
      }
    }
    return found;
  }

  /** The same number in the same paper is told once. */
  private static List<Given> given(List<Found> found) {
    List<Found> byDay = new ArrayList<>(found);
    byDay.sort(Comparator.comparing((Found f) -> f.quote().article().published()).reversed());
    Set<Once> told = new HashSet<>();
    List<Given> given = new ArrayList<>();
    for (Found one : byDay) {
      double value = one.figure().number().high();
      if (given.size() < MOST && told.add(new Once(one.quote().article().publisher(), value))) {
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
