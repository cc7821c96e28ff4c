package org.sutro.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** Goes through one term's postings in a segment. */
final class Cursor {

  private final PostingsEnum postings;
  private final Numbering numbers;
  private final float inside;
  private final float around;

  /** Where it stands, below 0 until that is asked for: the first block is read only if needed. */
  private int document = -1;

  /**
   * @param numbers what its documents are called
   * @param inside what the term is worth in a text
   * @param around what it is worth where it only stands around one
   */
  Cursor(PostingsEnum postings, Numbering numbers, float inside, float around) {
    this.postings = postings;
    this.numbers = numbers;
    this.inside = inside;
    this.around = around;
  }

  /** The number of the next document with the term, {@code NO_MORE_DOCS} behind the last. */
  int document() throws IOException {
    if (document < 0) {
      document = numbers.of(postings.nextDoc());
    }
    return document;
  }

  /** Leaves out what comes before a document. */
  void skipTo(int from) throws IOException {
    if (document < from) {
      document = numbers.of(postings.advance(numbers.document(from)));
    }
  }

  /** Goes on through some of the documents before {@code to}, and says what they are worth. */
  void read(int to, DocAndFloatFeatureBuffer into) throws IOException {
    postings.nextPostings(numbers.document(to), into);
    document = numbers.of(postings.docID());
    for (int i = 0; i < into.size; i++) {
      into.docs[i] = numbers.of(into.docs[i]);
      into.features[i] = into.features[i] > Field.AROUND ? inside : around;
    }
  }
}
