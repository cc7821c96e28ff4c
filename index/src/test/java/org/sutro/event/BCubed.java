package org.sutro.event;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a grouping fits the right one, judged article by article (Bagga and Baldwin 1998):
 * precision is the share of an article's group that belongs with it, recall the share of what
 * belongs with it that is in its group; both averaged over all articles.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
record BCubed(double precision, double recall) {

  private record Cell(String group, String right) {}

  /**
   * Judges a grouping.
   *
   * @param groups the group of each article
   * @param right the right group of each
   */
  static BCubed of(Map<String, String> groups, Map<String, String> right) {
    Map<String, Integer> sizes = new HashMap<>();
    Map<String, Integer> rightSizes = new HashMap<>();
    Map<Cell, Integer> shared = new HashMap<>();
    right.forEach((article, event) -> {
      String group = groups.getOrDefault(article, article);
      sizes.merge(group, 1, Integer::sum);
      rightSizes.merge(event, 1, Integer::sum);
      shared.merge(new Cell(group, event), 1, Integer::sum);
    });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Cell, Integer> cell : shared.entrySet()) {
      double both = cell.getValue();
      precision += both * both / sizes.getOrDefault(cell.getKey().group(), 0);
      recall += both * both / rightSizes.getOrDefault(cell.getKey().right(), 0);
    }
    return new BCubed(precision / right.size(), recall / right.size());
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }
}
