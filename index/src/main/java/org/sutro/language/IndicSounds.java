package org.sutro.language;

/** Reads the sounds of a word written in Bengali letters, one letter after the other. */
final class IndicSounds {

  /** Letters under which a ব is not heard: স্বামী, বিশ্ব. */
  private static final String SILENCES_BA = "সশষতধজনকগহ";

  private final String word;
  private final StringBuilder out = new StringBuilder();
  private int at;

  IndicSounds(String word) {
    this.word = word;
  }

  String read() {
    while (at < word.length()) {
      char c = word.charAt(at);
      if (Letters.isConsonant(c)) {
        consonant(c);
      } else {
        vowelOrSign(c);
      }
      at++;
    }
    return out.toString();
  }

  private void consonant(char c) {
    boolean joined = at > 0 && word.charAt(at - 1) == Letters.HASANT;
    char before = joined && at > 1 ? word.charAt(at - 2) : ' ';
    if (c == Letters.YYA || (joined && c == 'য')) {
      glide(joined);
      return;
    }
    boolean ng = c == 'গ' && at > 0 && isNg();
    boolean silent =
        (joined && c == 'ব' && SILENCES_BA.indexOf(before) >= 0)
            || (before == 'ক' && c == 'ষ')
            || ng
            || (c == 'হ' && !out.isEmpty());
    if (before == 'জ' && c == 'ঞ') {
      out.setCharAt(out.length() - 1, 'g');
    } else if (!silent) {
      out.append(sound(c));
    }
    if (!ng && isBare(at) && at + 1 < word.length()) {
      out.append('o');
    }
  }

  /** য় between vowels is not heard, ্য only before ো and ু: প্যোং, ह्यून. */
  private void glide(boolean joined) {
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    if (joined && (next == 'ো' || next == 'ু' || next == 'ূ')) {
      out.append('i');
    } else if (!joined && isBare(at)) {
      out.append('o');
    }
  }

  /** ঙ্গ and ংগ are one sound. */
  private boolean isNg() {
    char last = word.charAt(at - 1);
    return last == Letters.ANUSVARA
        || (last == Letters.HASANT && at > 1 && word.charAt(at - 2) == 'ঙ');
  }

  /** True when a consonant has its own vowel: no sign, hasant or nasal behind it. */
  private boolean isBare(int consonant) {
    char next = consonant + 1 < word.length() ? word.charAt(consonant + 1) : ' ';
    return !Letters.isVowelSign(next) && next != Letters.HASANT;
  }

  private void vowelOrSign(char c) {
    switch (c) {
      case 'ং', 'ৎ' -> out.append(c == 'ং' ? 'n' : 't');
      case 'অ', 'ও', 'ো' -> out.append(startsWithW() ? "b" : "o");
      case 'আ', 'া' -> out.append('a');
      case 'ই', 'ঈ', 'ি', 'ী' -> out.append('i');
      case 'উ', 'ঊ', 'ু', 'ূ' -> out.append('u');
      case 'এ', 'ে' -> out.append('e');
      case 'ঐ', 'ৈ' -> out.append("oi");
      case 'ঔ', 'ৌ' -> out.append("ou");
      case 'ঋ', 'ৃ' -> out.append("ri");
      default -> {} // hasant, chandrabindu, visarga, signs of other scripts
    }
  }

  /** ওয় at the start is the w of Washington. */
  private boolean startsWithW() {
    return at == 0 && word.charAt(0) == 'ও' && word.length() > 1 && word.charAt(1) == Letters.YYA;
  }

  private static char sound(char c) {
    return switch (c) {
      case 'ক', 'খ' -> 'k';
      case 'গ', 'ঘ' -> 'g';
      case 'চ', 'ছ' -> 'c';
      case 'জ', 'ঝ', 'য' -> 'j';
      case 'ট', 'ঠ', 'ত', 'থ' -> 't';
      case 'ড', 'ঢ', 'দ', 'ধ' -> 'd';
      case 'ঙ', 'ঞ', 'ণ', 'ন' -> 'n';
      case 'প', 'ফ' -> 'p';
      case 'ব', 'ভ' -> 'b';
      case 'ম' -> 'm';
      case 'ল' -> 'l';
      case 'শ', 'ষ', 'স' -> 's';
      case 'হ' -> 'h';
      default -> 'r'; // র ড় ঢ়
    };
  }
}
