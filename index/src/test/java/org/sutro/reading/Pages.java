package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Capture;

/** Reads pages for tests. */
final class Pages {

  /** The day all pages of the tests are captured on. */
  static final Instant CAPTURED = Instant.parse("2026-11-21T06:00:00Z");

  private Pages() {}

  static Capture capture(String id, String text) {
    return new Capture(new ArticleId(id), null, null, null, text, CAPTURED);
  }

  static Reading read(String text) {
    return new Reader().read(capture("page", text));
  }

  static Article kept(Capture capture) {
    Reading reading = new Reader().read(capture);
    assertThat(reading).isInstanceOf(Reading.Kept.class);
    return ((Reading.Kept) reading).article();
  }

  static Article kept(String text) {
    return kept(capture("page", text));
  }

  /** The blocks of a page, each as "KIND words". */
  static List<String> blocks(String text) {
    return blocks(kept(text));
  }

  static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(block -> block.kind() + " " + block.span().of(article.text()))
        .toList();
  }

  /** The words of the blocks of one kind. */
  static List<String> blocks(String text, Block.Kind kind) {
    return kept(text).blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().of(text))
        .toList();
  }
}
