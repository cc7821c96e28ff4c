package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.sources.Seen.Lent;
import org.sutro.feed.Entry;
import org.sutro.feed.Links;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Validators;
import org.sutro.page.Page;
import org.sutro.page.PageReader;
import org.sutro.page.PageReading;

/**
 * Brings the article behind an entry: from its page, or from the feed when it carries all of it.
 */
final class ArticleFetch {

  /** The end of a sentence about what trips up the program. */
  static final String FAULT = "can't be read for a fault in Sutro; the log says more";

  private static final Logger log = LoggerFactory.getLogger(ArticleFetch.class);

  /** From so many letters on, what a feed carries is taken for the whole article. */
  private static final int WHOLE = 700;

  private static final int HASH_DIGITS = 16;

  private static final Pattern TEASER = Pattern.compile("(…|\\.{3})\\s*[\\])]?\\s*$");

  /** What was brought. */
  sealed interface Brought {

    /**
     * An article.
     *
     * @param validators what its page gave along
     * @param lent what the feed had to lend it
     * @param dated whether its page states its date; else it may be the feed's, or another's
     * @param own whether it is of the site of whoever wants it
     */
    record Article(
        Capture capture, Validators validators, @Nullable Lent lent, boolean dated, boolean own)
        implements Brought {

      /** True when its text is the feed's. */
      boolean isCarried() {
        return lent != null && lent.text();
      }
    }

    /** The page has not changed. */
    record Same() implements Brought {}

    /**
     * None.
     *
     * @param why the end of a sentence about the page
     * @param again when it is worth asking again
     * @param asked how long the server wants to be left alone, if it says
     * @param obstacle why, roughly
     * @param part what the feed carries of it, to stand in until the page is to be had
     */
    record None(
        String why,
        Again again,
        @Nullable Duration asked,
        Obstacle obstacle,
        @Nullable Article part)
        implements Brought {
      None(String why, Again again, @Nullable Duration asked, Obstacle obstacle) {
        this(why, again, asked, obstacle, null);
      }

      None(String why, Again again, Obstacle obstacle) {
        this(why, again, null, obstacle);
      }

      None until(Article part) {
        return new None(why, again, asked, obstacle, part);
      }
    }
  }

  /** When it is worth asking again for what was not brought. */
  enum Again {
    /** The next time: the trouble passes. */
    SOON,
    /** When its host, which asks to be left alone, may be asked again, or there is room for it. */
    RESTED,
    /** For some days: a page put up late, a day's riddle for all programs. */
    FOR_DAYS,
    /** When the feed says something new. */
    HARDLY,
    /** It will never be there. */
    NEVER;

    /** True when the trouble passes by itself. */
    boolean isSoon() {
      return this == SOON || this == RESTED;
    }
  }

  private final Web web;
  private final Asker by;
  private final Site site;
  private final PageReader pages = new PageReader();

  /**
   * Brings articles over {@code web}.
   *
   * @param by the source, or whoever else wants them
   * @param site whose word a text in the feed is: of the articles of others only what they carry
   */
  ArticleFetch(Web web, Asker by, Site site) {
    this.web = web;
    this.by = by;
    this.site = site;
  }

  /** The article behind an entry of which none is kept. */
  Brought of(Entry entry) throws InterruptedException {
    return of(entry, Validators.NONE, false);
  }

  /**
   * The article behind an entry. One that can't be read for a fault must not keep others out, and
   * so is told like any that is not to be had.
   *
   * @param known what its page gave along the last time
   * @param read true when its page's article is kept, which what a feed carries must not replace
   */
  Brought of(Entry entry, Validators known, boolean read) throws InterruptedException {
    try {
      return brought(entry, known, read);
    } catch (RuntimeException | StackOverflowError e) { // a hostile page may nest too deep
      log.warn("ARTICLE-UNREADABLE: an article of {} can't be read", by.name(), e);
      return new Brought.None(FAULT, Again.FOR_DAYS, Obstacle.FAULT);
    }
  }

