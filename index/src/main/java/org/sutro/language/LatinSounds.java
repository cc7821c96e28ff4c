package org.sutro.language;

/**
 * Reads the sounds of a word in Latin letters: romanised Bengali and English names, the longest
 * group of letters first.
 */
final class LatinSounds {

  /** Groups of letters and their sounds, longest first. */
  private static final String[][] GROUPS = {
    {"kkh", "k"},
    {"ngh", "n"},
    {"ksh", "k"},
    {"chh", "c"},
    {"tch", "c"},
    {"kh", "k"},
    {"ck", "k"},
    {"gh", "g"},
    {"ch", "c"},
    {"ts", "c"},
    {"tz", "c"},
    {"jh", "j"},
    {"zh", "j"},
    {"th", "t"},
    {"dh", "d"},
    {"ng", "n"},
    {"ph", "p"},
    {"bh", "b"},
    {"sh", "s"},
    {"ee", "i"},
    {"oo", "u"}
  };

  private final String word;
  private final StringBuilder out = new StringBuilder();
  private int at;

  LatinSounds(String word) {
    this.word = word;
  }

  String read() {
    if (word.startsWith("oa") || word.startsWith("oya")) {
      out.append('b'); // ওয়াগনার, ওয়াশিংটন
      at = word.indexOf('a');
    }
    while (at < word.length()) {
      if (!group()) {
        letter(word.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private boolean group() {
    for (String[] group : GROUPS) {
      if (word.startsWith(group[0], at)) {
        out.append(group[1]);
        at += group[0].length();
        return true;
      }
    }
    return false;
  }

  private void letter(char c) {
    switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'g', 'j', 't', 'd', 'n', 'p', 'b', 'm', 'r', 'l', 's', 'k' ->
          out.append(c);
      case 'q' -> out.append('k');
      case 'c' -> out.append(isSoft() ? 's' : 'k');
      case 'z' -> out.append('j');
      case 'f' -> out.append('p');
      case 'v' -> out.append('b');
      case 'w' -> out.append(out.isEmpty() ? "b" : at + 1 < word.length() ? "o" : "");
      case 'x' -> out.append("ks");
      case 'y' -> out.append('i');
      case 'h' -> out.append(out.isEmpty() ? "h" : "");
      default -> {} // apostrophe, letters with marks
    }
  }

  private boolean isSoft() {
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    return next == 'e' || next == 'i' || next == 'y';
  }
}
