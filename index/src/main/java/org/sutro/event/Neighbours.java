package org.sutro.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.article.ArticleId;
import org.sutro.article.Published;
import org.sutro.index.Report;
import org.sutro.index.Snapshot;
import org.sutro.lexicon.Lexicon;

/**
 * The articles that an article is compared with: those published at about the same time that share
 * most with it. So the work for an article does not grow with the archive.
 */
final class Neighbours {

  /** Most articles that one is compared with. */
  private static final int MOST = 40;

  /** News comes in the order it happens: what was just compared is compared again. */
  private static final int MOST_KEPT = 3_000;

  private final Snapshot snapshot;
  private final Profiling profiling;
  private final Lexicon lexicon;
  private final Map<ArticleId, Profile> profiles = new LinkedHashMap<>(); // in order of their use

  Neighbours(Lexicon lexicon, Snapshot snapshot) {
    this.lexicon = lexicon;
    this.snapshot = snapshot;
    this.profiling = new Profiling(lexicon, snapshot);
  }

  /** When an article was published; empty when the index does not have it. */
  Optional<Published> published(ArticleId id) {
    return snapshot.report(id, 0).map(report -> report.story().published());
  }

  /** The articles near one, those first that share the most with it. */
  List<ArticleId> of(ArticleId id) {
    Report report = report(id);
    LocalDate day = report.story().published().date();
    List<String> about = profiling.about(report);
    if (about.isEmpty()) {
      return List.of();
    }
    return snapshot
        .about(about, day.minusDays(Grouping.WINDOW), day.plusDays(Grouping.WINDOW), MOST + 1)
        .stream()
        .filter(other -> !other.equals(id))
        .toList();
  }

  /** All signals of two articles of the index. */
  Map<Signal, Double> measure(ArticleId one, ArticleId other) {
    return Likeness.measure(profile(one), profile(other), lexicon);
  }

  private Report report(ArticleId id) {
    return snapshot.report(id, Profiling.SENTENCES).orElseThrow();
  }

  private Profile profile(ArticleId id) {
    Profile known = profiles.remove(id);
    Profile profile = known == null ? profiling.of(report(id)) : known;
    profiles.put(id, profile);
    if (profiles.size() > MOST_KEPT) {
      profiles.remove(profiles.keySet().iterator().next());
    }
    return profile;
  }
}
