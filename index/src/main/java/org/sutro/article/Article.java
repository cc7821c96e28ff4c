package org.sutro.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a capture. Derived, so it can always be worked out again from the capture.
 *
 * @param id the article
 * @param title headline, plain text, never blank
 * @param publisher who published it, if known
 * @param affiliation in whose voice the publisher speaks, if the host has said so
 * @param origin whom the article itself names as its source (its "তথ্য সূত্র" line), if it does
 * @param url where people can read it, http or https, if known
 * @param published when, and how that is known
 * @param byline who wrote it and when it was changed, as said beside the text
 * @param language what most of it is written in
 * @param text the capture's text, unaltered
 * @param blocks the quotable parts, in order of the text, not overlapping
 */
public record Article(
    ArticleId id,
    String title,
    @Nullable String publisher,
    @Nullable Affiliation affiliation,
    @Nullable String origin,
    @Nullable String url,
    Published published,
    Byline byline,
    Language language,
    String text,
    List<Block> blocks) {

  /**
   * Checks that the blocks lie inside the text, in order.
   *
   * @throws IllegalArgumentException if they do not, or the title is blank
   */
  public Article {
    blocks = List.copyOf(blocks);
    if (title.isBlank()) {
      throw new IllegalArgumentException("an article needs a title: " + id);
    }
    int at = 0;
    for (Block block : blocks) {
      if (block.span().start() < at || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "block out of order or out of the text: " + id + " " + block);
      }
      at = block.span().end();
    }
  }

  /** An article of which neither its writer nor its publisher's voice is known. */
  public Article(
      ArticleId id,
      String title,
      @Nullable String publisher,
      @Nullable String origin,
      @Nullable String url,
      Published published,
      Language language,
      String text,
      List<Block> blocks) {
    this(id, title, publisher, null, origin, url, published, Byline.NONE, language, text, blocks);
  }

  /** The same, by a publisher that speaks in some voice. */
  public Article speaking(@Nullable Affiliation voice) {
    return new Article(
        id, title, publisher, voice, origin, url, published, byline, language, text, blocks);
  }
}
