package org.sutro.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bengali and Hindi that look like another language, because a program took their bytes for those
 * of another character set or because only an old font shows them.
 */
final class Misread {

  /** Character sets that programs take when nobody tells them one. */
  private static final List<Charset> TAKEN =
      Stream.of("windows-1252", "windows-1251", "ISO-8859-1", "x-MacRoman", "IBM437", "IBM850")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /** UTF-16 units that are looked at. */
  private static final int SAMPLE = 4000;

  private Misread() {}

  /** What is wrong with a text in none of the languages, and what to do; null if nothing is. */
  static @Nullable String fault(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    for (Charset taken : TAKEN) {
      if (isIndic(new String(sample.getBytes(taken), StandardCharsets.UTF_8))) {
        return "its UTF-8 was once read as " + taken.name() + "; take it from its source again";
      }
    }
    return isOfAnOldFont(sample)
        ? "Bengali for an old font such as SutonnyMJ (Bijoy), not Unicode; convert it to Unicode first"
        : null;
  }

  private static boolean isIndic(String text) {
    ScriptCount script = ScriptCount.of(text);
    return (script.bengali() + script.devanagari()) * 2 > script.letters();
  }

  /**
   * Fonts of that kind show the vowel sign e, which is typed before its consonant, in the places of
   * the daggers; hardly a word in ten is without it. Elsewhere a dagger stands behind a word.
   */
  private static boolean isOfAnOldFont(String text) {
    int before = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean dagger = text.charAt(i) == '\u2020' || text.charAt(i) == '\u2021';
      before += dagger && !Character.isWhitespace(text.charAt(i + 1)) ? 1 : 0;
    }
    return before > 0 && before * 60 > text.length();
  }
}
