package org.sutro.bot.follow;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Receipts;
import org.sutro.bot.chat.Response;
import org.sutro.bot.render.Key;
import org.sutro.bot.sources.Handover;
import org.sutro.bot.sources.Obstacle;
import org.sutro.bot.store.Handed;
import org.sutro.sqlite.DatabaseException;

/**
 * Takes in what owners have handed in, one thing after the other, and tells them what became of it.
 * What was begun when the program ended is begun again; what ends it three times is given up.
 */
public final class TakeIn implements Errand {

  private static final Logger log = LoggerFactory.getLogger(TakeIn.class);

  private static final int MOST_ATTEMPTS = 3;

  /** Telegram's ids of channels are their own numbers behind -100. */
  private static final long CHANNELS = -1_000_000_000_000L;

  private final Handed handed;
  private final Handover handover;
  private final Receipts receipts;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * Takes in what was handed to one bot.
   *
   * @param zone in which the time of a post is kept, as exports of channels have it
   */
  public TakeIn(
      Handed handed, Handover handover, Receipts receipts, ZoneId zone, InstantSource clock) {
    this.handed = handed;
    this.handover = handover;
    this.receipts = receipts;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    Optional<Handed.Task> next = handed.next();
    if (next.isEmpty()) {
      return false;
    }
    try {
      handed.done(next.get(), response(next.get()), clock.instant());
      return true;
    } catch (InterruptedException e) {
      handed.putBack(next.get()); // the web is being closed
      return false;
    }
  }

  private Response response(Handed.Task task) throws InterruptedException {
    HandedIn one = task.one();
    if (task.attempt() > MOST_ATTEMPTS) {
      log.error(
          "SET-ASIDE: what was handed in ended the program {} times and is given up",
          MOST_ATTEMPTS);
      return receipts.refused(one, Key.HANDED_FAULT);
    }
    try {
      return switch (take(one.what())) {
        case Handover.Result.Kept kept -> receipts.kept(one, kept.article(), key(kept.how()));
        case Handover.Result.NotKept no -> receipts.refused(one, key(no.why()));
      };
    } catch (DatabaseException e) {
      throw e; // tried again when the disk is in order
    } catch (RuntimeException e) {
      log.error("PROGRAM-FAULT: what was handed in can't be read", e);
      return receipts.refused(one, Key.HANDED_FAULT);
    }
  }

  private Handover.Result take(HandedIn.What what) throws InterruptedException {
    return switch (what) {
      case HandedIn.Link link -> handover.page(link.address());
      case HandedIn.Post post -> handover.text(capture(post));
    };
  }

  /** Named and dated as the same post is in an export of the channel. */
  private Capture capture(HandedIn.Post post) {
    long channel = post.channel() < CHANNELS ? CHANNELS - post.channel() : post.channel();
    LocalDateTime at = LocalDateTime.ofInstant(post.at(), zone).truncatedTo(ChronoUnit.SECONDS);
    return new Capture(
        new ArticleId("telegram-" + channel + "-" + post.number()),
        null,
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at),
        post.name().isEmpty() ? null : "https://t.me/" + post.name() + "/" + post.number(),
        post.title().isBlank() ? null : post.title(),
        post.text(),
        clock.instant());
  }

  private static Key key(Handover.How how) {
    return switch (how) {
      case NEW -> Key.HANDED_NEW;
      case CHANGED -> Key.HANDED_CHANGED;
      case KNOWN -> Key.HANDED_KNOWN;
    };
  }

  private static Key key(Obstacle why) {
    return switch (why) {
      case NOT_PUBLIC -> Key.HANDED_NOT_PUBLIC;
      case FORBIDDEN -> Key.HANDED_FORBIDDEN;
      case MISSING -> Key.HANDED_MISSING;
      case UNREACHABLE -> Key.HANDED_UNREACHABLE;
      case TOO_LARGE -> Key.HANDED_TOO_LARGE;
      case NO_ARTICLE -> Key.HANDED_NO_ARTICLE;
      case LANGUAGE -> Key.HANDED_LANGUAGE;
      case HIDDEN -> Key.HANDED_HIDDEN;
      case FAULT -> Key.HANDED_FAULT;
    };
  }
}
