package org.sutro.verify;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.Passage;

/**
 * An article that may hold words somebody quotes. What is quoted of it never reaches over furniture
 * of the page.
 *
 * @param passages what the index found of it
 * @param whole all words of the page
 * @param own which of them are the article's
 */
record Candidate(Article article, int version, List<Passage> passages, WordRow whole, BitSet own) {

  static Candidate of(Article article, int version, List<Passage> passages) {
    WordRow whole = WordRow.of(article.text());
    return new Candidate(article, version, passages, whole, own(whole, article.blocks()));
  }

  private static BitSet own(WordRow whole, List<Block> blocks) {
    BitSet own = new BitSet(whole.size());
    int at = 0;
    for (int i = 0; i < whole.size(); i++) {
      Span word = whole.words().get(i).span();
      while (at < blocks.size() && blocks.get(at).span().end() < word.end()) {
        at++;
      }
      own.set(i, at < blocks.size() && blocks.get(at).span().contains(word));
    }
    return own;
  }

  /** The words, where they first stand one after the other in the part that is quoted from. */
  Optional<Quote> find(WordRow wanted) {
    for (int start = whole.indexOf(wanted, 0);
        start >= 0;
        start = whole.indexOf(wanted, start + 1)) {
      int end = start + wanted.size();
      Span span = whole.span(start, end);
      if (own.nextClearBit(start) >= end && span.length() <= Quote.MAX_LENGTH) {
        return Optional.of(new Quote(article, version, span));
      }
    }
    return Optional.empty();
  }

  /** What is most like the words, around the sentences that were found. */
  Alignment align(WordRow wanted) {
    Alignment best = new Alignment(new Span(0, 0), 0, List.of());
    for (Passage passage : passages) {
      int first = whole.wordAt(passage.span().start());
      int from = Math.max(own.previousClearBit(first) + 1, first - wanted.size());
      int last = whole.wordAt(passage.span().end());
      int to = Math.min(own.nextClearBit(first), last + wanted.size());
      if (from < to) {
        Alignment here = Alignment.of(wanted, whole, from, to);
        best = here.likeness() > best.likeness() ? here : best;
      }
    }
    return best;
  }
}
