package org.sutro.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/**
 * Adds up what documents are worth, a window of them at a time, one clause after the other, and
 * keeps the best. A clause is worth its best way, and a little of the others.
 *
 * <p>Clauses come with the weightiest first, so that soon no document can be among the best that
 * has none of the first few; of the other clauses only what stands in those counts (MaxScore:
 * Turtle and Flood, Query evaluation: strategies and optimizations, 1995).
 */
final class Tally {

  /** What the ways of a clause but the best bring. */
  static final float TIE = 0.1f;

  private static final int WINDOW = 1 << 13;

  private final int most;
  private final LongHeap best;
  private long least = Long.MIN_VALUE;

  private final float[] total = new float[WINDOW];
  private final int[] met = new int[WINDOW];
  private int meets;

  private final float[] sum = new float[WINDOW];
  private final float[] max = new float[WINDOW];
  private final int[] here = new int[WINDOW];

  private final DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();

  /**
   * @param most how many documents are kept, above 0
   */
  Tally(int most) {
    this.most = most;
    this.best = new LongHeap(most);
  }

  /** What several ways are worth together. */
  static float together(float max, float sum) {
    return max + TIE * (sum - max);
  }

  /**
   * Adds the documents of a segment.
   *
   * @param numbers what the clauses call them
   */
  void add(List<Ways> clauses, LeafReaderContext segment, Numbering numbers) throws IOException {
    int from = next(clauses);
    while (from != DocIdSetIterator.NO_MORE_DOCS) {
      window(clauses, from, from + WINDOW);
      keepBest(segment, numbers, from);
      from = next(clauses);
    }
  }

  /** Adds some documents of a segment; those of each call lie behind those of the one before. */
  void add(List<Ways> clauses, LeafReaderContext segment, int from, int to) throws IOException {
    for (int at = from; at < to; at += WINDOW) {
      window(clauses, at, Math.min(to, at + WINDOW));
      keepBest(segment, Numbering.NONE, at);
    }
  }

  /** The next document that may be among the best. */
  private int next(List<Ways> clauses) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    float left = most(clauses);
    for (Ways clause : clauses) {
      if (left <= threshold()) {
        break;
      }
      left -= clause.clause().most();
      next = Math.min(next, clause.document());
    }
    return next;
  }

  private void window(List<Ways> clauses, int from, int to) throws IOException {
    float left = most(clauses);
    for (Ways clause : clauses) {
      boolean others = left > threshold();
      left -= clause.clause().most();
      if (others || meets > 0) {
        switch (clause) {
          case Ways.Read read -> add(read.cursors(), others, from, to);
          case Ways.Kept kept -> add(kept, others, from, to);
        }
      }
    }
  }

  private static float most(List<Ways> clauses) {
    float most = 0;
    for (Ways clause : clauses) {
      most += clause.clause().most();
    }
    return most;
  }

  /**
   * @param others false when only documents count that were met before
   */
  private void add(List<Cursor> ways, boolean others, int from, int to) throws IOException {
    int heres = 0;
    for (Cursor way : ways) {
      way.skipTo(from);
      while (way.document() < to) {
        way.read(to, some);
        for (int i = 0; i < some.size; i++) {
          int slot = some.docs[i] - from;
          if (others || total[slot] > 0) {
            if (sum[slot] == 0) {
              here[heres++] = slot;
            }
            sum[slot] += some.features[i];
            max[slot] = Math.max(max[slot], some.features[i]);
          }
        }
      }
    }
    for (int i = 0; i < heres; i++) {
      int slot = here[i];
      if (total[slot] == 0) {
        met[meets++] = slot;
      }
      total[slot] += together(max[slot], sum[slot]);
      sum[slot] = 0;
      max[slot] = 0;
    }
  }

  /** The same of ways that were merged before. */
  private void add(Ways.Kept ways, boolean others, int from, int to) {
    Occurrences.Walk walk = ways.walk();
    float[] worths = ways.clause().worths();
    walk.skipTo(from);
    for (; walk.article() < to; walk.next()) {
      int slot = walk.article() - from;
      float worth = worths[walk.ways()];
      float before = total[slot];
      if (worth > 0 && (others || before > 0)) {
        if (before == 0) {
          met[meets++] = slot;
        }
        total[slot] = before + worth;
      }
    }
  }

  private void keepBest(LeafReaderContext segment, Numbering numbers, int from) {
    Bits live = segment.reader().getLiveDocs();
    for (int i = 0; i < meets; i++) {
      int slot = met[i];
      float worth = total[slot];
      total[slot] = 0;
      if (worth >= threshold()) {
        int document = numbers.document(from + slot);
        long entry = entry(segment.docBase + document, worth);
        if (entry > least && (live == null || live.get(document))) {
          best.insertWithOverflow(entry);
          least = best.size() == most ? best.top() : least;
        }
      }
    }
    meets = 0;
  }

  /** Orders by score, then the earlier document first. */
  private static long entry(int document, float score) {
    return ((long) NumericUtils.floatToSortableInt(score) << 32) | (0xFFFFFFFFL & ~document);
  }

  private static float score(long entry) {
    return NumericUtils.sortableIntToFloat((int) (entry >> 32));
  }

  /** What a document must be worth to be among the best of those seen. */
  private float threshold() {
    return best.size() < most ? 0 : score(least);
  }

  /** The best documents, best first; there are none afterwards. */
  List<ScoreDoc> best() {
    List<ScoreDoc> all = new ArrayList<>(best.size());
    while (best.size() > 0) {
      long entry = best.pop();
      all.add(new ScoreDoc(~(int) entry, score(entry)));
    }
    return all.reversed();
  }
}
