package org.sutro.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Two levels of sameness of spelling. {@link #exact} removes what is only encoding; {@link #fold}
 * removes also what writers of Bengali and Hindi confuse (ি and ী, ন and ণ, শ, ষ and স ...).
 *
 * <p>Of the two encodings of য়, ড় and ঢ়, the one-character form is used throughout, so every letter
 * is one {@code char}.
 */
public final class Spelling {

  private Spelling() {}

  /**
   * Level 0: canonical composition, khanda ta, invisible characters dropped, digits to ASCII, Latin
   * in lower case; a number loses the commas between its digits. Applying it twice changes nothing
   * more.
   */
  public static String exact(String word) {
    if (isExact(word)) {
      return word;
    }
    String before = word;
    String after = clean(before);
    // a dropped character may bring two marks together that now compose; settles at once in real
    // text
    while (!isExact(after) && !after.equals(before)) {
      before = after;
      after = clean(before);
    }
    return after;
  }

  /** Level 1 of an exact spelling. Applying it twice changes nothing more. */
  public static String fold(String exact) {
    return switch (Script.of(exact)) {
      case BENGALI -> Folding.bengali(exact);
      case DEVANAGARI -> Folding.devanagari(exact);
      case LATIN, NUMBER, OTHER -> exact;
    };
  }

  private static boolean isExact(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!plain && !isPlainBengali(c, i == 0 ? ' ' : word.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Letters and signs that no rule touches: all but nukta, digits, Assamese letters and what may
   * compose.
   */
  private static boolean isPlainBengali(char c, char before) {
    if (c == 'া' || c == '\u09D7') {
      return before != 'ে' && before != 'অ' && c == 'া';
    }
    return (c >= 'ঁ' && c <= '\u09CE' && c != Letters.NUKTA)
        || c == Letters.RRA
        || c == Letters.RHA
        || c == Letters.YYA;
  }

  private static String clean(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Letters.isIgnorable(c)) {
        out.append(c);
      } else if ((c == Letters.ZWJ || c == Letters.ZWNJ) && endsWith(out, 'ত', Letters.HASANT)) {
        out.setLength(out.length() - 2);
        out.append(Letters.KHANDA_TA);
      }
    }
    String composed =
        lowerCase(
            needsComposing(out) ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString());
    out.setLength(0);
    for (int i = 0; i < composed.length(); i++) {
      append(out, composed.charAt(i));
    }
    return DigitRun.plain(out);
  }

  private static boolean needsComposing(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && !(c >= 0x980 && c <= 0x9FD)) {
        return true;
      }
    }
    return false;
  }

  private static String lowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x900 && !(c >= 'a' && c <= 'z')) || c > 0x9FF) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case Letters.NUKTA -> appendNukta(out);
      case 'া' -> {
        if (!replaceLast(out, 'অ', 'আ') && !replaceLast(out, 'ে', 'ো')) {
          out.append(c);
        }
      }
      case '\u09D7' -> {
        if (!replaceLast(out, 'ে', 'ৌ')) {
          out.append(c);
        }
      }
      case 'ৰ' -> out.append('র');
      case 'ৱ' -> out.append('ব');
      default -> out.append(other(c));
    }
  }

  private static char other(char c) {
    if (Letters.isApostrophe(c) || c == '\u2018') {
      return '\'';
    }
    if (Letters.isHyphen(c)) {
      return '-';
    }
    if (c > 0x7F && Letters.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return c > 0x7F && Letters.isSpace(c) ? ' ' : c;
  }

  /** The dot below, which some keyboards send behind a hasant. */
  private static void appendNukta(StringBuilder out) {
    boolean hasant = endsWith(out, Letters.HASANT);
    int at = out.length() - (hasant ? 2 : 1);
    if (at < 0) {
      return;
    }
    switch (out.charAt(at)) {
      case 'য' -> out.setCharAt(at, Letters.YYA);
      case 'ড' -> out.setCharAt(at, Letters.RRA);
      case 'ঢ' -> out.setCharAt(at, Letters.RHA);
      default -> {} // Bengali has no other dotted letters
    }
  }

  private static boolean replaceLast(StringBuilder out, char last, char by) {
    if (!endsWith(out, last)) {
      return false;
    }
    out.setCharAt(out.length() - 1, by);
    return true;
  }

  private static boolean endsWith(StringBuilder out, char last) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == last;
  }

  private static boolean endsWith(StringBuilder out, char beforeLast, char last) {
    return endsWith(out, last) && out.length() > 1 && out.charAt(out.length() - 2) == beforeLast;
  }
}
