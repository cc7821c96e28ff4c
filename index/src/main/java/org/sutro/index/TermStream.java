package org.sutro.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands given terms to Lucene, those of one field after those of another. */
final class TermStream extends TokenStream {

  /**
   * No word of a language is longer; Lucene refuses a whole document for one endless run of
   * letters.
   */
  private static final int LONGEST = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private List<String> terms = List.of();
  private Iterator<String> rest = terms.iterator();

  void set(List<String> terms) {
    this.terms = terms;
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (rest.hasNext()) {
      String next = rest.next();
      if (next.length() <= LONGEST) {
        term.append(next);
        return true;
      }
    }
    return false;
  }
}
