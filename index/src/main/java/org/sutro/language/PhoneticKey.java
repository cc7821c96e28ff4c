package org.sutro.language;

import java.util.List;
import java.util.Set;

/**
 * Joins spellings of a name across Bengali, Devanagari and Latin script: a key of consonant
 * classes, equal for all spellings, and a distance that hears the vowels too. লাভরভ, लावरोव and
 * Lavrov all have the key LBRB.
 *
 * <p>After UzZaman and Khan, A Bangla phonetic encoding for better spelling suggestions (2004),
 * made coarser so that Hindi and Latin spellings meet.
 */
public final class PhoneticKey {

  /** Greatest distance of two spellings of one name, by length of their key. */
  private static final double[] LIMITS = {0, 0.10, 0.20, 0.35, 0.45};

  private static final double OPEN_VOWEL = 0.4;
  private static final double VOWEL = 0.6;
  private static final double NEAR_VOWELS = 0.35;
  private static final double FAR_VOWELS = 0.7;
  private static final double CONSONANT = 1.0;
  private static final double UNLIKE = 1.3;

  /** Longer words are no names; their sounds are cut here, which bounds the work. */
  private static final int MAX_LENGTH = 40;

  private static final class Holder {
    static final BengaliStemmer STEMMER = new BengaliStemmer(Set.of());
  }

  private PhoneticKey() {}

  /**
   * The key of a word: capital letters, A for a vowel at the start; empty for a word in another
   * script.
   */
  public static String of(String word) {
    return keyOf(sounds(word));
  }

  private static String keyOf(String sounds) {
    StringBuilder key = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char c = sounds.charAt(i);
      if (Sounds.isVowel(c)) {
        if (key.isEmpty()) {
          key.append('A');
        }
        continue;
      }
      char letter = Character.toUpperCase(c);
      int last = key.length() - 1;
      boolean labial = letter == 'P' || letter == 'B';
      if (last >= 0 && labial && key.charAt(last) == 'N') {
        key.setCharAt(last, 'M'); // a nasal takes the place of the lips: ট্রাম্প, ट्रंप
      }
      if (last < 0 || key.charAt(last) != letter) {
        key.append(letter);
      }
    }
    return key.toString();
  }

  /**
   * How differently two words sound, vowels included: 0 for the same, 1 and more for nothing in
   * common.
   */
  public static double distance(String a, String b) {
    return distanceOfSounds(sounds(a), sounds(b));
  }

  /**
   * True when two words may be spellings of one name: some form of each, as it stands or stemmed,
   * has the same key and sounds alike.
   */
  public static boolean sameName(String a, String b) {
    for (String formOfA : forms(a)) {
      String soundsOfA = sounds(formOfA);
      String key = keyOf(soundsOfA);
      for (String formOfB : forms(b)) {
        String soundsOfB = sounds(formOfB);
        if (!key.isEmpty()
            && key.equals(keyOf(soundsOfB)) // asked first: it is the cheaper of the two
            && distanceOfSounds(soundsOfA, soundsOfB)
                <= LIMITS[Math.min(key.length(), LIMITS.length - 1)]) {
          return true;
        }
      }
    }
    return false;
  }

  /** ভ্লাদিমির ends in an র of its own, লাভরভের in a case ending: both readings count. */
  private static List<String> forms(String word) {
    String exact = Spelling.exact(word);
    if (Script.of(exact) != Script.BENGALI) {
      return List.of(exact);
    }
    String stem = Holder.STEMMER.stem(exact);
    return stem.equals(exact) ? List.of(exact) : List.of(exact, stem);
  }

  private static String sounds(String word) {
    String sounds = Sounds.of(Spelling.exact(word));
    return sounds.length() > MAX_LENGTH ? sounds.substring(0, MAX_LENGTH) : sounds;
  }

  /** Weighted edit distance, divided by the length of the longer word. */
  private static double distanceOfSounds(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 0 : 1;
    }
    double[] above = new double[b.length() + 1];
    for (int j = 0; j < b.length(); j++) {
      above[j + 1] = above[j] + alone(b.charAt(j));
    }
    for (int i = 0; i < a.length(); i++) {
      double[] row = new double[b.length() + 1];
      row[0] = above[0] + alone(a.charAt(i));
      for (int j = 0; j < b.length(); j++) {
        double changed = above[j] + change(a.charAt(i), b.charAt(j));
        double moved = Math.min(above[j + 1] + alone(a.charAt(i)), row[j] + alone(b.charAt(j)));
        row[j + 1] = Math.min(changed, moved);
      }
      above = row;
    }
    return above[b.length()] / Math.max(a.length(), b.length());
  }

  private static double alone(char sound) {
    if (!Sounds.isVowel(sound)) {
      return CONSONANT;
    }
    return sound == 'o' ? OPEN_VOWEL : VOWEL;
  }

  private static double change(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean vowelA = Sounds.isVowel(a);
    boolean vowelB = Sounds.isVowel(b);
    if (vowelA != vowelB) {
      return UNLIKE;
    }
    if (!vowelA) {
      return CONSONANT;
    }
    return isNear(a, b) || isNear(b, a) ? NEAR_VOWELS : FAR_VOWELS;
  }

  private static boolean isNear(char a, char b) {
    return switch (a) {
      case 'e' -> b == 'i' || b == 'a';
      case 'o' -> b == 'u' || b == 'a';
      default -> false;
    };
  }
}
