package org.sutro.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/**
 * Everyday verbs typed by ear in Latin letters: hoisilo is হইছিল, korteche করতেছে. Of their forms
 * only those that end as finite verbs do in the perfect, the continuous or the past are looked at:
 * no name sounds like those but by chance.
 */
public final class SpokenVerbs {

  private static final Set<String> EVERYDAY =
      Stream.of(
              "করা", "হওয়া", "যাওয়া", "দেওয়া", "নেওয়া", "আসা", "বলা", "খাওয়া", "পাওয়া",
              "চাওয়া", "থাকা", "পারা", "জানা", "জানানো", "দেখা", "দেখানো", "মারা", "আনা", "রাখা",
              "লাগা", "শোনা", "কেনা", "পড়া", "ধরা", "ছাড়া", "পাঠানো", "বানানো", "চালানো", "লেখা",
              "ভাঙা", "মরা", "ওঠা")
          .map(verb -> Spelling.fold(Spelling.exact(verb)))
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> ENDINGS =
      Stream.of("ে", "েন", "ি", "িল", "িলো", "িলেন", "িলাম", "িলা")
          .flatMap(person -> Stream.of("ছ" + person, "স" + person))
          .map(Spelling::fold)
          .toList();

  private static final double FARTHEST = 0.1;

  private record Form(String form, String stem) {}

  /** By their sound: how many forms, and of each the form and its stem. */
  private final PackedTable bySound;

  /** What {@link #table} has made. */
  public SpokenVerbs(PackedTable bySound) {
    this.bySound = bySound;
  }

  /** The forms of the verbs Sutro ships, by their sound. */
  public static PackedTable table() {
    Map<String, List<Form>> bySound = new HashMap<>();
    VerbTable.all()
        .forms(EVERYDAY)
        .forEach((form, stem) -> {
          if (ENDINGS.stream().anyMatch(form::endsWith)) {
            bySound
                .computeIfAbsent(PhoneticKey.of(form), k -> new ArrayList<>(2))
                .add(new Form(form, stem));
          }
        });
    Map<String, char[]> rows = new HashMap<>(bySound.size() * 2);
    bySound.forEach((sound, alike) -> rows.put(sound, row(alike)));
    return PackedTable.of(rows);
  }

  private static char[] row(List<Form> alike) {
    Packer row = new Packer().number(alike.size());
    alike.forEach(form -> row.text(form.form).text(form.stem));
    return row.cells();
  }

  private List<Form> soundingLike(String typed) {
    int slot = bySound.find(PhoneticKey.of(typed));
    if (slot < 0) {
      return List.of();
    }
    Cursor row = bySound.value(slot);
    List<Form> alike = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      alike.add(new Form(row.text(), row.text()));
    }
    return alike;
  }

  /**
   * The verb form a word typed in Latin letters was meant for, as a word of the same place.
   *
   * @param word a word that means nothing as it is typed
   * @return the nearest form in sound; empty when none is near
   */
  public Optional<Word> of(Word word) {
    if (word.script() != Script.LATIN) {
      return Optional.empty();
    }
    String typed = word.exact();
    Form nearest = null;
    double least = FARTHEST;
    for (Form form : soundingLike(typed)) {
      double distance = PhoneticKey.distance(typed, form.form);
      boolean first = nearest == null || form.form.compareTo(nearest.form) < 0;
      if (distance < least || (distance == least && first)) {
        nearest = form;
        least = distance;
      }
    }
    return nearest == null
        ? Optional.empty()
        : Optional.of(new Word(word.span(), nearest.form, nearest.stem, Script.LATIN));
  }
}
