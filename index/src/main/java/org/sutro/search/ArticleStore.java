package org.sutro.search;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;

/** Where the words of a found article come from, and which articles are copies of one report. */
@FunctionalInterface
public interface ArticleStore {

  /** The article as it was in this version, empty when it is not there. */
  Optional<Article> article(ArticleId id, int version);

  /**
   * The articles whose reports these are copies of; one that is none, or of which nothing is known,
   * is its own.
   */
  default Map<ArticleId, ArticleId> origins(Collection<ArticleId> ids) {
    return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> id));
  }

  /** True when its publisher has taken the article back. */
  default boolean isTakenBack(ArticleId id) {
    return false;
  }

  /** Those that are copies of a report which has been taken back where it comes from. */
  default Set<ArticleId> baseless(Collection<ArticleId> ids) {
    Map<ArticleId, ArticleId> origins = origins(ids);
    Set<ArticleId> fallen =
        origins.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(entry.getValue()))
            .map(Map.Entry::getValue)
            .distinct()
            .filter(this::isTakenBack)
            .collect(Collectors.toSet());
    return ids.stream()
        .filter(id -> fallen.contains(origins.getOrDefault(id, id)))
        .collect(Collectors.toSet());
  }
}
