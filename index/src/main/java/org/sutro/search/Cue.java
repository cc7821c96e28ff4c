package org.sutro.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;

/**
 * Words by which a sentence shows what it tells, looked for among its words in their exact
 * spelling.
 */
final class Cue {

  private final Set<String> words;
  private final List<String> beginnings;
  private final List<String> endings;

  private Cue(Set<String> words, List<String> beginnings, List<String> endings) {
    this.words = words;
    this.beginnings = beginnings;
    this.endings = endings;
  }

  /** These words, as they stand. */
  static Cue words(String... words) {
    return new Cue(exact(words).collect(Collectors.toUnmodifiableSet()), List.of(), List.of());
  }

  /** These words, whatever is written on to them. */
  static Cue beginnings(String... beginnings) {
    return new Cue(Set.of(), exact(beginnings).toList(), List.of());
  }

  /** And any word that ends so. */
  Cue orEndings(String... further) {
    return new Cue(words, beginnings, exact(further).toList());
  }

  private static Stream<String> exact(String... words) {
    return Stream.of(words).map(Spelling::exact).distinct();
  }

  boolean in(Analysed text) {
    return next(text.words(), 0) >= 0;
  }

  /** Position of the first such word from {@code from} on, -1 when there is none. */
  int next(List<Word> text, int from) {
    for (int i = from; i < text.size(); i++) {
      if (is(text.get(i).exact())) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (String beginning : beginnings) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
