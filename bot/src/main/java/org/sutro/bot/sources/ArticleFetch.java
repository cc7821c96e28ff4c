package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.sources.SourceState.Lent;
import org.sutro.feed.Entry;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Validators;
import org.sutro.page.Page;
import org.sutro.page.PageReader;
import org.sutro.page.PageReading;

/**
 * Brings the article behind an entry: from its page, or from the feed when it carries all of it.
 */
final class ArticleFetch {

  /** From so many letters on, what a feed carries is taken for the whole article. */
  private static final int WHOLE = 700;

  private static final int HASH_DIGITS = 16;

  /** What was brought. */
  sealed interface Brought {

    /** An article, what its page gave along, and what the feed had to lend it. */
    record Article(Capture capture, Validators validators, @Nullable Lent lent)
        implements Brought {}

    /** The page has not changed. */
    record Same() implements Brought {}

    /**
     * None.
     *
     * @param why the end of a sentence about the page
     * @param later true when it may be there the next time
     * @param gone true when it will never be
     * @param asked how long the server wants to be left alone, if it says
     * @param obstacle why, roughly
     */
    record None(
        String why, boolean later, boolean gone, @Nullable Duration asked, Obstacle obstacle)
        implements Brought {
      None(String why, boolean later, Obstacle obstacle) {
        this(why, later, false, null, obstacle);
      }
    }
  }

  private final Web web;
  private final PageReader pages = new PageReader();

  ArticleFetch(Web web) {
    this.web = web;
  }

  Brought of(Entry entry, Validators known) throws InterruptedException {
    String carried = carried(entry);
    if (carried.length() >= WHOLE || entry.link() == null) {
      return carried.isEmpty()
          ? new Brought.None("has neither text nor link", false, Obstacle.NO_ARTICLE)
          : carried(entry, carried);
    }
    Brought page = fetched(entry, entry.link(), known);
    // a page that can't be read is no loss when the feed has a good part of the article
    return page instanceof Brought.None none && !none.later() && carried.length() >= WHOLE / 4
        ? carried(entry, carried)
        : page;
  }

  /** The text that the feed carries; empty when there is none. */
  private String carried(Entry entry) throws InterruptedException {
    String content = entry.content();
    String link = entry.link() == null ? "" : entry.link();
    return content == null
        ? ""
        : web.read(link, content, () -> pages.fragment(content), givenUp -> "");
  }

  private Brought carried(Entry entry, String text) {
    return new Brought.Article(
        capture(entry, null, text), Validators.NONE, new Lent(true, null, null));
  }

  private Brought fetched(Entry entry, String link, Validators known) throws InterruptedException {
    return switch (web.page(link, known)) {
      case Fetch.NotModified same -> new Brought.Same();
      case Fetch.Fetched answer ->
          switch (reading(answer)) {
            case Page page ->
                new Brought.Article(
                    capture(entry, page, page.text()), answer.validators(), lent(entry, page));
            case PageReading.NoArticle no -> new Brought.None(no.why(), false, Obstacle.NO_ARTICLE);
          };
      case Fetch.Gone gone -> new Brought.None(gone.said(), false, true, null, Obstacle.MISSING);
      case Fetch.Status no -> refused(no);
      case Fetch.Unwelcome no ->
          new Brought.None(
              no.said(), no.later(), no.later() ? Obstacle.UNREACHABLE : Obstacle.FORBIDDEN);
      case Fetch.Unreachable no -> new Brought.None(no.said(), true, Obstacle.UNREACHABLE);
      case Fetch.TooSlow no -> new Brought.None(no.said(), true, Obstacle.UNREACHABLE);
      case Fetch.NoRoom no -> new Brought.None(no.said(), true, Obstacle.UNREACHABLE);
      case Fetch.Refused no -> new Brought.None(no.said(), false, Obstacle.NOT_PUBLIC);
      case Fetch.TooLarge no -> new Brought.None(no.said(), false, Obstacle.TOO_LARGE);
      case Fetch.Garbled no -> new Brought.None(no.said(), false, Obstacle.NO_ARTICLE);
    };
  }

  private PageReading reading(Fetch.Fetched answer) throws InterruptedException {
    try (answer) {
      return web.read(
          answer.address(),
          answer.text(),
          () -> pages.read(answer.text(), answer.address()),
          givenUp -> new PageReading.NoArticle(givenUp.said()));
    }
  }

  private static Brought refused(Fetch.Status no) {
    boolean later = no.code() == 429 || no.code() >= 500;
    Obstacle obstacle =
        later ? Obstacle.UNREACHABLE : no.code() == 404 ? Obstacle.MISSING : Obstacle.FORBIDDEN;
    return new Brought.None(no.said(), later, false, no.retryAfter(), obstacle);
  }

  private static @Nullable Lent lent(Entry entry, Page page) {
    String title = page.title() == null ? entry.title() : null;
    OffsetDateTime published = page.published() == null ? entry.published() : null;
    return title == null && published == null
        ? null
        : new Lent(false, title, published == null ? null : published.toString());
  }

  private Capture capture(Entry entry, @Nullable Page page, String text) {
    String url = page == null ? entry.link() : page.address();
    String title = page == null || page.title() == null ? entry.title() : page.title();
    OffsetDateTime date = published(entry, page);
    String publisher = page == null ? null : page.site();
    Byline byline = byline(entry, page);
    return new Capture(id(url, text), title, date(date), url, publisher, byline, text, web.now());
  }

  /** What a page shows may be the date of something else, so the feed's word goes before it. */
  private static @Nullable OffsetDateTime published(Entry entry, @Nullable Page page) {
    if (page == null || (page.published() == null && entry.published() != null)) {
      return entry.published();
    }
    return page.date();
  }

  private Byline byline(Entry entry, @Nullable Page page) {
    String author = page == null || page.author() == null ? entry.author() : page.author();
    OffsetDateTime modified =
        page == null || page.modified() == null ? entry.modified() : page.modified();
    return new Byline(author, date(modified));
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
