package org.sutro.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** Goes through one term's postings in a segment. */
final class Cursor {

  private final PostingsEnum postings;
  private final float inside;
  private final float around;

  /** Where it stands, below 0 until that is asked for: the first block is read only if needed. */
  private int document = -1;

  /**
   * @param inside what the term is worth in a text
   * @param around what it is worth where it only stands around one
   */
  Cursor(PostingsEnum postings, float inside, float around) {
    this.postings = postings;
    this.inside = inside;
    this.around = around;
  }

  /** The next document with the term, {@code NO_MORE_DOCS} behind the last. */
  int document() throws IOException {
    if (document < 0) {
      document = postings.nextDoc();
    }
    return document;
  }

  /** Leaves out what comes before a document. */
  void skipTo(int from) throws IOException {
    if (document < from) {
      document = postings.advance(from);
    }
  }

  /** Goes on through some of the documents before {@code to}, and says what they are worth. */
  void read(int to, DocAndFloatFeatureBuffer into) throws IOException {
    postings.nextPostings(to, into);
    document = postings.docID();
    for (int i = 0; i < into.size; i++) {
      into.features[i] = into.features[i] > Field.AROUND ? inside : around;
    }
  }
}
