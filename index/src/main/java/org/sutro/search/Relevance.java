package org.sutro.search;

import java.util.List;
import org.sutro.article.Article;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;

/**
 * Which questions new articles may have something on, told without searching: much cheaper, and
 * wrong only in that too many are named. Safe for many threads.
 */
public final class Relevance {

  /** Of what a question speaks of, by weight, this much must be there. */
  private static final double ENOUGH = 0.5;

  /** A word worth less only belongs to the same field: Moscow is not Tehran. */
  private static final double STANDS_FOR = 0.5;

  private final NewsAnswers answers;
  private final Lexicon lexicon;

  /** Reads questions as {@code answers} does. */
  public Relevance(NewsAnswers answers, Lexicon lexicon) {
    this.answers = answers;
    this.lexicon = lexicon;
  }

  /**
   * Of the questions those of which one article has every name and half of what they speak of, by
   * its words or others that stand for them.
   */
  public List<Question> among(List<Question> questions, List<Article> fresh) {
    List<Analysed> texts =
        fresh.stream().map(a -> lexicon.analyse(a.text(), a.published().date())).toList();
    return questions.stream()
        .filter(question -> {
          List<Concept> concepts = answers.read(question).concepts();
          return texts.stream().anyMatch(text -> mayAnswer(concepts, text));
        })
        .toList();
  }

  private static boolean mayAnswer(List<Concept> concepts, Analysed text) {
    List<Match> matches = new Matches(concepts).in(text);
    double there = 0;
    double all = 0;
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      boolean found = matches.get(i).worth() >= STANDS_FOR;
      if (!found && concept.isName() && !concept.isHub()) {
        return false;
      }
      all += concept.weight();
      there += found ? concept.weight() : 0;
    }
    return all > 0 && there >= ENOUGH * all;
  }
}
