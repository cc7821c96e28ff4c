package org.sutro.index;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.InvertableType;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms that were worked out beforehand: a text is analysed once and fills several fields.
 *
 * @param terms each once
 * @param inside how many of them, from the first, stand in the sentence; the others around it
 */
record TermField(String name, IndexableFieldType fieldType, List<BytesRef> terms, int inside)
    implements IndexableField {

  /** How often a term counts; where frequencies are not indexed, all count once. */
  int frequency(int term) {
    boolean counted = fieldType.indexOptions() != IndexOptions.DOCS;
    return counted && term < inside ? Field.IN_SENTENCE : Field.AROUND;
  }

  /**
   * The stream of the same field of the document before is filled anew: streams are dear to make.
   */
  @Override
  public TokenStream tokenStream(@Nullable Analyzer none, @Nullable TokenStream reuse) {
    if (reuse instanceof TermStream known) {
      known.set(this);
      return known;
    }
    return new TermStream(this);
  }

  @Override
  public @Nullable BytesRef binaryValue() {
    return null;
  }

  @Override
  public @Nullable String stringValue() {
    return null;
  }

  @Override
  public @Nullable Reader readerValue() {
    return null;
  }

  @Override
  public @Nullable Number numericValue() {
    return null;
  }

  @Override
  public @Nullable StoredValue storedValue() {
    return null;
  }

  @Override
  public InvertableType invertableType() {
    return InvertableType.TOKEN_STREAM;
  }
}
