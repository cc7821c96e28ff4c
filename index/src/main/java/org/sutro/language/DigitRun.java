package org.sutro.language;

/** Numbers written in digits: how far one reaches, and its plain form. */
final class DigitRun {

  private DigitRun() {}

  /**
   * End of the number that begins at {@code at}: digits with South Asian or western grouping
   * (1,10,000; 110,000) and at most one decimal point. Dotted dates and lists of years are several
   * numbers.
   */
  static int end(CharSequence text, int at, int limit) {
    int end = run(text, at, limit);
    end = groups(text, at, end, limit);
    if (end + 1 < limit && text.charAt(end) == '.' && Letters.isDigit(text.charAt(end + 1))) {
      int decimals = run(text, end + 1, limit);
      boolean dotted = at > 1 && text.charAt(at - 1) == '.' && Letters.isDigit(text.charAt(at - 2));
      boolean more =
          decimals + 1 < limit
              && text.charAt(decimals) == '.'
              && Letters.isDigit(text.charAt(decimals + 1));
      return dotted || more ? end : decimals;
    }
    return end;
  }

  private static int run(CharSequence text, int at, int limit) {
    int end = at;
    while (end < limit && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Takes in groups of two or three digits behind commas, of which the last must have three. */
  private static int groups(CharSequence text, int at, int firstEnd, int limit) {
    int end = firstEnd;
    int whole = firstEnd;
    int last = firstEnd - at;
    if (last > 3) {
      return firstEnd;
    }
    while (end + 1 < limit && text.charAt(end) == ',' && Letters.isDigit(text.charAt(end + 1))) {
      int next = run(text, end + 1, limit);
      last = next - end - 1;
      if (last != 2 && last != 3) {
        return firstEnd; // 5,1234 or 2022,2023: no grouping at all
      }
      end = next;
      whole = last == 3 ? end : whole;
    }
    return last == 3 ? whole : firstEnd;
  }

  /**
   * The text as a string; without its commas when the whole of it is one grouped number in ASCII
   * digits.
   */
  static String plain(StringBuilder text) {
    String plain = text.toString();
    if (plain.indexOf(',') > 0
        && Letters.isDigit(plain.charAt(0))
        && end(plain, 0, plain.length()) == plain.length()) {
      return plain.replace(",", "");
    }
    return plain;
  }
}
