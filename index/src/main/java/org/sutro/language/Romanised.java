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

  /** Typed endings of nouns and what they are in Bengali letters. */
  private static final String[][] ENDINGS = {
    {"gulo", "গুলো"},
    {"guli", "গুলি"},
    {"gula", "গুলা"},
    {"der", "দের"},
    {"ke", "কে"},
    {"re", "রে"},
    {"te", "তে"},
    {"ti", "টি"},
    {"ta", "টা"},
    {"ra", "রা"},
    {"er", "ের"},
    {"yer", "য়ের"},
    {"r", "র"},
    {"e", "ে"},
    {"y", "য়"}
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
   * @param ending the endings of a noun that were taken off, in Bengali letters
   * @param penalty 0 for the word as typed, more for each ending taken off or letter read otherwise
   */
  public record Base(String word, String ending, double penalty) {}

  private Romanised() {}

  /**
   * The readings of a word, the word as typed first, none twice.
   *
   * @param latin a word in exact spelling
   */
  public static List<Base> bases(String latin) {
    Map<String, Base> bases = new LinkedHashMap<>();
    bases.put(latin, new Base(latin, "", 0));
    List<Base> longer = List.copyOf(bases.values());
    for (int taken = 1; taken <= MAX_ENDINGS; taken++) {
      List<Base> shorter = new ArrayList<>();
      longer.forEach(base -> shorter.addAll(withoutEnding(base)));
      shorter.forEach(base -> bases.putIfAbsent(base.word, base));
      longer = shorter;
    }
    verbalNoun(latin).ifPresent(n -> bases.putIfAbsent(n, new Base(n, "", 2 * PENALTY)));
    for (Base base : List.copyOf(bases.values())) {
      String word = respelt(base.word);
      bases.putIfAbsent(word, new Base(word, base.ending, base.penalty + PENALTY));
    }
    return List.copyOf(bases.values());
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
        ? List.of(new Base(word.exact(), "", 0))
        : List.of(new Base(word.exact(), "", 0), new Base(word.stem(), "", 0));
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

  private static List<Base> withoutEnding(Base base) {
    List<Base> shorter = new ArrayList<>(2);
    for (String[] ending : ENDINGS) {
      int rest = base.word.length() - ending[0].length();
      if (rest >= MIN_LETTERS && base.word.endsWith(ending[0])) {
        String word = base.word.substring(0, rest);
        shorter.add(new Base(word, ending[1] + base.ending, base.penalty + PENALTY));
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
