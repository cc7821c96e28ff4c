package org.sutro.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.BlockTermState;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** The terms of one segment, for one question. */
final class SegmentTerms {

  private final LeafReaderContext context;
  private final Map<String, TermsEnum> fields = new HashMap<>();

  SegmentTerms(LeafReaderContext context) {
    this.context = context;
  }

  LeafReaderContext context() {
    return context;
  }

  /** True when some way of a clause leads to an article. */
  boolean have(Wanted clause) throws IOException {
    for (Wanted.Way way : clause.ways()) {
      if (state(way.inArticles()) != null) {
        return true;
      }
    }
    return false;
  }

  /** In how many documents a term stands, deleted ones among them. */
  int frequency(Wanted.Listed term) throws IOException {
    return state(term) instanceof BlockTermState found ? found.docFreq : 0;
  }

  /** The postings of a term, null when there are none. */
  @Nullable PostingsEnum postings(Wanted.Listed listed, int flags) throws IOException {
    TermState state = state(listed);
    if (state == null) {
      return null;
    }
    String field = listed.term().field();
    TermsEnum at = fields.get(field);
    if (at == null) {
      at = context.reader().terms(field).iterator();
      fields.put(field, at);
    }
    at.seekExact(listed.term().bytes(), state);
    return at.postings(null, flags);
  }

  private @Nullable TermState state(Wanted.Listed listed) throws IOException {
    IOSupplier<TermState> known = listed.states().get(context);
    return known == null ? null : known.get();
  }
}