  private Brought brought(Entry entry, Validators known, boolean read) throws InterruptedException {
    String carried = carried(entry);
    if (entry.link() == null || (carried.length() >= WHOLE && !read && isOwn(entry))) {
      return carried.isEmpty()
          ? new Brought.None(without(entry), Again.FOR_DAYS, Obstacle.NO_ARTICLE)
          : carried(entry, carried);
    }
    Brought page = fetched(entry, entry.link(), known);
    return page instanceof Brought.None none && !read ? instead(none, entry, carried) : page;
  }

  /**
   * A page that can't be read is no loss when the feed has a good part of the article. The page of
   * another house is asked for again all the same, and of one that is hardly ever to be had a few
   * words are better than none.
   */
  private Brought instead(Brought.None none, Entry entry, String carried)
      throws InterruptedException {
    if (isPart(carried)) {
      boolean again = none.again().isSoon() || (!isOwn(entry) && none.again() == Again.FOR_DAYS);
      return again ? none.until(carried(entry, carried)) : carried(entry, carried);
    }
    String words = none.again().isSoon() ? "" : carried.isEmpty() ? summary(entry) : carried;
    return words.isEmpty() ? none : none.until(carried(entry, words));
  }

  /** An article without an address is nobody else's. */
  private boolean isOwn(Entry entry) {
    return entry.link() == null || site.holds(entry.link());
  }

  /** What the feed carries of an article, when that is a good part; else null. */
  Brought.@Nullable Article part(Entry entry) throws InterruptedException {
    String carried = carried(entry);
    return isPart(carried) ? carried(entry, carried) : null;
  }

  private static boolean isPart(String carried) {
    return carried.length() >= WHOLE / 4;
  }

  private static String without(Entry entry) {
    return text(entry) == null
        ? "has neither text nor link"
        : "has no link, and its text can't be read"; // it may have been given up on
  }

  /** Without a link a description is all there is. */
  private static @Nullable String text(Entry entry) {
    return entry.content() == null && entry.link() == null ? entry.summary() : entry.content();
  }

  /** The text that the feed carries; empty when there is none. */
  private String carried(Entry entry) throws InterruptedException {
    return plain(entry, text(entry));
  }

  /** What the feed says of an article; empty when that breaks off, as a teaser does. */
  private String summary(Entry entry) throws InterruptedException {
    String words = plain(entry, entry.summary());
    return TEASER.matcher(words).find() ? "" : words;
  }

  private String plain(Entry entry, @Nullable String content) throws InterruptedException {
    String link = entry.link() == null ? "" : entry.link();
    return content == null
        ? ""
        : web.read(
            Room.Owner.at(link, by.name()), content, () -> pages.fragment(content), givenUp -> "");
  }

  private Brought.Article carried(Entry entry, String text) {
    return new Brought.Article(
        capture(entry, null, text),
        Validators.NONE,
        new Lent(true, null, null),
        false,
        isOwn(entry));
  }

  private Brought fetched(Entry entry, String link, Validators known) throws InterruptedException {
    return switch (web.page(link, known, by)) {
      case Fetch.NotModified same -> new Brought.Same();
      case Fetch.Fetched answer -> read(entry, answer);
      case Fetch.Gone gone -> new Brought.None(gone.said(), Again.NEVER, Obstacle.MISSING);
      case Fetch.Status no -> refused(no);
      case Fetch.Resting no ->
          new Brought.None(no.said(), Again.RESTED, no.left(), Obstacle.UNREACHABLE);
      case Fetch.Unwelcome no ->
          no.later()
              ? new Brought.None(no.said(), Again.SOON, Obstacle.UNREACHABLE)
              : new Brought.None(no.said(), Again.HARDLY, Obstacle.FORBIDDEN);
      case Fetch.Unreachable no -> new Brought.None(no.said(), Again.SOON, Obstacle.UNREACHABLE);
      case Fetch.TooSlow no -> new Brought.None(no.said(), Again.SOON, Obstacle.UNREACHABLE);
      case Fetch.NoRoom no -> new Brought.None(no.said(), Again.RESTED, Obstacle.UNREACHABLE);
      case Fetch.Refused no -> new Brought.None(no.said(), Again.HARDLY, Obstacle.NOT_PUBLIC);
      case Fetch.TooLarge no -> new Brought.None(no.said(), Again.HARDLY, Obstacle.TOO_LARGE);
      case Fetch.Garbled no -> new Brought.None(no.said(), Again.HARDLY, Obstacle.NO_ARTICLE);
    };
  }

