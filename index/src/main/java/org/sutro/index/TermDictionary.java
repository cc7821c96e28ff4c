package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * How often terms stand in an index, and where their postings are. Each is looked up once: a
 * question asks for dozens, in each segment, first how common they are and then for their postings.
 */
final class TermDictionary {

  /** Number of terms kept, of which a large index takes half a KB each. */
  private static final int MOST_KEPT = 1 << 13;

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new ConcurrentHashMap<>();
  private final Map<String, CollectionStatistics> fields = new ConcurrentHashMap<>();

  TermDictionary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Where a term stands in each segment, and how often in all; of one that is nowhere, 0 times. */
  TermStates states(Term term) {
    if (states.size() >= MOST_KEPT) {
      states.clear(); // those asked for again come back
    }
    return states.computeIfAbsent(term, this::lookUp);
  }

  private TermStates lookUp(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * What a term scores by how often it stands in a document.
   *
   * @param term one that stands somewhere
   * @param weight above 0
   */
  SimScorer scorer(Term term, double weight) {
    TermStates found = states(term);
    try {
      return searcher
          .getSimilarity()
          .scorer(
              (float) weight,
              fields.computeIfAbsent(term.field(), this::statistics),
              searcher.termStatistics(term, found.docFreq(), found.totalTermFreq()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  private CollectionStatistics statistics(String field) {
    try {
      return searcher.collectionStatistics(field);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }
}
