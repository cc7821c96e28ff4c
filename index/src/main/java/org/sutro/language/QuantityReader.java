package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.language.NumberWords.Multiplier;
import org.sutro.language.Quantity.Kind;

/**
 * Finds numbers among tokens that count or measure something. Tokens of dates are out of its reach.
 */
final class QuantityReader {

  private static final Set<String> TO =
      Set.of("থেকে", "হতে", "বা", "কিংবা", "অথবা", "-", "to", "or", "से", "या");
  private static final Set<String> ABOUT =
      Set.of(
          "প্রায়",
          "আনুমানিক",
          "মোটামুটি",
          "কমবেশি",
          "लगभग",
          "करीब",
          "क़रीब",
          "about",
          "around",
          "nearly",
          "roughly",
          "some");
  private static final Set<String> AT_LEAST =
      Set.of("কমপক্ষে", "অন্তত", "ন্যূনতম", "least", "over", "कम-से-कम", "न्यूनतम");
  private static final Set<String> AT_MOST =
      Set.of("সর্বোচ্চ", "সর্বাধিক", "অনধিক", "most", "अधिकतम");
  private static final Set<String> MORE =
      Set.of(
          "বেশি", "বেশী", "অধিক", "ওপরে", "উপরে", "ঊর্ধ্বে", "उससे", "अधिक", "ज़्यादा", "ज्यादा");
  private static final Set<String> LESS = Set.of("কম", "নিচে", "নীচে", "कम");
  private static final Set<String> VAGUE =
      Set.of("কয়েক", "বহু", "অনেক", "কত", "কয়েকশ", "कई", "several", "many", "few");

  private final List<Token> tokens;
  private final boolean[] taken;
  private final NumberSigns signs;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityReader(List<Token> tokens) {
    this.tokens = tokens;
    this.taken = new boolean[tokens.size() + 1];
    this.signs = new NumberSigns(tokens);
  }

  /** The quantities among the tokens, in order; what belongs to a date is none. */
  static List<Quantity> read(List<Token> tokens, List<DateReader.Found> dates) {
    QuantityReader reader = new QuantityReader(tokens);
    for (DateReader.Found date : dates) {
      for (int i = date.first(); i < date.end(); i++) {
        reader.taken[i] = true;
      }
    }
    int at = 0;
    while (at < tokens.size()) {
      at = Math.max(at + 1, reader.at(at));
    }
    return reader.found;
  }

  /**
   * A number and its multipliers.
   *
   * @param value the whole
   * @param base the number before its multipliers
   * @param factor the last multiplier, 1 when there is none
   * @param end index behind its last token
   * @param more true for "more than"
   * @param genitive true when a comparison may follow
   */
  private record Amount(
      double value, double base, double factor, int end, boolean more, boolean genitive) {}

  private int at(int i) {
    if (taken[i] || token(i).kind() == Token.Kind.SIGN) {
      return i;
    }
    int past = signs.behindDesignation(i);
    if (past > i) {
      return past;
    }
    Amount number = number(i);
    if (number == null) {
      return bareMultiplier(i);
    }
    Amount last = TO.contains(token(number.end).text()) ? number(number.end + 1) : null;
    if (last != null) {
      double low = low(number, last);
      if (low < last.value) {
        return add(i, low, last, Kind.RANGE);
      }
      if (token(number.end).isGluedHyphen()) {
        return last.end; // a score, or a number of a paper
      }
    }
    if (signs.isFraction(number.end)) {
      return number.end + 1;
    }
    boolean article = number.value == 1 && token(i).isWord();
    return article ? number.end : add(i, number.value, number, Kind.EXACT);
  }

  /** The first end of a range: in ২৫ থেকে ৩০ হাজার the multiplier belongs to both. */
  private static double low(Amount first, Amount last) {
    double scale = last.value / last.base;
    return first.factor == 1 && scale > 1 && first.base < last.base
        ? first.base * scale
        : first.value;
  }

  /**
   * A number whose parts add up: ১ কোটি ২০ লাখ, ২ হাজার ৫০০; each part is less than the multiplier
   * before it.
   */
  private @Nullable Amount number(int i) {
    Amount whole = multiplied(i);
    if (whole == null) {
      return null;
    }
    Amount last = whole;
    while (last.factor > 1 && !last.more) {
      int next = token(last.end).is("and") ? last.end + 1 : last.end;
      boolean apart = !token(next).glued() && signs.behindDesignation(next) == next;
      Amount part = apart ? multiplied(next) : null;
      if (part == null || part.value >= last.factor) {
        return whole;
      }
      double value = whole.value + part.value;
      whole = new Amount(value, value, 1, part.end, part.more, part.genitive);
      last = part;
    }
    return whole;
  }

