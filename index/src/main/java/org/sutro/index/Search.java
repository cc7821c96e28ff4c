package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Finds the sentences that match best: first the articles that hold most of what is looked for,
 * then the best sentences of those. A word stands in a tenth as many articles as it stands in or
 * around sentences.
 */
final class Search {

  /** Articles whose sentences are looked at, however little they hold. */
  private static final int FEWEST_ARTICLES = 120;

  /** Articles whose sentences are looked at where that many hold nearly everything. */
  private static final int MOST_ARTICLES = 480;

  /** So much of what the best article holds is nearly everything. */
  private static final float NEARLY = 0.95f;

  private final IndexSearcher searcher;
  private final TermDictionary dictionary;
  private final ClauseCache cache;

  Search(IndexSearcher searcher, TermDictionary dictionary, ClauseCache cache) {
    this.searcher = searcher;
    this.dictionary = dictionary;
    this.cache = cache;
  }

  /**
   * The best documents of sentences, best first.
   *
   * @param most how many at most, above 0
   */
  List<ScoreDoc> best(List<Clause> clauses, int most) throws IOException {
    List<SegmentSearch> segments = segments(wanted(clauses));
    int[] articles = articles(segments);
    Tally tally = new Tally(most);
    int next = 0;
    for (SegmentSearch search : segments) {
      LeafReaderContext segment = search.segment();
      int end = segment.docBase + segment.reader().maxDoc();
      for (; next < articles.length && articles[next] < end; next++) {
        int article = articles[next] - segment.docBase;
        tally.add(search.toSentences(article), segment, search.first(article), article);
      }
    }
    return tally.best();
  }

  private List<SegmentSearch> segments(List<Wanted> clauses) throws IOException {
    List<SegmentSearch> segments = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      segments.add(new SegmentSearch(segment, clauses, cache));
    }
    return segments;
  }

  /** The documents of the articles to look into, in their order. */
  private static int[] articles(List<SegmentSearch> segments) throws IOException {
    List<ScoreDoc> best = articles(segments, FEWEST_ARTICLES);
    if (best.size() == FEWEST_ARTICLES && holdsNearly(best.getLast(), best.getFirst())) {
      best = articles(segments, MOST_ARTICLES);
    }
    int many = Math.min(best.size(), FEWEST_ARTICLES);
    while (many < best.size() && holdsNearly(best.get(many), best.getFirst())) {
      many++;
    }
    return best.stream().limit(many).mapToInt(article -> article.doc).sorted().toArray();
  }

  private static boolean holdsNearly(ScoreDoc article, ScoreDoc best) {
    return article.score >= NEARLY * best.score;
  }

  private static List<ScoreDoc> articles(List<SegmentSearch> segments, int most)
      throws IOException {
    Tally tally = new Tally(most);
    for (SegmentSearch search : segments) {
      tally.add(search.toArticles(), search.segment(), search.articles());
    }
    return tally.best();
  }

  /** Clauses whose terms there are, the weightiest first. */
  private List<Wanted> wanted(List<Clause> clauses) {
    List<Wanted> all = new ArrayList<>();
    for (Clause clause : clauses) {
      List<Wanted.Way> ways = new ArrayList<>();
      for (Clause.Alternative alternative : clause.alternatives()) {
        Term term = new Term(alternative.field().lucene(), alternative.term());
        Term ofArticle = new Term(alternative.field().ofArticle(), term.bytes());
        Wanted.Listed inSentences = new Wanted.Listed(term, dictionary.states(term));
        Wanted.Listed inArticles = new Wanted.Listed(ofArticle, dictionary.states(ofArticle));
        if (inArticles.states().docFreq() > 0 && inSentences.states().docFreq() > 0) {
          SimScorer scorer = dictionary.scorer(term, alternative.weight());
          ways.add(
              new Wanted.Way(
                  inArticles,
                  inSentences,
                  scorer.score(Field.IN_SENTENCE, 1),
                  scorer.score(Field.AROUND, 1)));
        }
      }
      if (!ways.isEmpty()) {
        all.add(new Wanted(ways));
      }
    }
    all.sort(Comparator.comparingDouble(Wanted::most).reversed());
    return all;
  }
}
