package org.sutro.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.language.Misspelling;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Romanised;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/**
 * Finds the sense that a word in another script, or misspelt, was meant for: by phonetic key, then
 * by distance.
 */
public final class Soundalikes {

  private static final int MOST = 3;

  /** What sounds no worse than this sounds alike. */
  private static final double ALIKE = 0.02;

  /** A name of so many consonants is hardly ever met by chance. */
  private static final int NAME_CONSONANTS = 4;

  /**
   * A sense a word may have been meant for.
   *
   * @param sense which
   * @param form the Bengali word it sounds like
   * @param ending the ending it was typed with, in Bengali letters; empty when none
   * @param certainty 1 minus the distance in sound, above 0
   */
  public record Candidate(Sense sense, String form, String ending, double certainty) {}

  /** By sound: how many, and of each the sense and the word. */
  private final PackedTable byKey;

  private final Senses senses;

  Soundalikes(PackedTable byKey, Senses senses) {
    this.byKey = byKey;
    this.senses = senses;
  }

  /** Entries of one word, to be packed. */
  static char[] row(List<Entry> alike) {
    Packer row = new Packer().number(alike.size());
    alike.forEach(e -> row.number(e.sense().ordinal()).text(e.pieces().getFirst().stem()));
    return row.cells();
  }

  /** The first of these Bengali words that sounds like what was typed, if one does. */
  static Optional<String> first(List<String> bengali, Word typed) {
    List<Romanised.Base> bases = Romanised.bases(typed);
    return bengali.stream()
        .filter(form -> bases.stream().anyMatch(b -> PhoneticKey.sameName(b.word(), form)))
        .findFirst();
  }

  /**
   * What is typed in Bengali letters was not spelt by ear, unless it is a name: চাবি is not ছবি.
   */
  private static boolean mayBe(Word typed, String base, Sense sense, String form) {
    return PhoneticKey.sameName(base, form)
        && (typed.script() != Script.BENGALI
            || isLongName(sense, form)
            || Misspelling.of(form, base));
  }

  private static boolean isLongName(Sense sense, String form) {
    return sense.isName() && PhoneticKey.of(form).length() >= NAME_CONSONANTS;
  }

  /** Of what sounds alike a name is meant: China by chiner, not a sign (চিহ্ন). */
  public static Optional<Candidate> likeliest(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    double alike = candidates.getFirst().certainty() - ALIKE;
    return candidates.stream()
        .filter(c -> c.certainty() >= alike && c.sense().isName())
        .findFirst()
        .or(() -> Optional.of(candidates.getFirst()));
  }

  List<Candidate> of(Word word) {
    Map<Sense, Candidate> best = new HashMap<>();
    for (Romanised.Base base : Romanised.bases(word)) {
      int slot = byKey.find(PhoneticKey.of(base.word()));
      if (slot >= 0) {
        compare(word, base, byKey.value(slot), best);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Candidate::certainty)
                .reversed()
                .thenComparingInt(c -> c.sense().ordinal()))
        .limit(MOST)
        .toList();
  }

  private void compare(Word word, Romanised.Base base, Cursor row, Map<Sense, Candidate> best) {
    for (int left = row.number(); left > 0; left--) {
      Sense sense = senses.get(row.number());
      String form = row.text();
      if (mayBe(word, base.word(), sense, form)) {
        double certainty = 1 - PhoneticKey.distance(base.word(), form) - base.penalty();
        Candidate candidate = new Candidate(sense, form, base.ending(), certainty);
        best.merge(sense, candidate, (a, b) -> a.certainty >= b.certainty ? a : b);
      }
    }
  }
}
