package org.sutro.language;

import java.util.List;
import java.util.Set;

/**
 * What stands around digits: tells numbers that count from names, times, ordinals and fractions.
 */
final class NumberSigns {

  private static final Set<String> ORDINAL =
      Set.of(
          "ম", "য়", "র্থ", "ষ্ঠ", "তম", "শে", "লা", "ঠা", "ই", "st", "nd", "rd", "th", "वां", "वीं",
          "वें", "वाँ");
  private static final Set<String> NUMBERED =
      Set.of("নং", "নম্বর", "নাম্বার", "বার্ষিকী", "am", "pm", "বঙ্গাব্দ", "बजे", "ঘটিকায়");
  private static final Set<String> TIME_OF_DAY =
      Set.of(
          "সকাল", "দুপুর", "বিকেল", "বিকাল", "সন্ধ্যা", "রাত", "ভোর", "মধ্যরাত", "সকালে", "রাতে",
          "দুপুরে", "বিকেলে", "বেলা");
  private static final Set<String> UNITS =
      Set.of("km", "kg", "m", "cm", "mm", "ft", "mph", "bn", "mn", "tn", "k");
  private static final Set<String> PERCENT = Set.of("percent", "प्रतिशत", "फीसदी", "फ़ीसदी", "per");

  private final List<Token> tokens;

  NumberSigns(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Index behind a number that names something (এস-৪০০, ২+২, 5G, ১০টায়, ১৮:১২, ২য়); the same index
   * for any other token.
   */
  int behindDesignation(int i) {
    Token number = token(i);
    if (!number.isNumber()) {
      return i;
    }
    Token next = token(i + 1);
    if (isNamedBefore(i) || isPhone(number) || isListNumber(i)) {
      return i + 1;
    }
    int end = i + 1;
    while (token(end).glued()
        && isJoint(token(end))
        && token(end + 1).isNumber()
        && token(end + 1).glued()) {
      end += 2;
    }
    if (end > i + 1) {
      return end;
    }
    boolean ordinal = next.glued() && ORDINAL.contains(next.text());
    boolean letters =
        next.glued() && Script.of(next.text()) == Script.LATIN && !UNITS.contains(next.text());
    return ordinal || letters || NUMBERED.contains(next.text()) || isTime(i) ? i + 2 : i;
  }

  private static boolean isJoint(Token sign) {
    return sign.is("+") || sign.is(":") || sign.is("/") || sign.is(".");
  }

  /** Letters, letters and a hyphen, or the hour, grown on to the front: F16, এস-৪০০, 10:30. */
  private boolean isNamedBefore(int i) {
    if (!token(i).glued()) {
      return false;
    }
    Token before = token(i - 1);
    if (before.isWord() || (before.is(":") && before.glued() && token(i - 2).isNumber())) {
      return true;
    }
    Token name = token(i - 2);
    boolean hyphen = before.isGluedHyphen() && name.isWord();
    return hyphen
        && NumberWords.value(name.text()) == null
        && NumberWords.multiplier(name.text()) == null;
  }

  private static boolean isPhone(Token number) {
    return number.text().length() > 5
        && number.text().charAt(0) == '0'
        && number.text().charAt(1) != '.';
  }

  /** ১. or ১) at the start of a line. */
  private boolean isListNumber(int i) {
    Token next = token(i + 1);
    return i == 0 && next.glued() && (next.is(".") || next.is(")") || next.is("।"));
  }

  private boolean isTime(int i) {
    String ending = token(i + 1).text();
    boolean oClock = token(i + 1).glued() && ending.startsWith("টা");
    return oClock && (ending.startsWith("টায়") || TIME_OF_DAY.contains(token(i - 1).text()));
  }

  /** True when a word like তৃতীয়াংশ makes a fraction of the number before {@code i}. */
  boolean isFraction(int i) {
    String word = token(token(i).is("-") ? i + 1 : i).text();
    return word.endsWith("াংশ") && !word.equals("শতাংশ");
  }

  /** Index behind a per cent sign or word at {@code i}; the same index when there is none. */
  int behindPercent(int i) {
    Token token = token(i);
    if (token.is("%") || token.text().startsWith("শতাংশ") || token.text().startsWith("পার্সেন্ট")) {
      return i + 1;
    }
    if (token.is("per")) {
      return token(i + 1).is("cent") ? i + 2 : i;
    }
    return PERCENT.contains(token.text()) ? i + 1 : i;
  }

  /** The end of a number that began at {@code first}, its classifier left out. */
  int withoutClassifier(int first, int end) {
    Token last = token(end - 1);
    return end - 1 > first && last.isWord() && NumberWords.isClassifier(last.text())
        ? end - 1
        : end;
  }

  private Token token(int i) {
    return Token.at(tokens, i);
  }
}
