package org.sutro.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedTable;

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

  /** By form: whether it is never a verb, its stem as spelt, its stem folded; empty for none. */
  private final PackedTable forms;

  VerbTable(PackedTable forms) {
    this.forms = forms;
  }

  private static final class Holder {
    static final VerbTable ALL = new VerbTable(VerbForms.table());
  }

  /** The table of the verbs Sutro ships. */
  static VerbTable all() {
    return Holder.ALL;
  }

  PackedTable packed() {
    return forms;
  }

  /** The folded forms of some verbs, with their stems. */
  Map<String, String> forms(Set<String> stems) {
    Map<String, String> some = new HashMap<>();
    forms.forEach((form, row) -> {
      String stem = Row.read(row).folded;
      if (stems.contains(stem)) {
        some.put(form, stem);
      }
    });
    return some;
  }

  private record Row(boolean never, String asSpelt, String folded) {

    static final Row NONE = new Row(false, "", "");

    static Row read(Cursor cursor) {
      return new Row(cursor.flag(), cursor.text(), cursor.text());
    }
  }

  private Row row(String form) {
    int slot = forms.find(form);
    return slot < 0 ? Row.NONE : Row.read(forms.value(slot));
  }

  /**
   * The stem of a verb form.
   *
   * @param exact the word as spelt
   * @param fold the word folded
   * @return null when the word is no known form
   */
  @Nullable String stem(String exact, String fold) {
    Row row = row(exact);
    if (!row.asSpelt.isEmpty()) {
      return row.asSpelt;
    }
    if (row.never || exact.contains("্য")) {
      return null; // ব্যাধি only folds like a form of বাঁধা
    }
    String stem = exact.equals(fold) ? row.folded : row(fold).folded;
    return stem.isEmpty() ? null : stem;
  }

  /** True for a form of a verb spelt as it should be: মাখো, but not মাখোঁ, who is a president. */
  boolean hasSpelt(String exact) {
    Row row = row(exact);
    return !row.asSpelt.isEmpty() || (Spelling.fold(exact).equals(exact) && !row.folded.isEmpty());
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
