package org.sutro.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** The ways of one clause in a segment, gone through in the order of documents. */
sealed interface Ways {

  Wanted clause();

  /** No document before this one is left, {@code NO_MORE_DOCS} behind the last. */
  int document() throws IOException;

  /** Ways whose postings are read. */
  record Read(Wanted clause, List<Cursor> cursors) implements Ways {

    @Override
    public int document() throws IOException {
      int next = DocIdSetIterator.NO_MORE_DOCS;
      for (Cursor cursor : cursors) {
        next = Math.min(next, cursor.document());
      }
      return next;
    }
  }

  /** Ways whose postings were merged before. */
  record Kept(Wanted clause, Occurrences.Walk walk) implements Ways {

    @Override
    public int document() {
      return walk.article();
    }
  }
}