  private Brought read(Entry entry, Fetch.Fetched answer) throws InterruptedException {
    try (answer) {
      return web.read(
          Room.Owner.at(answer.address(), by.name()),
          answer.text(),
          () -> taken(entry, answer),
          ArticleFetch::givenUp);
    }
  }

  private static Brought givenUp(Room.GivenUp why) {
    return switch (why) {
      // on a busy machine much takes long
      case TOO_LONG -> new Brought.None(why.said(), Again.FOR_DAYS, Obstacle.NO_ARTICLE);
      case NOT_BEGUN -> new Brought.None(why.said(), Again.SOON, Obstacle.UNREACHABLE);
    };
  }

  private Brought taken(Entry entry, Fetch.Fetched answer) {
    return switch (pages.read(answer.text(), answer.address())) {
      case Page page ->
          new Brought.Article(
              capture(entry, page, page.text()),
              answer.validators(),
              lent(entry, page),
              page.published() != null,
              site.holds(page.address()));
      case PageReading.NoArticle no ->
          new Brought.None(no.why(), Again.HARDLY, Obstacle.NO_ARTICLE);
    };
  }

  private static Brought refused(Fetch.Status no) {
    Again again =
        switch (no.code()) {
          case 403, 404 -> Again.FOR_DAYS;
          case 429 -> Again.SOON;
          default -> no.code() >= 500 ? Again.SOON : no.challenge() ? Again.FOR_DAYS : Again.HARDLY;
        };
    Obstacle obstacle =
        again == Again.SOON
            ? Obstacle.UNREACHABLE
            : no.code() == 404 ? Obstacle.MISSING : Obstacle.FORBIDDEN;
    return new Brought.None(no.said(), again, no.retryAfter(), obstacle);
  }

  private static @Nullable Lent lent(Entry entry, Page page) {
    String title = page.title() == null ? entry.title() : null;
    OffsetDateTime published = page.published() == null ? entry.published() : null;
    return title == null && published == null
        ? null
        : new Lent(false, title, published == null ? null : published.toString());
  }

  private Capture capture(Entry entry, @Nullable Page page, String text) {
    String url = page == null ? untracked(entry.link()) : page.address();
    // nobody is sent to another house to find there what was never read there
    String shown = page == null && !isOwn(entry) ? null : url;
    String title = page == null || page.title() == null ? entry.title() : page.title();
    OffsetDateTime date = published(entry, page);
    String publisher = page == null ? null : page.site();
    Byline byline = byline(entry, page);
    return new Capture(id(url, text), title, date(date), shown, publisher, byline, text, web.now());
  }

  /** What a page shows may be the date of something else, so the feed's word goes before it. */
  private static @Nullable OffsetDateTime published(Entry entry, @Nullable Page page) {
    if (page == null || (page.published() == null && entry.published() != null)) {
      return entry.published();
    }
    return page.date();
  }

  private static @Nullable String untracked(@Nullable String link) {
    return link == null ? null : Links.untracked(link);
  }

  private Byline byline(Entry entry, @Nullable Page page) {
    String author = page == null || page.author() == null ? entry.author() : page.author();
    OffsetDateTime modified =
        page == null || page.modified() == null ? entry.modified() : page.modified();
    return new Byline(author, date(modified));
  }

  /** What the article at a link is called, unless its page says that it is at another. */
  static ArticleId id(String link) {
    return id(link, "");
  }

  private static ArticleId id(@Nullable String url, String text) {
    String of = url == null ? text : Links.naming(url);
    return new ArticleId(
        (url == null ? "text-" : "url-") + Version.hashOf(of).substring(0, HASH_DIGITS));
  }

  /** A date that lies ahead, or at the beginning of all clocks, says nothing. */
  private @Nullable String date(@Nullable OffsetDateTime date) {
    Instant latest = web.now().plus(Duration.ofDays(1));
    return date == null || date.toInstant().isAfter(latest) ? null : date.toString();
  }
}
