package org.sutro.archive;

import java.time.Instant;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

/** Captures to put into archives. */
final class Captures {

  static final Instant MORNING = Instant.parse("2025-11-21T03:04:05.678Z");

  private Captures() {}

  static Capture of(String id, String text) {
    return new Capture(new ArticleId(id), null, null, null, text, MORNING);
  }

  static Capture numbered(int number) {
    return of("river-" + number, "পদ্মার পানি " + number + " সেন্টিমিটার বেড়েছে।");
  }
}