  private @Nullable Amount multiplied(int i) {
    Amount number = simple(i);
    if (number == null) {
      return null;
    }
    double value = number.value;
    double factor = 1;
    boolean more = false;
    boolean genitive = number.genitive;
    int end = number.end;
    Multiplier multiplier = multiplier(end);
    while (multiplier != null && !more) {
      value *= multiplier.factor();
      factor = multiplier.factor();
      more = multiplier.more();
      genitive = multiplier.genitive();
      end++;
      multiplier = multiplier(end);
    }
    return new Amount(value, number.value, factor, end, more, genitive);
  }

  private @Nullable Multiplier multiplier(int i) {
    return free(i) && token(i).isWord() ? NumberWords.multiplier(token(i).text()) : null;
  }

  private @Nullable Amount simple(int i) {
    if (!free(i)) {
      return null;
    }
    Token token = token(i);
    if (token.isNumber()) {
      return plain(Double.parseDouble(token.text()), i + 1);
    }
    if (!token.isWord()) {
      return null;
    }
    Double added = NumberWords.added(token.text());
    if (added != null) {
      boolean twice = NumberWords.added(token(i + 1).text()) != null;
      Amount rest = twice ? null : simple(i + 1);
      return rest == null ? null : plain(rest.value + added, rest.end);
    }
    Double value = NumberWords.value(token.text());
    if (value == null
        || (token.text().equals("নয়") && !NumberWords.isCounter(token(i + 1).text()))) {
      return null; // নয় is nine, and "is not"
    }
    return tens(i, value);
  }

  /** Twenty five, twenty-five. */
  private Amount tens(int i, double value) {
    int next = token(i + 1).is("-") ? i + 2 : i + 1;
    boolean english =
        Script.of(token(i).text()) == Script.LATIN && value >= 20 && value < 100 && value % 10 == 0;
    Double ones = english && token(next).isWord() ? NumberWords.value(token(next).text()) : null;
    return ones != null && ones > 0 && ones < 10
        ? plain(value + ones, next + 1)
        : plain(value, i + 1);
  }

  /** A number and the classifier behind it, if there is one. */
  private Amount plain(double value, int end) {
    Token next = token(end);
    boolean classifier =
        next.isWord()
            && NumberWords.isClassifier(next.text())
            && (next.glued() || next.text().startsWith("জন"));
    boolean genitive = NumberWords.isGenitive((classifier ? next : token(end - 1)).text());
    return new Amount(value, value, 1, classifier ? end + 1 : end, false, genitive);
  }

  /** হাজারের বেশি, শতাধিক; হাজার হাজার and কয়েক হাজার say no number. */
  private int bareMultiplier(int i) {
    Multiplier multiplier = multiplier(i);
    if (multiplier == null || VAGUE.contains(token(i - 1).text()) || multiplier.factor() == 12) {
      return i;
    }
    boolean more =
        multiplier.more() || (multiplier.genitive() && MORE.contains(token(i + 1).text()));
    return more
        ? add(
            i,
            multiplier.factor(),
            new Amount(multiplier.factor(), 1, 1, i + 1, true, false),
            Kind.EXACT)
        : i;
  }

  private int add(int first, double low, Amount number, Kind kind) {
    int last = number.end;
    int percent = signs.behindPercent(last);
    int behind = Math.max(last, percent);
    int spanEnd = percent > last ? percent : signs.withoutClassifier(first, last);
    Span span = new Span(token(first).start(), token(spanEnd - 1).end());
    Kind compared = compared(first, behind, number, kind);
    double least = compared == Kind.AT_MOST ? 0 : low;
    double most = compared == Kind.AT_LEAST ? Double.POSITIVE_INFINITY : number.value;
    found.add(new Quantity(span, least, most, percent > last ? Kind.PERCENT : compared));
    return behind;
  }

  private Kind compared(int first, int end, Amount number, Kind kind) {
    String before = token(first - 1).text();
    int ending = token(end).isGluedHyphen() ? end + 1 : end; // ১০০-র বেশি
    int next = !number.genitive && NumberWords.isGenitive(token(ending).text()) ? ending + 1 : end;
    boolean genitive = number.genitive || next > end;
    if (number.more
        || AT_LEAST.contains(before)
        || (before.equals("than") && token(first - 2).is("more"))) {
      return Kind.AT_LEAST;
    }
    if (AT_MOST.contains(before) || (before.equals("than") && token(first - 2).is("less"))) {
      return Kind.AT_MOST;
    }
    if (genitive || token(end).is("से")) {
      String after = token(token(next).is("से") ? next + 1 : next).text();
      if (MORE.contains(after)) {
        return Kind.AT_LEAST;
      }
      if (LESS.contains(after)) {
        return Kind.AT_MOST;
      }
    }
    return kind == Kind.EXACT && ABOUT.contains(before) ? Kind.APPROXIMATE : kind;
  }

  private boolean free(int i) {
    return i < tokens.size() && !taken[i];
  }

  private Token token(int i) {
    return Token.at(tokens, i);
  }
}
