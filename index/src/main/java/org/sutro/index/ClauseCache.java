package org.sutro.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found of clauses that are asked for again and again: people ask of the same few
 * countries and persons, each in a dozen ways, and to merge the postings of those takes half the
 * time of a search. Kept is where they stand in the articles of a segment, which never changes, so
 * it outlives the view of the index it was found in, and goes with the segment.
 */
final class ClauseCache {

  /** What the rest of the program needs; a heap that is no larger has nothing to spare. */
  private static final long NEEDED = 128L << 20;

  /** Of what is left, a part of this many is for clauses. */
  private static final int PARTS = 5;

  /** Fewer postings are as quickly read again. */
  private static final int FEWEST_POSTINGS = 128;

  /** About what an entry takes beside its arrays. */
  private static final int ENTRY_BYTES = 256;

  /** What was asked for once may never be asked for again: it is read, and only its name kept. */
  private static final Occurrences ASKED_ONCE = Occurrences.none();

  private record Key(CacheKey segment, String clause) {}

  private final boolean keeps;
  private final Cache<Key, Occurrences> kept;

  /** Of the segments that are open. */
  private final Map<CacheKey, ArticleNumbers> articles = new ConcurrentHashMap<>();

  /**
   * @param bytes how much may be kept
   */
  ClauseCache(long bytes) {
    this.keeps = bytes > 0;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, Occurrences found) -> weight(key, found))
            .executor(Runnable::run)
            .build();
  }

  /** As large as the heap allows. */
  static ClauseCache ofHeap() {
    return new ClauseCache(Math.max(0, Runtime.getRuntime().maxMemory() - NEEDED) / PARTS);
  }

  private static int weight(Key key, Occurrences found) {
    return (int)
        Math.min(Integer.MAX_VALUE, ENTRY_BYTES + 2L * key.clause.length() + found.bytes());
  }

  /** Where a clause stands in a segment; null when its postings are to be read. */
  @Nullable Occurrences of(Wanted clause, SegmentTerms segment, ArticleNumbers articles)
      throws IOException {
    if (!keeps || clause.ways().size() > Occurrences.MOST_WAYS) {
      return null;
    }
    int postings = 0;
    for (Wanted.Way way : clause.ways()) {
      postings += segment.frequency(way.inArticles());
    }
    if (postings < FEWEST_POSTINGS) {
      return null;
    }
    Key key = new Key(core(segment.context().reader()).getKey(), clause.name());
    Occurrences known = kept.getIfPresent(key);
    if (known == null) {
      kept.put(key, ASKED_ONCE);
      return null;
    }
    if (known == ASKED_ONCE) {
      known = read(clause, segment, articles);
      kept.put(key, known);
    }
    return known;
  }

  private static Occurrences read(Wanted clause, SegmentTerms segment, ArticleNumbers articles)
      throws IOException {
    List<@Nullable PostingsEnum> postings = new ArrayList<>();
    for (Wanted.Way way : clause.ways()) {
      postings.add(segment.postings(way.inArticles(), PostingsEnum.NONE));
    }
    return Occurrences.of(postings, articles);
  }

  /** The articles of a segment. */
  ArticleNumbers articles(LeafReader segment) throws IOException {
    CacheHelper core = core(segment);
    ArticleNumbers known = articles.get(core.getKey());
    if (known == null) {
      known = ArticleNumbers.of(segment);
      if (articles.put(core.getKey(), known) == null) {
        core.addClosedListener(this::forget);
      }
    }
    return known;
  }

  private void forget(CacheKey segment) {
    articles.remove(segment);
    kept.asMap().keySet().removeIf(key -> key.segment.equals(segment));
  }

  private static CacheHelper core(LeafReader segment) {
    return Objects.requireNonNull(segment.getCoreCacheHelper(), "a segment can be cached");
  }

  /** How many clauses are kept, each once a segment. */
  long kept() {
    return kept.asMap().values().stream().filter(found -> found != ASKED_ONCE).count();
  }

  /** How much is kept. */
  long bytes() {
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
