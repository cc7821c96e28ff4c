package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How well a judgement "these two belong together" agrees with a grouping, over all pairs.
 *
 * @param recall share of pairs of one group that are judged to belong together
 * @param precision share of pairs judged to belong together that are of one group
 * @param faults the pairs judged wrongly
 */
record PairQuality(double recall, double precision, List<String> faults) {

  /** A member of a group. */
  record Member(String form, String group) {}

  static PairQuality of(List<Member> members, BiPredicate<String, String> together) {
    int right = 0;
    int missed = 0;
    int wrong = 0;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = members.get(i).group().equals(members.get(j).group());
        boolean judged = together.test(members.get(j).form(), members.get(i).form());
        if (same && judged) {
          right++;
        } else if (same) {
          missed++;
          faults.add("apart: " + members.get(j).form() + " " + members.get(i).form());
        } else if (judged) {
          wrong++;
          faults.add("joined: " + members.get(j).form() + " " + members.get(i).form());
        }
      }
    }
    return new PairQuality(
        (double) right / (right + missed), (double) right / (right + wrong), faults);
  }
}
