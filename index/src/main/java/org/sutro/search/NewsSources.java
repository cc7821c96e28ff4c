package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.sutro.article.Quote;
import org.sutro.index.Story;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Sense;

/** The sentences that {@link NewsAnswers} measured and found likely, all of them. */
public final class NewsSources implements Sources {

  private final NewsAnswers answers;
  private final Lexicon lexicon;

  /** Sources of answers. */
  public NewsSources(NewsAnswers answers, Lexicon lexicon) {
    this.answers = answers;
    this.lexicon = lexicon;
  }

  @Override
  public List<Quote> on(Question question, Selection selection) {
    return answers.weigh(
        question,
        (asked, evidence) ->
            answers.quotes(
                different(ordered(likely(asked, evidence), selection)).stream()
                    .map(one -> Choice.cut(one, asked))
                    .filter(cut -> cut.span().length() <= Quote.MAX_LENGTH)
                    .toList()));
  }

  /** What would answer if it stood alone; where nothing would, what comes near. */
  private List<Evidence> likely(Asked asked, List<Evidence> evidence) {
    List<Evidence> answering =
        from(evidence, Evidence::isAdmissible, answers.ranking().quotedFrom(asked));
    return answering.isEmpty()
        ? from(evidence, Choice::isNear, answers.ranking().closestFrom())
        : answering;
  }

  private static List<Evidence> from(
      List<Evidence> evidence, Predicate<Evidence> fits, double chance) {
    return evidence.stream().filter(fits).filter(e -> e.chance() >= chance).toList();
  }

  private List<Evidence> ordered(List<Evidence> evidence, Selection selection) {
    String sense = selection.sense();
    int ordinal = sense == null ? -1 : lexicon.sense(sense).map(Sense::ordinal).orElse(-1);
    List<Evidence> wanted =
        new ArrayList<>(
            evidence.stream()
                .filter(e ->
                    sense == null || (ordinal >= 0 && e.passage().story().senses().get(ordinal)))
                .toList());
    if (selection.order() == Selection.Order.NEWEST) {
      wanted.sort(Comparator.comparing(e -> e.passage().story(), Story.NEWEST_FIRST));
    }
    return wanted;
  }

  private List<Evidence> different(List<Evidence> evidence) {
    Copies copies = answers.copies(evidence);
    List<Evidence> different = new ArrayList<>();
    for (Evidence one : evidence) {
      if (different.size() < MOST && different.stream().noneMatch(d -> copies.same(d, one))) {
        different.add(one);
      }
    }
    return different;
  }
}
