package org.sutro.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every form of the verbs in {@code verbs.txt}, with the stem all forms of a verb share: its verbal
 * noun, folded.
 *
 * <p>A form is looked up as it is spelt, so that পড়ে (reads) is not পরে (after), and only then
 * folded.
 */
final class VerbTable {

  /**
   * Endings that only verbs have, with what they leave: for verbs that are in no list. Longest
   * first.
   */
  private static final String[][] GUESSES = {
    {"িয়েছিলেন", "ানো"},
    {"িয়েছিলাম", "ানো"},
    {"িয়েছিলো", "ানো"},
    {"িয়েছিল", "ানো"},
    {"িয়েছেন", "ানো"},
    {"িয়েছে", "ানো"},
    {"িয়েছি", "ানো"},
    {"াইয়াছেন", "ানো"},
    {"াইয়াছিল", "ানো"},
    {"াইয়াছে", "ানো"},
    {"াইতেছে", "ানো"},
    {"াইছিল", "ানো"},
    {"াইছে", "ানো"},
    {"াচ্ছিলেন", "ানো"},
    {"াচ্ছিলাম", "ানো"},
    {"াচ্ছিল", "ানো"},
    {"াচ্ছেন", "ানো"},
    {"াচ্ছে", "ানো"},
    {"াচ্ছি", "ানো"},
    {"িয়াছিলেন", "া"},
    {"িয়াছিল", "া"},
    {"িয়াছেন", "া"},
    {"িয়াছে", "া"},
    {"িতেছেন", "া"},
    {"িতেছে", "া"},
    {"িতেছিল", "া"},
    {"েছিলেন", "া"},
    {"েছিলাম", "া"},
    {"েছিল", "া"},
    {"েছেন", "া"},
    {"েছে", "া"},
    {"েছি", "া"},
    {"িয়ে", "ানো"},
    {"ানোর", "ানো"},
    {"ানোয়", "ানো"},
    {"ানোতে", "ানো"},
    {"ানোকে", "ানো"},
  };

  private static final int MIN_LETTERS = 2;

  private final Map<String, String> asSpelt = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>(1 << 17);
  private final Set<String> never = new HashSet<>();

  /** Of {@code folded}, those that only sound like a form. */
  private final Set<String> borrowed = new HashSet<>();

  private VerbTable() {}

  private static final class Holder {
    static final VerbTable ALL = read();
  }

  /** The table of the verbs Sutro ships. */
  static VerbTable all() {
    return Holder.ALL;
  }

  private static VerbTable read() {
    VerbTable table = new VerbTable();
    List<String[]> lines = WordList.lines("verbs.txt");
    for (String[] line : lines) {
      if (line[0].equals("X")) {
        List.of(line).forEach(w -> table.never.add(Spelling.exact(w)));
      }
    }
    List<String[]> consonantRoots = new ArrayList<>();
    List<String[]> spoken = new ArrayList<>();
    for (String[] line : lines) {
      String root = Spelling.exact(line[1]);
      String low = line.length > 2 ? Spelling.exact(line[2]) : root;
      switch (line[0]) {
        case "A" -> table.add(root + "নো", Conjugation.ofLongRoot(root, low));
        case "V" -> table.add(root + "ওয়া", Conjugation.ofVowelRoot(root, low));
        case "S" ->
            List.of(line).subList(2, line.length).stream()
                .map(Spelling::exact)
                .forEach(stem -> spoken.add(new String[] {line[1], stem}));
        case "I" -> table.add(root, List.of(line).subList(1, line.length));
        case "C" -> {
          table.add(line.length > 3 ? line[3] : root + "া", Conjugation.ofConsonantRoot(root, low));
          consonantRoots.add(new String[] {root, low});
        }
        default -> {} // X, read above
      }
    }
    // every verb may have a causative; its forms come last, for করায় is more often করা + য়
    consonantRoots.forEach(r -> table.add(r[0] + "ানো", Conjugation.ofLongRoot(r[0] + "া", r[1])));
    spoken.forEach(s -> table.add(s[0], Conjugation.ofSpokenStem(s[1])));
    return table;
  }

  /** The folded forms of some verbs, with their stems. */
  Map<String, String> forms(Set<String> stems) {
    Map<String, String> forms = new HashMap<>();
    folded.forEach((form, stem) -> {
      if (stems.contains(stem)) {
        forms.put(form, stem);
      }
    });
    return forms;
  }

  private void add(String verbalNoun, List<String> forms) {
    String stem = Spelling.fold(Spelling.exact(verbalNoun));
    for (String form : forms) {
      String exact = Spelling.exact(form);
      String fold = Spelling.fold(exact);
      if (never.contains(exact) || isOfNoun(exact)) {
        continue;
      }
      if (!fold.equals(exact)) {
        asSpelt.putIfAbsent(exact, stem);
      }
      if (never.contains(fold)) {
        continue;
      }
      if (fold.equals(exact) && borrowed.remove(fold)) {
        folded.put(fold, stem); // বেচে is from বেচা, though বেঁচে sounds like it
      } else if (folded.putIfAbsent(fold, stem) == null && !fold.equals(exact)) {
        borrowed.add(fold);
      }
    }
  }

  /** বাড়ি is a house, so বাড়িতে is "in the house" and not the literary "to grow". */
  private boolean isOfNoun(String form) {
    int i = form.indexOf('ি', 1) + 1;
    return i > 0
        && i < form.length()
        && form.charAt(i) != Letters.YYA
        && never.contains(form.substring(0, i));
  }

  /**
   * The stem of a verb form.
   *
   * @param exact the word as spelt
   * @param fold the word folded
   * @return null when the word is no known form
   */
  @Nullable String stem(String exact, String fold) {
    String stem = asSpelt.get(exact);
    boolean noVerb =
        never.contains(exact) || exact.contains("্য"); // ব্যাধি only folds like a form of বাঁধা
    return stem != null || noVerb ? stem : folded.get(fold);
  }

  /** True for a form of a verb spelt as it should be: মাখো, but not মাখোঁ, who is a president. */
  boolean hasSpelt(String exact) {
    return asSpelt.containsKey(exact)
        || (Spelling.fold(exact).equals(exact) && folded.containsKey(exact));
  }

  /** The stem of a word in no list that ends as only verbs do; null for any other. */
  static @Nullable String guess(String fold) {
    for (String[] guess : GUESSES) {
      int rest = fold.length() - guess[0].length();
      if (rest > 0
          && fold.endsWith(guess[0])
          && BengaliEndings.letters(fold, rest) >= MIN_LETTERS) {
        String stem = fold.substring(0, rest) + guess[1];
        return stem.equals(fold) || !Letters.isConsonant(fold.charAt(rest - 1)) ? null : stem;
      }
    }
    return null;
  }
}
