package org.sutro.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Which ways of a clause stand in which articles of a segment. What they are worth is another
 * matter, and changes with every article that comes in.
 *
 * <p>An entry holds how far its article lies behind that of the entry before, and a bit for each
 * way that stands there. Where the next article is too far, entries without ways lie between.
 */
final class Occurrences {

  /** So many ways can be told apart: the senses a thing has at most, and its word. */
  static final int MOST_WAYS = 9;

  private static final int SET = (1 << MOST_WAYS) - 1;
  private static final int FARTHEST = Character.MAX_VALUE >> MOST_WAYS;

  /** Entries that are passed over at once. */
  private static final int BLOCK = 64;

  private final char[] entries;

  /** The article of the first entry of each block. */
  private final int[] starts;

  private Occurrences(char[] entries) {
    this.entries = entries;
    this.starts = new int[(entries.length + BLOCK - 1) / BLOCK];
    int article = 0;
    for (int at = 0; at < entries.length; at++) {
      article += entries[at] >> MOST_WAYS;
      if (at % BLOCK == 0) {
        starts[at / BLOCK] = article;
      }
    }
  }

  static Occurrences none() {
    return new Occurrences(new char[0]);
  }

  /**
   * Reads postings to their end.
   *
   * @param postings of each way, at most {@link #MOST_WAYS}; null where there are none
   */
  static Occurrences of(List<@Nullable PostingsEnum> postings, ArticleNumbers articles)
      throws IOException {
    char[] sets = new char[articles.size()];
    for (int way = 0; way < postings.size(); way++) {
      PostingsEnum one = postings.get(way);
      if (one != null) {
        for (int at = one.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = one.nextDoc()) {
          sets[articles.of(at)] |= (char) (1 << way);
        }
      }
    }
    return new Occurrences(entries(sets));
  }

  private static char[] entries(char[] sets) {
    char[] entries = new char[sets.length];
    int size = 0;
    int before = 0;
    for (int article = 0; article < sets.length; article++) {
      if (sets[article] != 0 || article - before == FARTHEST) {
        entries[size++] = (char) ((article - before) << MOST_WAYS | sets[article]);
        before = article;
      }
    }
    return Arrays.copyOf(entries, size);
  }

  /** The bits of the ways that stand in an article. */
  int in(int article) {
    Walk walk = new Walk();
    walk.skipTo(article);
    return walk.article() == article ? walk.ways() : 0;
  }

  long bytes() {
    return entries.length * (long) Character.BYTES + starts.length * (long) Integer.BYTES;
  }

  /** Goes through the articles. Some of those it stops at may hold nothing. */
  final class Walk {

    private int at;
    private int article = entries.length > 0 ? starts[0] : DocIdSetIterator.NO_MORE_DOCS;

    /** Where it stands, {@code NO_MORE_DOCS} behind the last. */
    int article() {
      return article;
    }

    /** The bits of the ways that stand there. */
    int ways() {
      return entries[at] & SET;
    }

    void next() {
      at++;
      article =
          at < entries.length
              ? article + (entries[at] >> MOST_WAYS)
              : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** Goes on to an article, or to what comes behind it. */
    void skipTo(int from) {
      if (article >= from) {
        return;
      }
      int found = Arrays.binarySearch(starts, at / BLOCK, starts.length, from);
      int block = found < 0 ? -2 - found : found;
      if (block > at / BLOCK) {
        at = block * BLOCK;
        article = starts[block];
      }
      while (article < from) {
        next();
      }
    }
  }
}
