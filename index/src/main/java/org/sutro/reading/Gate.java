package org.sutro.reading;

import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;
import org.sutro.language.Sentences;

/** Turns away what cannot be an article, before anything is worked out about it. */
final class Gate {

  /** Longest text that is read, in bytes of UTF-8. */
  static final int MAX_BYTES = 2 * 1024 * 1024;

  /** Each sentence takes memory of its own when it is indexed; a thick book has fewer. */
  private static final int MOST_SENTENCES = 20_000;

  private static final String NO_LETTERS = "no letters";

  /** Vowel signs that may stand alone, as in a lesson on writing. */
  private static final int FEW = 3;

  private Gate() {}

  /** Why {@code text} is no article; null if it may be one. */
  static Reading.@Nullable Rejected check(String text) {
    if (text.isBlank()) {
      return reject(Reading.Reason.EMPTY, "nothing but white space");
    }
    if (text.length() > MAX_BYTES / 3 && bytes(text) > MAX_BYTES) {
      return reject(Reading.Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes");
    }
    if (Sentences.most(text) > MOST_SENTENCES) {
      return reject(
          Reading.Reason.TOO_LARGE, "more than " + MOST_SENTENCES + " sentences or lines");
    }
    String fault = fault(text);
    if (fault != null) {
      return reject(Reading.Reason.NOT_TEXT, fault);
    }
    ScriptCount script = ScriptCount.of(text);
    if (script.letters() == 0) {
      return reject(Reading.Reason.NO_SENTENCES, NO_LETTERS);
    }
    if (script.language(text) == Language.OTHER) {
      String misread = Misread.fault(text);
      if (misread != null) {
        return reject(Reading.Reason.NOT_TEXT, misread);
      }
      return reject(Reading.Reason.OTHER_LANGUAGE, "neither Bengali nor Hindi nor English");
    }
    return null;
  }

  private static Reading.Rejected reject(Reading.Reason reason, String detail) {
    return new Reading.Rejected(reason, detail);
  }

  /** Counts in one pass what text does not have. */
  private static @Nullable String fault(String text) {
    int control = 0;
    int replaced = 0;
    int mojibake = 0;
    int markup = 0;
    int adrift = 0;
    int tag = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || isLoneSurrogate(text, i)) {
        return c == 0 ? "holds NUL characters" : "holds half a character";
      }
      control += c < ' ' && !Lines.isBlankControl(c) ? 1 : 0;
      replaced += c == '\uFFFD' ? 1 : 0;
      mojibake += isMojibake(text, i) ? 1 : 0;
      adrift += isSign(c) && (i == 0 || !isPartOfWord(text.charAt(i - 1))) ? 1 : 0;
      if (c == '<') {
        tag = i;
      } else if (c == '>' && tag >= 0) {
        markup += isTag(text, tag) ? i - tag : 0;
        tag = -1;
      }
    }
    return verdict(text.length(), new int[] {control, replaced, mojibake, markup, adrift});
  }

  private static @Nullable String verdict(int length, int[] counts) {
    if (counts[0] * 1000L > length) {
      return "holds control characters";
    }
    if (counts[1] * 200L > length) {
      return "holds characters lost in decoding";
    }
    if (counts[2] * 50L > length) {
      return "decoded with the wrong character set";
    }
    if (counts[3] * 5L > length) {
      return "mostly markup";
    }
    return counts[4] > FEW && counts[4] * 150L > length
        ? "its vowel signs stand apart from their letters, as in text copied from some PDF files"
        : null;
  }

  /** A vowel sign of Bengali or Devanagari, which no word begins with. */
  private static boolean isSign(char c) {
    return (c >= '\u09BE' && c <= '\u09CC') || (c >= '\u093E' && c <= '\u094C');
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || isSign(c) || PageWords.isWordPart(c);
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /**
   * The first two bytes of Bengali and Devanagari in UTF-8, E0 A4 to E0 A7, read as Latin-1 or
   * Windows-1252.
   */
  private static boolean isMojibake(String text, int i) {
    if (text.charAt(i) != 'à' || i + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(i + 1);
    return next >= '¤' && next <= '§';
  }

  private static boolean isTag(String text, int open) {
    char c = text.charAt(open + 1);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
  }

  private static long bytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // a surrogate pair is four bytes, two for each half
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
