package org.sutro.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was taken from somewhere, with whatever was said about it beside the text. Never
 * changed afterwards: offsets of quotes point into {@code text}.
 *
 * @param id the article it is a capture of
 * @param title headline given beside the text, if any
 * @param date publication date given beside the text, as written there, if any
 * @param url address it was read from, if any; untrusted
 * @param publisher who published it, as said beside the text, if that is said; untrusted
 * @param byline who wrote it and when it was changed, as said beside the text
 * @param text the whole text, unaltered
 * @param at when it was taken
 */
public record Capture(
    ArticleId id,
    @Nullable String title,
    @Nullable String date,
    @Nullable String url,
    @Nullable String publisher,
    Byline byline,
    String text,
    Instant at) {

  /** Halves of characters beside the text are replaced, as no file gives them back unaltered. */
  public Capture {
    title = Surrogates.repaired(title);
    date = Surrogates.repaired(date);
    url = Surrogates.repaired(url);
    publisher = Surrogates.repaired(publisher);
  }

  /** A text of which nobody said who wrote it. */
  public Capture(
      ArticleId id,
      @Nullable String title,
      @Nullable String date,
      @Nullable String url,
      @Nullable String publisher,
      String text,
      Instant at) {
    this(id, title, date, url, publisher, Byline.NONE, text, at);
  }

  /** The same, published by somebody. */
  public Capture by(String outlet) {
    return new Capture(id, title, date, url, outlet, byline, text, at);
  }

  /** The same, with another headline and date. */
  public Capture told(@Nullable String headline, @Nullable String day) {
    return new Capture(id, headline, day, url, publisher, byline, text, at);
  }

  /** The same, read from an address that is the same but for marks. */
  public Capture from(@Nullable String address) {
    return new Capture(id, title, date, address, publisher, byline, text, at);
  }

  /** The same, of another article. */
  public Capture called(ArticleId other) {
    return new Capture(other, title, date, url, publisher, byline, text, at);
  }

  /** A text of which nobody said who published it. */
  public Capture(
      ArticleId id,
      @Nullable String title,
      @Nullable String date,
      @Nullable String url,
      String text,
      Instant at) {
    this(id, title, date, url, null, text, at);
  }
}
