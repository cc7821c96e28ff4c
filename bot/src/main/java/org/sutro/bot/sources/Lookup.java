package org.sutro.bot.sources;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.feed.Feed;
import org.sutro.feed.FeedReader;
import org.sutro.feed.FeedReading;
import org.sutro.feed.Newest;
import org.sutro.feed.Order;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Limits;
import org.sutro.fetch.Validators;

/** Looks what a source has: reads its feed, or follows a list of sitemaps to the one of news. */
final class Lookup {

  /** Entries looked at in one visit; of a feed with more, the newest. */
  static final int MOST = 500;

  private static final Pattern HOST =
      Pattern.compile("^https?://[^/?#]*", Pattern.CASE_INSENSITIVE);

  private static final String IF_OLDEST_FIRST =
      "; if it begins with its oldest, the newest are missed: is there one of the newest?";

  private static final Logger log = LoggerFactory.getLogger(Lookup.class);

  private final Web web;
  private final Asker by;
  private final FeedReader feeds = new FeedReader();

  /**
   * Looks over {@code web}.
   *
   * @param by the source, or whoever else wants it
   */
  Lookup(Web web, Asker by) {
    this.web = web;
    this.by = by;
  }

  Found at(String address, Validators known) throws InterruptedException {
    return look(address, known, 2);
  }

  private Found look(String address, Validators known, int depth) throws InterruptedException {
    return switch (web.get(address, known, by)) {
      case Fetch.NotModified same -> new Found.Same(same.movedTo(), same.fresh());
      case Fetch.Gone gone -> new Found.Nothing(gone.said(), Again.NEVER, null);
      case Fetch.Status no -> new Found.Nothing(no.said(), again(no), no.retryAfter());
      case Fetch.Resting no -> new Found.Nothing(no.said(), Again.RESTED, no.left());
      case Fetch.Unreachable no -> new Found.Nothing(no.said(), Again.SOON, null);
      case Fetch.TooSlow no -> new Found.Nothing(no.said(), Again.SOON, null);
      case Fetch.NoRoom no -> new Found.Nothing(no.said(), Again.RESTED, null);
      case Fetch.Failed no -> nothing(no.said());
      case Fetch.Fetched answer ->
          switch (reading(answer)) {
            case Feed feed -> entries(feed, answer, web.now());
            case FeedReading.WebPage page -> nothing(said(page.feeds()));
            case FeedReading.Unreadable no -> nothing(no.why());
            case FeedReading.Maps maps -> map(maps.addresses(), depth);
          };
    };
  }

  private static Again again(Fetch.Status no) {
    return no.code() == 429 || no.code() >= 500 ? Again.SOON : Again.FOR_DAYS;
  }

  private FeedReading reading(Fetch.Fetched answer) throws InterruptedException {
    try (answer) {
      return web.read(
          Room.Owner.at(answer.address(), by.name()),
          answer.text(),
          () ->
              answer.cut()
                  ? feeds.beginning(answer.text(), answer.address())
                  : feeds.read(answer.text(), answer.address()),
          givenUp -> new FeedReading.Unreadable(givenUp.said()));
    } catch (RuntimeException e) {
      log.warn("PROGRAM-FAULT: a list of {} can't be read", by.name(), e);
      return new FeedReading.Unreadable(ArticleFetch.FAULT);
    }
  }

  private Found map(List<String> addresses, int depth) throws InterruptedException {
    String best = ofNews(addresses);
    return best == null || depth == 0
        ? nothing("is a list of sitemaps without one of news")
        : listed(look(best, Validators.NONE, depth - 1));
  }

  /**
   * The sitemap of news, else the last; null when there are none. Many sites have news in their
   * names.
   */
  static @Nullable String ofNews(List<String> addresses) {
    return addresses.stream()
        .filter(address -> HOST.matcher(address).replaceFirst("").contains("news"))
        .findFirst()
        .orElse(addresses.isEmpty() ? null : addresses.getLast());
  }

  /** What a listed sitemap says of itself does not hold for the list, which is asked next time. */
  private static Found listed(Found found) {
    return switch (found) {
      case Found.Entries one ->
          new Found.Entries(
              one.title(),
              one.entries(),
              Validators.NONE,
              null,
              one.fresh(),
              one.remark(),
              one.whole());
      case Found.Nothing no ->
          new Found.Nothing(
              no.problem(), no.again() == Again.NEVER ? Again.FOR_DAYS : no.again(), no.asked());
      case Found.Same same -> new Found.Same(null, same.fresh());
    };
  }

  private static Found entries(Feed feed, Fetch.Fetched answer, Instant now) {
    boolean whole = feed.whole() || answer.cut();
    return new Found.Entries(
        feed.title(),
        Newest.of(feed.entries(), MOST, now),
        // of one that broke off the rest is to be asked for
        whole ? answer.validators() : Validators.NONE,
        answer.movedTo(),
        answer.fresh(),
        remark(feed, answer.cut()),
        whole);
  }

  /** What of a large feed may be missed; a dated one of many articles has its newest read. */
  private static @Nullable String remark(Feed feed, boolean cut) {
    int count = feed.entries().size();
    boolean told = Order.of(feed.entries()) != Order.UNTOLD;
    if (!cut) {
      return told || count <= MOST
          ? null
          : "gives no dates: only its first " + MOST + " articles are read" + IF_OLDEST_FIRST;
    }
    String large = "is larger than " + Limits.standard().bytes() / (1024 * 1024) + " MB";
    String behind =
        "what stands behind its first " + Trial.counted(count, "article") + " is not read";
    return told
        ? large + ": " + behind
        : large + " and gives no dates: " + behind + IF_OLDEST_FIRST;
  }

  private static Found nothing(String problem) {
    return new Found.Nothing(problem, Again.FOR_DAYS, null);
  }

  private static String said(List<FeedReading.Link> feeds) {
    return feeds.isEmpty()
        ? "is a web page, not a feed, and links to none; with --page it is watched itself"
        : "is a web page, not a feed; it links to "
            + feeds.stream().map(FeedReading.Link::address).collect(Collectors.joining(", "))
            + "; add that, or with --page the page itself";
  }
}
