package org.sutro.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Sketch;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.language.Word;
import org.sutro.language.Words;

/**
 * Makes sketches: of the running text an article opens with, the runs of {@value #RUN} words as
 * they are spelled alike, hashed.
 */
final class Sketching {

  /** Long enough that independent reporters seldom share one, short enough to survive an editor. */
  private static final int RUN = 4;

  /** What an article has to say stands in its first few hundred words. */
  private static final int MOST = 256;

  private final Words words;

  Sketching(Words words) {
    this.words = words;
  }

  Sketch of(Article article) {
    List<String> opening = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (isText(block) && opening.size() < MOST + RUN - 1) {
        words.in(article.text(), block.span()).stream().map(Word::exact).forEach(opening::add);
      }
    }
    List<Integer> shingles = new ArrayList<>();
    for (int i = 0; i + RUN <= opening.size() && i < MOST; i++) {
      shingles.add(hash(String.join(" ", opening.subList(i, i + RUN))));
    }
    Set<Integer> figures = new LinkedHashSet<>();
    opening.stream()
        .limit(MOST)
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .forEach(word -> figures.add(hash(word)));
    return new Sketch(
        article.id(),
        shingles,
        List.copyOf(figures),
        name(article.publisher()),
        name(article.origin()),
        article.published().date());
  }

  /** Headlines are the first thing a house writes anew. */
  private static boolean isText(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, CAPTION -> true;
      case TITLE, HEADING -> false;
    };
  }

  private @Nullable String name(@Nullable String written) {
    return written == null
        ? null
        : String.join(
            " ", words.in(written.toLowerCase(Locale.ROOT)).stream().map(Word::stem).toList());
  }

  /** FNV-1a over UTF-16 units with a final mix (MurmurHash3): the smallest must be random ones. */
  private static int hash(String text) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}
