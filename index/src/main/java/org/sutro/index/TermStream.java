package org.sutro.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands given terms to Lucene, those of one field after those of another. */
final class TermStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private TermField field;
  private int next;

  TermStream(TermField field) {
    this.field = field;
  }

  void set(TermField field) {
    this.field = field;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == field.terms().size()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(field.terms().get(next));
    frequency.setTermFrequency(field.frequency(next));
    next++;
    return true;
  }
}
