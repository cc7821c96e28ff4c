package org.sutro.index;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands given terms to Lucene, those of one field after those of another. */
final class TermStream extends TokenStream {

  /**
   * No word of a language is longer; Lucene refuses a whole document for one endless run of
   * letters.
   */
  private static final int LONGEST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private Map<String, Integer> terms = Map.of();
  private Iterator<Map.Entry<String, Integer>> rest = terms.entrySet().iterator();

  void set(Map<String, Integer> terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    rest = terms.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (rest.hasNext()) {
      Map.Entry<String, Integer> next = rest.next();
      if (next.getKey().length() <= LONGEST) {
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
      }
    }
    return false;
  }
}
