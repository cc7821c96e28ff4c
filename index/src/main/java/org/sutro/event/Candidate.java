package org.sutro.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;

/**
 * An article that may report the same event as another.
 *
 * @param event the event it is placed in
 * @param likeness of the two, between 0 and {@link #COPY}
 */
record Candidate(ArticleId event, double likeness) {

  /** The likeness of a copy, which reports what the copied article reports. */
  static final double COPY = 1;

  /**
   * Of an event the likest count, on average: one chance likeness is not enough, and a long event
   * need not be like its beginnings.
   */
  private static final int LIKEST = 3;

  /** The likest event, when it is like enough; of two equally like the one named first. */
  static Optional<ArticleId> likest(List<Candidate> candidates, double threshold) {
    Map<ArticleId, List<Candidate>> events =
        candidates.stream()
            .collect(Collectors.groupingBy(Candidate::event, TreeMap::new, Collectors.toList()));
    ArticleId likest = null;
    double most = threshold;
    for (Map.Entry<ArticleId, List<Candidate>> event : events.entrySet()) {
      double likeness = likeness(event.getValue());
      if (likeness >= threshold && (likest == null || likeness > most)) {
        likest = event.getKey();
        most = likeness;
      }
    }
    return Optional.ofNullable(likest);
  }

  private static double likeness(List<Candidate> event) {
    List<Double> likest =
        event.stream()
            .map(Candidate::likeness)
            .sorted(Comparator.reverseOrder())
            .limit(LIKEST)
            .toList();
    return likest.getFirst() >= COPY
        ? COPY
        : likest.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
