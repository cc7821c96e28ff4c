package org.sutro.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

/**
 * An article of which we know the event it reports.
 *
 * @param id its name
 * @param event the name of the event
 * @param family events of one family look alike
 * @param day when it was published
 * @param publisher by whom
 * @param kind report, rewrite, copy or follow
 * @param text headline and text
 */
record Labelled(
    String id,
    String event,
    String family,
    LocalDate day,
    String publisher,
    String kind,
    String text) {

  /** The article as it was read at noon of its day. */
  Capture capture() {
    return capture(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  Capture capture(Instant at) {
    return new Capture(
        new ArticleId(id),
        null,
        day.toString(),
        "https://" + Integer.toHexString(publisher.hashCode()) + ".example/" + id,
        text,
        at);
  }
}
