package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts text into words and brings them to a form in which they can be compared. */
final class PageWords {

  private static final Set<Term> LINK = Set.of(Term.LINK);
  private static final Set<Term> ADDRESS = Set.of(Term.ADDRESS);

  /** Mail addresses that a site has hidden stand as "[email protected]". */
  private static final int LONGEST_BRACKET = 40;

  /** Longest name before the at sign of an address. */
  private static final int LONGEST_NAME = 64;

  private PageWords() {}

  /** The words of {@code text} between two offsets; web and e-mail addresses are one word each. */
  static List<PageWord> of(String text, int start, int end) {
    List<PageWord> words = new ArrayList<>((end - start) / 6 + 1);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (isLink(text, at, end)) {
        at = add(words, text, at, chunkEnd(text, at, end), LINK);
      } else if (isWordPart(c) || c == '©') {
        at =
            isAscii(c) && isAddress(text, at, end)
                ? add(words, text, at, chunkEnd(text, at, end), ADDRESS)
                : add(words, text, at, wordEnd(text, at + 1, end));
      } else if (c == '[' && text.startsWith("[email", at)) {
        at = add(words, text, at, bracketEnd(text, at, end), ADDRESS);
      } else {
        at++;
      }
    }
    return words;
  }

  /** {@code word} for comparing: lower case, dotted letters as two characters, no joiners. */
  static String form(String word) {
    if (isPlain(word)) {
      return word;
    }
    StringBuilder form = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      append(form, word.charAt(i));
    }
    return form.toString();
  }

  /**
   * Where the first {@code length} units of the form of the word at {@code start} end in the text.
   */
  static int endOf(String text, int start, int length) {
    StringBuilder form = new StringBuilder();
    int at = start;
    while (form.length() < length && at < text.length()) {
      append(form, text.charAt(at++));
    }
    return at;
  }

  static boolean isWordPart(char c) {
    if (c >= '\u0900' && c <= '\u09FF') {
      // all of the two blocks but dandas, the sign of abbreviation and the signs of money
      return c != '\u0964' && c != '\u0965' && c != '\u0970' && (c < '\u09F2' || c > '\u09FB');
    }
    return Character.isLetterOrDigit(c) || (c > 0x300 && (isMark(c) || isJoiner(c)));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 0x900 && c != Character.toLowerCase(c)) || isComposed(c) || isJoiner(c)) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder form, char c) {
    String dotted = dotted(c);
    if (dotted != null) {
      form.append(dotted);
    } else if (!isJoiner(c)) {
      form.append(Character.toLowerCase(c));
    }
  }

  /** A dotted letter as two characters; null for any other. */
  static @Nullable String dotted(char c) {
    return switch (c) {
      case '\u09DC' -> "ড\u09BC";
      case '\u09DD' -> "ঢ\u09BC";
      case '\u09DF' -> "য\u09BC";
      case '\u0958' -> "क\u093C";
      case '\u0959' -> "ख\u093C";
      case '\u095A' -> "ग\u093C";
      case '\u095B' -> "ज\u093C";
      case '\u095C' -> "ड\u093C";
      case '\u095D' -> "ढ\u093C";
      case '\u095E' -> "फ\u093C";
      default -> null;
    };
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private static boolean isComposed(char c) {
    return (c >= '\u09DC' && c <= '\u09DF') || (c >= '\u0958' && c <= '\u095F');
  }

  private static boolean isJoiner(char c) {
    return c == '\u200C' || c == '\u200D';
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK && c != '\uFE0F')
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static int wordEnd(String text, int from, int end) {
    int at = from;
    // a figure begins a word of its own: scraped pages glue dates to what stands before them
    while (at < end
        && isWordPart(text.charAt(at))
        && !(isDigit(text.charAt(at)) && !isDigit(text.charAt(at - 1)))) {
      at++;
    }
    return at;
  }

  private static int chunkEnd(String text, int from, int end) {
    int at = from;
    // an address is ASCII; Bengali behind it without a space is the next sentence
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
      at++;
    }
    while (at > from + 1 && ",;)]'\"".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return Math.max(at, from + 1);
  }

  private static int bracketEnd(String text, int from, int end) {
    int to = Math.min(end, from + LONGEST_BRACKET);
    int close = text.substring(from, to).indexOf(']');
    return close < 0 ? from + 1 : from + close + 1;
  }

  /** True when an e-mail address begins here: letters and figures up to an at sign. */
  private static boolean isAddress(String text, int from, int end) {
    int at = from;
    int to = Math.min(end, from + LONGEST_NAME);
    while (at < to && (isAscii(text.charAt(at)) || "._%+-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at > from && at < to && text.charAt(at) == '@';
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isLink(String text, int at, int end) {
    char c = text.charAt(at);
    return at + 8 < end
        && (c == 'h' || c == 'w')
        && (text.startsWith("http://", at)
            || text.startsWith("https://", at)
            || text.startsWith("www.", at));
  }

  private static int add(List<PageWord> words, String text, int start, int end, Set<Term> terms) {
    String form = text.substring(start, end);
    words.add(new PageWord(form, terms, form.length(), start, end));
    return end;
  }

  private static int add(List<PageWord> words, String text, int start, int end) {
    String form = form(text.substring(start, end));
    if (!form.isEmpty()) {
      Vocabulary.Entry entry = Vocabulary.standard().find(form);
      words.add(new PageWord(form, entry.terms(), entry.length(), start, end));
    }
    return end;
  }
}
