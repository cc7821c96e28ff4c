package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.feed.Entry;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Validators;
import org.sutro.page.Page;
import org.sutro.page.PageReader;
import org.sutro.page.PageReading;

/**
 * Brings the article behind an entry: from its page, or from the feed when it carries all of it.
 */
final class Articles {

  /** From so many letters on, what a feed carries is taken for the whole article. */
  private static final int WHOLE = 700;

  private static final int HASH_DIGITS = 16;

  /** What was brought. */
  sealed interface Brought {

    /** An article, and what its page gave along. */
    record Article(Capture capture, Validators validators) implements Brought {}

    /** The page has not changed. */
    record Same() implements Brought {}

    /**
     * None.
     *
     * @param why the end of a sentence about the page
     * @param later true when it may be there the next time
     */
    record None(String why, boolean later) implements Brought {}
  }

  private final Web web;
  private final PageReader pages = new PageReader();

  Articles(Web web) {
    this.web = web;
  }

  Brought of(Entry entry, Validators known) throws InterruptedException {
    String carried = entry.content() == null ? "" : pages.fragment(entry.content());
    if (carried.length() >= WHOLE || entry.link() == null) {
      return carried.isEmpty()
          ? new Brought.None("has neither text nor link", false)
          : new Brought.Article(capture(entry, null, carried), Validators.NONE);
    }
    Brought page = page(entry, entry.link(), known);
    // a page that can't be read is no loss when the feed has a good part of the article
    return page instanceof Brought.None none && !none.later() && carried.length() >= WHOLE / 4
        ? new Brought.Article(capture(entry, null, carried), Validators.NONE)
        : page;
  }

  private Brought page(Entry entry, String link, Validators known) throws InterruptedException {
    if (!web.mayRead(link)) {
      return new Brought.None("its site does not want programs to read it (robots.txt)", false);
    }
    return switch (web.get(link, known)) {
      case Fetch.NotModified same -> new Brought.Same();
      case Fetch.Fetched answer ->
          switch (pages.read(answer.text(), answer.address())) {
            case Page page ->
                new Brought.Article(capture(entry, page, page.text()), answer.validators());
            case PageReading.NoArticle no -> new Brought.None(no.why(), false);
          };
      case Fetch.Gone gone -> new Brought.None(gone.said(), false);
      case Fetch.Refused no -> new Brought.None(no.said(), false);
      case Fetch.Status no -> new Brought.None(no.said(), no.code() >= 429);
      case Fetch.Failed no -> new Brought.None(no.said(), true);
    };
  }

  private Capture capture(Entry entry, @Nullable Page page, String text) {
    String url = page == null ? entry.link() : page.address();
    String title = page == null || page.title() == null ? entry.title() : page.title();
    OffsetDateTime date =
        page == null || page.published() == null ? entry.published() : page.published();
    return new Capture(id(url, text), title, date(date), url, text, web.now());
  }

  private static ArticleId id(@Nullable String url, String text) {
    String of = url == null ? text : url;
    return new ArticleId(
        (url == null ? "text-" : "url-") + Version.hashOf(of).substring(0, HASH_DIGITS));
  }

  /** A date that lies ahead, or at the beginning of all clocks, says nothing. */
  private @Nullable String date(@Nullable OffsetDateTime date) {
    Instant latest = web.now().plus(Duration.ofDays(1));
    return date == null || date.toInstant().isAfter(latest) ? null : date.toString();
  }
}
