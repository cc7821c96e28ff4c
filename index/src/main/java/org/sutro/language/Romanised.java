package org.sutro.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bengali typed in Latin letters: what a typed word may be without the endings that were typed with
 * it.
 */
public final class Romanised {

  private static final double PENALTY = 0.03;
  private static final int MIN_LETTERS = 3;

  /** Endings can be stacked: shoinnoderke. */
  private static final int MAX_ENDINGS = 2;

  private static final String[] ENDINGS = {
    "gulo", "guli", "der", "ke", "te", "ti", "ta", "ra", "er", "r", "e", "y"
  };

  /** Typed endings of verbs and what the verbal noun has for them, longest first. */
  private static final String[][] VERB_ENDINGS = {
    {"iyechilen", "ano"},
    {"iyechilo", "ano"},
    {"iyechen", "ano"},
    {"iyeche", "ano"},
    {"acchen", "ano"},
    {"acche", "ano"},
    {"aisen", "ano"},
    {"aise", "ano"},
    {"aiche", "ano"},
    {"echilen", "a"},
    {"echilo", "a"},
    {"echen", "a"},
    {"eche", "a"},
    {"chilo", "a"},
    {"chen", "a"},
    {"che", "a"},
    {"sen", "a"},
    {"se", "a"},
    {"aben", "ano"},
    {"abe", "ano"},
    {"ben", "a"},
    {"be", "a"},
    {"lo", "a"},
    {"len", "a"},
    {"lam", "a"}
  };

  /**
   * A reading of a typed word.
   *
   * @param word what remains, at least three letters unless nothing was taken off
   * @param penalty 0 for the word as typed, more for each ending taken off or letter read otherwise
   */
  public record Base(String word, double penalty) {}

  private Romanised() {}

  /**
   * The readings of a word, the word as typed first, none twice.
   *
   * @param latin a word in exact spelling
   */
  public static List<Base> bases(String latin) {
    Map<String, Double> penalties = new LinkedHashMap<>();
    penalties.put(latin, 0.0);
    List<String> words = List.of(latin);
    for (int taken = 1; taken <= MAX_ENDINGS; taken++) {
      List<String> shorter = new ArrayList<>();
      for (String word : words) {
        shorter.addAll(withoutEnding(word));
      }
      double penalty = taken * PENALTY;
      shorter.forEach(w -> penalties.putIfAbsent(w, penalty));
      words = shorter;
    }
    verbalNoun(latin).ifPresent(n -> penalties.putIfAbsent(n, 2 * PENALTY));
    for (Map.Entry<String, Double> entry : List.copyOf(penalties.entrySet())) {
      penalties.putIfAbsent(respelt(entry.getKey()), entry.getValue() + PENALTY);
    }
    return penalties.entrySet().stream().map(e -> new Base(e.getKey(), e.getValue())).toList();
  }

  /**
   * The readings of a word in any script; only typed Latin words lose endings here, the others by
   * their stem.
   */
  public static List<Base> bases(Word word) {
    if (word.script() == Script.LATIN) {
      return bases(word.exact());
    }
    return word.stem().equals(word.exact())
        ? List.of(new Base(word.exact(), 0))
        : List.of(new Base(word.exact(), 0), new Base(word.stem(), 0));
  }

  private static Optional<String> verbalNoun(String word) {
    for (String[] ending : VERB_ENDINGS) {
      int rest = word.length() - ending[0].length();
      if (rest >= MIN_LETTERS && word.endsWith(ending[0])) {
        return Optional.of(word.substring(0, rest) + ending[1]);
      }
    }
    return Optional.empty();
  }

  private static List<String> withoutEnding(String word) {
    List<String> shorter = new ArrayList<>(2);
    for (String ending : ENDINGS) {
      int rest = word.length() - ending.length();
      if (rest >= MIN_LETTERS && word.endsWith(ending)) {
        shorter.add(word.substring(0, rest));
      }
    }
    return shorter;
  }

  /** A first y is often a j (yuddho), a first c a ch (cukti). */
  private static String respelt(String word) {
    if (word.startsWith("y")) {
      return "j" + word.substring(1);
    }
    return word.startsWith("c") && !word.startsWith("ch") ? "ch" + word.substring(1) : word;
  }
}
