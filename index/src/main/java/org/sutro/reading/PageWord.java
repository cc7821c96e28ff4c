package org.sutro.reading;

import java.util.Set;

/**
 * A word of a text.
 *
 * @param form the word for comparing: lower case, dotted letters as two characters, no joiners
 * @param terms what it gives away, often nothing
 * @param known length of the part of {@code form} that {@code terms} is for; less than all when
 *     more is glued to it
 * @param start first UTF-16 unit in the text
 * @param end unit behind the last
 */
record PageWord(String form, Set<Term> terms, int known, int start, int end) {

  boolean is(Term term) {
    return terms.contains(term);
  }

  /**
   * Where the known part ends in the text. Forms and text differ in length only by dots and
   * joiners.
   */
  int knownEnd(String text) {
    if (known == form.length()) {
      return end;
    }
    return PageWords.endOf(text, start, known);
  }

  boolean isNumber() {
    return Character.isDigit(form.charAt(0));
  }

  /** The number the word begins with; -1 if there is none or it has more than nine digits. */
  int number() {
    int value = -1;
    for (int i = 0; i < form.length() && Character.isDigit(form.charAt(i)); i++) {
      if (i == 9) {
        return -1;
      }
      value = Math.max(value, 0) * 10 + Character.digit(form.charAt(i), 10);
    }
    return value;
  }

  /** Number of digits the word begins with. */
  int digits() {
    int count = 0;
    while (count < form.length() && Character.isDigit(form.charAt(count))) {
      count++;
    }
    return count;
  }
}
