package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.language.Misspelling;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Romanised;
import org.sutro.language.Script;
import org.sutro.language.Word;

/**
 * Finds the sense that a word in another script, or misspelt, was meant for: by phonetic key, then
 * by distance.
 */
public final class Soundalikes {

  private static final int MOST = 3;

  /** A name of so many consonants is hardly ever met by chance. */
  private static final int NAME_CONSONANTS = 4;

  /**
   * A sense a word may have been meant for.
   *
   * @param sense which
   * @param certainty 1 minus the distance in sound, above 0
   */
  public record Candidate(Sense sense, double certainty) {}

  private final FormTable forms;
  private volatile @Nullable Map<String, List<FormTable.Entry>> byKey;

  Soundalikes(FormTable forms) {
    this.forms = forms;
  }

  /** Made when the first strange word is met: most runs of a single command meet none. */
  private Map<String, List<FormTable.Entry>> byKey() {
    Map<String, List<FormTable.Entry>> known = byKey;
    if (known == null) {
      known = new HashMap<>();
      for (FormTable.Entry entry : forms.singleWords()) {
        String word = entry.pieces().getFirst().stem();
        if (Script.of(word) == Script.BENGALI) {
          known.computeIfAbsent(PhoneticKey.of(word), k -> new ArrayList<>(2)).add(entry);
        }
      }
      byKey = known;
    }
    return known;
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

  List<Candidate> of(Word word) {
    Map<Sense, Double> best = new HashMap<>();
    for (Romanised.Base base : Romanised.bases(word)) {
      for (FormTable.Entry entry : byKey().getOrDefault(PhoneticKey.of(base.word()), List.of())) {
        String form = entry.pieces().getFirst().stem();
        if (mayBe(word, base.word(), entry.sense(), form)) {
          double certainty = 1 - PhoneticKey.distance(base.word(), form) - base.penalty();
          best.merge(entry.sense(), certainty, Math::max);
        }
      }
    }
    return best.entrySet().stream()
        .map(e -> new Candidate(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble(Candidate::certainty)
                .reversed()
                .thenComparingInt(c -> c.sense().ordinal()))
        .limit(MOST)
        .toList();
  }
}
