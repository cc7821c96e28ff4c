package org.sutro.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sutro.article.Span;

/**
 * Takes out what has been said word for word before: scraped pages often hold an article, or parts
 * of it, twice.
 */
final class Repeats {

  /**
   * Letters a sentence needs to be known again by itself; shorter ones only behind another repeated
   * one.
   */
  private static final int ENOUGH = 24;

  private final Set<Long> seen = new HashSet<>();

  /** The parts of {@code span} that are new, each as long as possible. */
  List<Span> fresh(String text, Span span) {
    List<Span> fresh = new ArrayList<>();
    boolean repeating = false;
    int from = -1;
    int to = -1;
    for (Sentence sentence : Sentence.of(text, span.start(), span.end())) {
      repeating = isRepeated(text, sentence, repeating);
      if (!repeating) {
        from = from < 0 ? sentence.start() : from;
        to = sentence.end();
      } else if (from >= 0) {
        fresh.add(new Span(from, to));
        from = -1;
      }
    }
    if (from >= 0) {
      fresh.add(new Span(from, to));
    }
    return fresh;
  }

  /** True when these words stood on a line or in a sentence before. */
  boolean isNew(String text, Span span) {
    return seen.add(key(text, span.start(), span.end()));
  }

  private boolean isRepeated(String text, Sentence sentence, boolean repeating) {
    boolean known = !seen.add(key(text, sentence.start(), sentence.end()));
    return known && (repeating || sentence.end() - sentence.start() >= ENOUGH);
  }

  /** FNV-1a, 64 bits, over letters and digits; dotted letters count alike in both encodings. */
  private static long key(String text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (PageWords.isWordPart(c) && c != '\u200C' && c != '\u200D') {
        String dotted = PageWords.dotted(c);
        hash = dotted == null ? fnv(hash, c) : fnv(fnv(hash, dotted.charAt(0)), dotted.charAt(1));
      }
    }
    return hash;
  }

  private static long fnv(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }
}
