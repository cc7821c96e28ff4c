package org.sutro.bot.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;

/** Puts what is said of one article together, so that its source need be named once only. */
final class ByArticle {

  private ByArticle() {}

  /** One state of one article. */
  private record Version(ArticleId article, int number) {}

  /** Groups in the order of their first; within each the order stays. */
  static <T> Collection<List<T>> of(List<T> all, Function<T, Quote> quote) {
    Map<Version, List<T>> groups = new LinkedHashMap<>();
    for (T one : all) {
      Quote words = quote.apply(one);
      Version version = new Version(words.article().id(), words.version());
      groups.computeIfAbsent(version, key -> new ArrayList<>()).add(one);
    }
    return groups.values();
  }
}
