package org.sutro.index;

import java.util.List;

/**
 * An article with the sentences it opens with.
 *
 * @param story the article
 * @param sentences in the order of the article, headlines included; none of their scores means
 *     anything
 */
public record Report(Story story, List<Passage> sentences) {

  /** Keeps a copy. */
  public Report {
    sentences = List.copyOf(sentences);
  }
}
