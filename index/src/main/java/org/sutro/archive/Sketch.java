package org.sutro.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;

/**
 * What is needed of an article to tell copies of one report.
 *
 * @param id the article
 * @param shingles hashes of the runs of words it opens with, in the order of the text
 * @param figures hashes of the different numbers written in figures there
 * @param publisher who published it, if known
 * @param source whom it names as its source, if it does
 * @param published when
 */
public record Sketch(
    ArticleId id,
    List<Integer> shingles,
    List<Integer> figures,
    @Nullable String publisher,
    @Nullable String source,
    LocalDate published) {

  /** Keeps copies. */
  public Sketch {
    shingles = List.copyOf(shingles);
    figures = List.copyOf(figures);
  }

  /** True when it says that it has its report from somebody else. */
  boolean isBorrowed() {
    return source != null && !source.equals(publisher);
  }

  /** True when both are, by their own words, from one source, or one is the other's source. */
  boolean sharesSource(Sketch other) {
    return (source != null && (source.equals(other.source) || source.equals(other.publisher)))
        || (other.source != null && other.source.equals(publisher));
  }
}
