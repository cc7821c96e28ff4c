package org.sutro.index;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.InvertableType;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Terms that were worked out beforehand: a text is analysed once and fills several fields.
 *
 * @param terms with how often each counts, above 0
 */
record TermField(String name, IndexableFieldType fieldType, Map<String, Integer> terms)
    implements IndexableField {

  /**
   * The stream of the same field of the document before is filled anew: streams are dear to make.
   */
  @Override
  public TokenStream tokenStream(@Nullable Analyzer none, @Nullable TokenStream reuse) {
    TermStream stream = reuse instanceof TermStream known ? known : new TermStream();
    stream.set(terms);
    return stream;
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
