package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** What is looked for in one segment, for one question. */
final class SegmentSearch {

  /** A clause some way of which stands in the segment. */
  private final class Found {
    private final Wanted clause;
    private final @Nullable Occurrences kept;

    /** Into sentences, by way; opened when first needed. */
    private final @Nullable Cursor[] opened;

    private @Nullable List<Cursor> all;

    Found(Wanted clause, @Nullable Occurrences kept) {
      this.clause = clause;
      this.kept = kept;
      this.opened = new Cursor[clause.ways().size()];
    }

    Ways toArticles() throws IOException {
      return kept == null
          ? new Ways.Read(clause, cursors(clause, Wanted.Way::inArticles, articles))
          : new Ways.Kept(clause, kept.new Walk());
    }

    Ways toSentences(int article) throws IOException {
      List<Cursor> some = kept == null ? all() : some(kept.in(articles.of(article)));
      return new Ways.Read(clause, some);
    }

    private List<Cursor> all() throws IOException {
      List<Cursor> known = all;
      if (known == null) {
        known = cursors(clause, Wanted.Way::inSentences, Numbering.NONE);
        all = known;
      }
      return known;
    }

    private List<Cursor> some(int ways) throws IOException {
      List<Cursor> some = new ArrayList<>(Integer.bitCount(ways));
      for (int left = ways; left != 0; left &= left - 1) {
        int way = Integer.numberOfTrailingZeros(left);
        Cursor known = opened[way];
        if (known == null) {
          known = cursor(clause.ways().get(way), Wanted.Way::inSentences, Numbering.NONE);
          opened[way] = known;
        }
        if (known != null) {
          some.add(known);
        }
      }
      return some;
    }
  }

  private final SegmentTerms terms;
  private final ArticleNumbers articles;
  private final List<Found> clauses = new ArrayList<>();

  SegmentSearch(LeafReaderContext segment, List<Wanted> clauses, ClauseCache cache)
      throws IOException {
    this.terms = new SegmentTerms(segment);
    this.articles = cache.articles(segment.reader());
    for (Wanted clause : clauses) {
      if (terms.have(clause)) {
        this.clauses.add(new Found(clause, cache.of(clause, terms, articles)));
      }
    }
  }

  LeafReaderContext segment() {
    return terms.context();
  }

  /** What the ways to articles call them. */
  Numbering articles() {
    return articles;
  }

  /** The first sentence of an article: what comes before it is the article before. */
  int first(int article) {
    int number = articles.of(article);
    return number == 0 ? 0 : articles.document(number - 1) + 1;
  }

  /** The ways of each clause to articles. */
  List<Ways> toArticles() throws IOException {
    List<Ways> all = new ArrayList<>(clauses.size());
    for (Found found : clauses) {
      all.add(found.toArticles());
    }
    return all;
  }

  /**
   * The ways of each clause to the sentences of an article. What does not stand in the article
   * stands neither in nor around its sentences.
   *
   * @param article its document; those of each call come behind the one before
   */
  List<Ways> toSentences(int article) throws IOException {
    List<Ways> all = new ArrayList<>(clauses.size());
    for (Found found : clauses) {
      all.add(found.toSentences(article));
    }
    return all;
  }

  private List<Cursor> cursors(
      Wanted clause, Function<Wanted.Way, Wanted.Listed> where, Numbering numbers)
      throws IOException {
    List<Cursor> cursors = new ArrayList<>();
    for (Wanted.Way way : clause.ways()) {
      Cursor cursor = cursor(way, where, numbers);
      if (cursor != null) {
        cursors.add(cursor);
      }
    }
    return cursors;
  }

  private @Nullable Cursor cursor(
      Wanted.Way way, Function<Wanted.Way, Wanted.Listed> where, Numbering numbers)
      throws IOException {
    PostingsEnum postings = terms.postings(where.apply(way), PostingsEnum.FREQS);
    return postings == null ? null : new Cursor(postings, numbers, way.inside(), way.around());
  }
}
