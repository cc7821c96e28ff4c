package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

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

  /** One term to be found, with what it is worth in a text and around it. */
  private record Way(Field field, Term term, TermStates states, SimScorer scorer) {

    float inside() {
      return scorer.score(Field.IN_SENTENCE, 1);
    }

    float around() {
      return scorer.score(Field.AROUND, 1);
    }
  }

  /** A clause, with the most its ways can be worth together. */
  private record Weighed(List<Way> ways, float most) {}

  /** Which documents are searched: those of the articles, or those of their sentences. */
  private enum TermsAt {
    ARTICLE,
    SENTENCE;

    String of(Field field) {
      return switch (this) {
        case ARTICLE -> field.ofArticle();
        case SENTENCE -> field.lucene();
      };
    }
  }

  private final IndexSearcher searcher;
  private final TermDictionary dictionary;

  Search(IndexSearcher searcher, TermDictionary dictionary) {
    this.searcher = searcher;
    this.dictionary = dictionary;
  }

  /**
   * The best documents of sentences, best first.
   *
   * @param most how many at most, above 0
   */
  List<ScoreDoc> best(List<Clause> clauses, int most) throws IOException {
    int[] articles = articles(clauses);
    List<Weighed> weighed = weighed(clauses, TermsAt.SENTENCE);
    Tally tally = new Tally(most);
    int next = 0;
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      int end = segment.docBase + segment.reader().maxDoc();
      if (next < articles.length && articles[next] < end) {
        NumericDocValues sentences =
            DocValues.getNumeric(segment.reader(), ArticleDocuments.SENTENCES);
        List<Tally.Ways> ways = ways(weighed, segment);
        for (; next < articles.length && articles[next] < end; next++) {
          int article = articles[next] - segment.docBase;
          sentences.advanceExact(article);
          tally.add(ways, segment, article - (int) sentences.longValue(), article);
        }
      }
    }
    return tally.best();
  }

  /** The documents of the articles to look into, in their order. */
  private int[] articles(List<Clause> clauses) throws IOException {
    List<Weighed> weighed = weighed(clauses, TermsAt.ARTICLE);
    List<ScoreDoc> best = articles(weighed, FEWEST_ARTICLES);
    if (best.size() == FEWEST_ARTICLES && holdsNearly(best.getLast(), best.getFirst())) {
      best = articles(weighed, MOST_ARTICLES);
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

  private List<ScoreDoc> articles(List<Weighed> weighed, int most) throws IOException {
    Tally tally = new Tally(most);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      tally.add(ways(weighed, segment), segment);
    }
    return tally.best();
  }

  /** Clauses whose terms there are, the weightiest first. */
  private List<Weighed> weighed(List<Clause> clauses, TermsAt at) {
    List<Weighed> all = new ArrayList<>();
    for (Clause clause : clauses) {
      List<Way> ways = new ArrayList<>();
      float max = 0;
      float sum = 0;
      for (Clause.Alternative alternative : clause.alternatives()) {
        Term inSentences = new Term(alternative.field().lucene(), alternative.term());
        Term term = new Term(at.of(alternative.field()), inSentences.bytes());
        TermStates states = dictionary.states(term);
        if (states.docFreq() > 0 && dictionary.states(inSentences).docFreq() > 0) {
          SimScorer scorer = dictionary.scorer(inSentences, alternative.weight());
          Way way = new Way(alternative.field(), term, states, scorer);
          ways.add(way);
          max = Math.max(max, way.inside());
          sum += way.inside();
        }
      }
      if (!ways.isEmpty()) {
        all.add(new Weighed(ways, Tally.together(max, sum)));
      }
    }
    all.sort(Comparator.comparingDouble(Weighed::most).reversed());
    return all;
  }

  /** The ways that lead to something in a segment. */
  private static List<Tally.Ways> ways(List<Weighed> clauses, LeafReaderContext segment)
      throws IOException {
    Map<Field, TermsEnum> terms = new EnumMap<>(Field.class);
    List<Tally.Ways> all = new ArrayList<>();
    for (Weighed clause : clauses) {
      List<Cursor> cursors = new ArrayList<>();
      for (Way way : clause.ways) {
        TermState state = state(way.states, segment);
        if (state != null) {
          TermsEnum at = terms.get(way.field);
          if (at == null) {
            at = segment.reader().terms(way.term.field()).iterator();
            terms.put(way.field, at);
          }
          at.seekExact(way.term.bytes(), state);
          PostingsEnum postings = at.postings(null, PostingsEnum.FREQS);
          cursors.add(new Cursor(postings, way.inside(), way.around()));
        }
      }
      if (!cursors.isEmpty()) {
        all.add(new Tally.Ways(cursors, clause.most));
      }
    }
    return all;
  }

  private static @Nullable TermState state(TermStates states, LeafReaderContext segment)
      throws IOException {
    IOSupplier<TermState> known = states.get(segment);
    return known == null ? null : known.get();
  }
}
