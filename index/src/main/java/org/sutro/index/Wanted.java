package org.sutro.index;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/** One thing looked for in one view of the index, in those of its ways that lead anywhere. */
final class Wanted {

  /**
   * One term to be found.
   *
   * @param inArticles where it stands in the documents of articles
   * @param inSentences where it stands in those of sentences
   * @param inside what it is worth in a text
   * @param around what it is worth where it only stands around one
   */
  record Way(Listed inArticles, Listed inSentences, float inside, float around) {}

  /** A term, and where its postings are. */
  record Listed(Term term, TermStates states) {}

  private final List<Way> ways;
  private final String name;
  private final float most;
  private float[] worths = {};

  /**
   * @param ways at least one, in the order in which they are added up
   */
  Wanted(List<Way> ways) {
    this.ways = List.copyOf(ways);
    this.name =
        ways.stream()
            .map(way -> way.inSentences.term.toString())
            .collect(Collectors.joining("\u0000"));
    float max = 0;
    float sum = 0;
    for (Way way : ways) {
      max = Math.max(max, way.inside);
      sum += way.inside;
    }
    this.most = Tally.together(max, sum);
  }

  List<Way> ways() {
    return ways;
  }

  /** The same for what is found in the same ways, whatever it is worth. */
  String name() {
    return name;
  }

  /** The most that all ways can be worth together. */
  float most() {
    return most;
  }

  /** What each set of ways is worth where they stand in a text: a bit says of each if it does. */
  float[] worths() {
    if (worths.length == 0) {
      worths = all();
    }
    return worths;
  }

  /** Ways are added in their order, so that the same comes out as when their postings are read. */
  private float[] all() {
    float[] max = new float[1 << ways.size()];
    float[] sum = new float[1 << ways.size()];
    float[] all = new float[1 << ways.size()];
    for (int set = 1; set < all.length; set++) {
      int last = Integer.highestOneBit(set);
      float worth = ways.get(Integer.numberOfTrailingZeros(last)).inside;
      max[set] = Math.max(max[set - last], worth);
      sum[set] = sum[set - last] + worth;
      all[set] = Tally.together(max[set], sum[set]);
    }
    return all;
  }
}
