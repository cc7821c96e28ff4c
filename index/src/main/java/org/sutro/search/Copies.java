package org.sutro.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.language.Quantity;
import org.sutro.language.Word;

/**
 * Which sentences tell the same: those of nearly the same words, and in copies of one report also
 * those that an editor has touched. They count as one, whoever printed them.
 */
final class Copies {

  private static final double SAME = 0.8;

  /** So much of the shorter sentence stands in the other when one is cut from the other. */
  private static final double WHOLE = 0.95;

  /** Fewer words stand in many a sentence. */
  private static final int TELLING = 6;

  /** Copies of a report keep their order of telling; half the words are enough to know one by. */
  private static final double EDITED = 0.5;

  private final Set<ArticleId> ids;
  private final ArticleStore articles;

  /** Of most questions nobody needs to know: no two sentences found for them are alike. */
  private @Nullable Map<ArticleId, ArticleId> origins;

  private Copies(Set<ArticleId> ids, ArticleStore articles) {
    this.ids = ids;
    this.articles = articles;
  }

  /** Copies among these sentences. */
  static Copies among(List<Evidence> evidence, ArticleStore articles) {
    return new Copies(evidence.stream().map(Copies::article).collect(Collectors.toSet()), articles);
  }

  private static ArticleId article(Evidence evidence) {
    return evidence.passage().story().id();
  }

  /** True when one of them is enough. */
  boolean same(Evidence a, Evidence b) {
    Set<String> one = stems(a);
    Set<String> other = stems(b);
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    int least = Math.min(one.size(), other.size());
    boolean cut = least >= TELLING && shared.size() >= WHOLE * least;
    if (differ(a.line().quantities(), b.line().quantities())) {
      return false;
    }
    int most = Math.max(one.size(), other.size());
    return cut
        || shared.size() >= SAME * most
        || (shared.size() >= EDITED * most
            && !article(a).equals(article(b))
            && origin(a).equals(origin(b)));
  }

  /** Another figure is another report, however alike the words. */
  private static boolean differ(List<Quantity> one, List<Quantity> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.stream().anyMatch(q -> other.stream().noneMatch(q::meets))
            || other.stream().anyMatch(q -> one.stream().noneMatch(q::meets)));
  }

  /** The article that a sentence's report comes from, its own when it is nobody's copy. */
  ArticleId origin(Evidence evidence) {
    Map<ArticleId, ArticleId> known = origins;
    if (known == null) {
      known = ids.size() < 2 ? Map.of() : articles.origins(ids);
      origins = known;
    }
    return known.getOrDefault(article(evidence), article(evidence));
  }

  /** True when the sentence stands in the article its report comes from. */
  boolean isFirst(Evidence evidence) {
    return origin(evidence).equals(article(evidence));
  }

  private static Set<String> stems(Evidence evidence) {
    return evidence.line().words().stream().map(Word::stem).collect(Collectors.toSet());
  }
}
