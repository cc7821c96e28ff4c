package org.sutro.language;

/**
 * Merges letters that writers confuse because they sound alike. Works on what has been written so
 * far, so that a second pass finds nothing to do.
 */
final class Folding {

  private Folding() {}

  static String bengali(String exact) {
    StringBuilder out = null;
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      if (out == null) {
        if (isStable(c)) {
          continue;
        }
        out = new StringBuilder(exact.length()).append(exact, 0, i);
      }
      appendBengali(out, c);
    }
    return out == null ? exact : out.toString();
  }

  /** Letters that stay as they are whatever stands before them. */
  private static boolean isStable(char c) {
    return switch (c) {
      case 'ঁ', 'ঃ', 'ী', 'ূ', 'ঈ', 'ঊ', 'ণ', 'শ', 'ষ', 'ড়', 'ঢ়', 'ৎ', 'ঙ', 'া', '্' -> false;
      default -> true;
    };
  }

  private static void appendBengali(StringBuilder out, char c) {
    switch (c) {
      case 'ঁ', 'ঃ' -> {}
      case 'ী' -> out.append('ি');
      case 'ূ' -> out.append('ু');
      case 'ঈ' -> out.append('ই');
      case 'ঊ' -> out.append('উ');
      case 'ণ' -> out.append('ন');
      case 'শ' -> out.append('স');
      case 'ষ' -> out.append(endsWith(out, "ক্") ? 'ষ' : 'স'); // ক্ষ is a letter of its own
      case 'ড়', 'ঢ়' -> out.append('র');
      case 'ৎ' -> out.append('ত');
      case 'ঙ' -> out.append('ং');
      case '্' -> {
        if (!endsWith(out, "ং")) { // লুকাশেঙ্কো is লুকাশেংকো
          out.append(c);
        }
      }
      case 'া' -> appendLongA(out);
      default -> out.append(c);
    }
  }

  /** The sound of "cat" is written অ্যা, এ্যা or এ at the start of a word, ্যা or া inside. */
  private static void appendLongA(StringBuilder out) {
    while (endsWith(out, "্য") && !endsWith(out, "র্য")) {
      out.setLength(out.length() - 2);
      if (endsWith(out, "অ") || endsWith(out, "এ")) {
        out.setCharAt(out.length() - 1, 'এ');
        return;
      }
    }
    out.append('া');
  }

  /** As in Larkey et al., Hindi CLIR in thirty days (2003), but the hasant stays. */
  static String devanagari(String exact) {
    StringBuilder out = new StringBuilder(exact.length());
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      switch (c) {
        case '़', 'ः' -> {}
        case 'ँ' -> out.append('ं');
        case 'ी' -> out.append('ि');
        case 'ू' -> out.append('ु');
        case 'ई' -> out.append('इ');
        case 'ऊ' -> out.append('उ');
        case 'ॅ', 'ॆ' -> out.append('े');
        case 'ॉ', 'ॊ' -> out.append('ो');
        case 'ऑ', 'ऒ' -> out.append('ओ');
        case 'ऍ', 'ऎ' -> out.append('ए');
        case 'ऩ' -> out.append('न');
        case 'ऱ' -> out.append('र');
        case 'ऴ' -> out.append('ळ');
        default -> appendDevanagari(out, c);
      }
    }
    return out.toString();
  }

  /** A nasal without vowel before a consonant is an anusvara: हिन्दी is हिंदी, सम्बन्ध is संबंध. */
  private static void appendDevanagari(StringBuilder out, char c) {
    boolean nasal = endsWith(out, "न्") || (endsWith(out, "म्") && isLabial(c));
    if (nasal && c >= 'क' && c <= 'ह' && !isNasalOrGlide(c)) {
      out.setLength(out.length() - 2);
      out.append('ं');
    }
    out.append(c);
  }

  private static boolean isLabial(char c) {
    return c >= 'प' && c <= 'भ';
  }

  private static boolean isNasalOrGlide(char c) {
    return c == 'न' || c == 'म' || c == 'य' || c == 'र' || c == 'ल' || c == 'व' || c == 'ह';
  }

  private static boolean endsWith(StringBuilder out, String tail) {
    int from = out.length() - tail.length();
    return from >= 0 && out.indexOf(tail, from) == from;
  }
}
