package org.sutro.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.ArticleId;
import org.sutro.index.Passage;
import org.sutro.lexicon.Analysed;

/**
 * The sentences found for one question, with where each thing asked about stands in them: what one
 * sentence is beside the others.
 */
final class Finds {

  private final Asked asked;
  private final List<Passage> passages;
  private final Matches matches;
  private final Map<ArticleId, double[]> byArticle = new HashMap<>();
  private final double total;
  private final double top;

  Finds(Asked asked, List<Passage> passages) {
    this.asked = asked;
    this.passages = List.copyOf(passages);
    this.matches = new Matches(asked.concepts());
    for (Passage passage : passages) {
      List<Match> here = matches.in(passage.line());
      double[] best =
          byArticle.computeIfAbsent(passage.story().id(), id -> new double[here.size()]);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], here.get(i).worth());
      }
    }
    this.total = Math.max(1e-9, asked.concepts().stream().mapToDouble(Concept::weight).sum());
    this.top = passages.stream().mapToDouble(Passage::score).max().orElse(1);
  }

  int size() {
    return passages.size();
  }

  Passage passage(int find) {
    return passages.get(find);
  }

  /** Where each concept of the question stands in the sentence. */
  List<Match> matches(int find) {
    return matchesIn(passage(find).line());
  }

  /** Where each concept of the question stands in what is around a sentence. */
  List<Match> matchesIn(Analysed text) {
    return matches.in(text);
  }

  /** Share of the question's weight that stands in the sentences found of the same article. */
  double inArticle(int find) {
    double[] best = byArticle.getOrDefault(passage(find).story().id(), new double[0]);
    double found = 0;
    for (int i = 0; i < best.length; i++) {
      found += asked.concepts().get(i).weight() * best[i];
    }
    return found / total;
  }

  /** How well the search matched it, 1 for what it matched best. */
  double search(int find) {
    return passage(find).score() / top;
  }
}
