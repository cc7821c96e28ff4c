package org.sutro.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.language.Words;

/** Verbs that only make a verb of the noun before them, as করা in মোতায়েন করা. */
final class LightVerbs {

  private static final List<String> VERBS =
      List.of(
          "করা", "হওয়া", "দেওয়া", "নেওয়া", "করানো", "করেছে", "হয়েছে", "দিয়েছে", "নিয়েছে",
          "করে", "হয়");

  private final Set<String> stems = new HashSet<>();

  private LightVerbs() {}

  static LightVerbs of(Words words) {
    LightVerbs light = new LightVerbs();
    VERBS.forEach(v -> words.in(v).forEach(w -> light.stems.add(w.stem())));
    return light;
  }

  boolean isLight(String stem) {
    return stems.contains(stem);
  }
}
