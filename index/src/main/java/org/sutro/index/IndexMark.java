package org.sutro.index;

import java.util.Map;

/**
 * What every commit of the index carries beside its documents.
 *
 * @param seq how far into the archive's log the index has come
 * @param goal how far it has to come before it is complete, {@link #UNKNOWN} before its first run
 * @param layout format of the documents, and the lexicon they were made with
 * @param birth names the index; one that is built anew has another
 */
record IndexMark(long seq, long goal, String layout, String birth) {

  /** Further than any archive will ever come. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private static final String SEQ = "seq";
  private static final String GOAL = "goal";
  private static final String LAYOUT = "layout";
  private static final String BIRTH = "birth";

  /** Of an index that has only just been made. */
  static IndexMark blank(String layout, String birth) {
    return new IndexMark(0, UNKNOWN, layout, birth);
  }

  /** False while the index is still being built for the first time. */
  boolean complete() {
    return seq >= goal;
  }

  IndexMark at(long newSeq) {
    return new IndexMark(newSeq, goal, layout, birth);
  }

  /** On the way to {@code newGoal}; one that has been set already stays. */
  IndexMark towards(long newGoal) {
    return goal == UNKNOWN ? new IndexMark(seq, newGoal, layout, birth) : this;
  }

  Map<String, String> data() {
    return Map.of(SEQ, Long.toString(seq), GOAL, Long.toString(goal), LAYOUT, layout, BIRTH, birth);
  }

  /** Read back; a mark of an older program lacks a part, and its layout is another one. */
  static IndexMark of(Map<String, String> data) {
    return new IndexMark(
        Long.parseLong(data.getOrDefault(SEQ, "0")),
        Long.parseLong(data.getOrDefault(GOAL, "0")),
        data.getOrDefault(LAYOUT, ""),
        data.getOrDefault(BIRTH, ""));
  }
}
