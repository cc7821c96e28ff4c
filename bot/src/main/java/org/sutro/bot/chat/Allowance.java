package org.sutro.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How much one person may ask in a while: twenty things at once, then one every three seconds. Who
 * asks more is told so once, and from then on only what fits is answered; they are told again after
 * they have been quiet for a minute. Safe for many threads.
 */
public final class Allowance {

  private static final int MOST_PEOPLE = 50_000;

  private final Cache<Long, Bucket> buckets;
  private final Cache<Long, Bucket> typing;
  private final Ticker ticker;

  /**
   * Nobody has asked anything yet.
   *
   * @param ticker the passing of time in nanoseconds
   */
  public Allowance(Ticker ticker) {
    this.ticker = ticker;
    this.buckets = buckets(ticker);
    this.typing = buckets(ticker);
  }

  private static Cache<Long, Bucket> buckets(Ticker ticker) {
    return Caffeine.newBuilder()
        .expireAfterWrite(Bucket.REFILL.multipliedBy(Bucket.SIZE))
        .maximumSize(MOST_PEOPLE)
        .ticker(ticker)
        .build();
  }

  /** What becomes of something heard. */
  enum Verdict {
    /** It is answered. */
    PASS,
    /** They are asked to be patient. */
    WARN,
    /** Nothing is said. */
    IGNORE
  }

  /** What becomes of this; the same event handled again gets the same verdict. */
  Verdict of(Origin origin) {
    return of(origin, buckets);
  }

  /** What becomes of what somebody types behind the bot's name, counted by itself. */
  Verdict ofTyping(Origin origin) {
    return of(origin, typing);
  }

  private Verdict of(Origin origin, Cache<Long, Bucket> counted) {
    long now = ticker.read();
    return counted
        .asMap()
        .compute(
            origin.user(),
            (user, before) ->
                (before == null ? Bucket.full(now) : before).after(origin.updateId(), now))
        .verdict();
  }

  /**
   * Tokens that come back with time, one for each thing asked.
   *
   * @param tokens how many there are
   * @param at when that was so, in nanoseconds
   * @param update the event that came last
   * @param verdict what became of it
   * @param warned whether they were asked to be patient since it was last full
   */
  record Bucket(double tokens, long at, long update, Verdict verdict, boolean warned) {

    static final int SIZE = 20;
    static final Duration REFILL = Duration.ofSeconds(3);

    private static final long NO_UPDATE = -1;

    static Bucket full(long now) {
      return new Bucket(SIZE, now, NO_UPDATE, Verdict.PASS, false);
    }

    Bucket after(long next, long now) {
      if (next == update) {
        return this;
      }
      double filled = Math.min(SIZE, tokens + (double) (now - at) / REFILL.toNanos());
      if (filled >= 1) {
        return new Bucket(filled - 1, now, next, Verdict.PASS, warned && filled < SIZE);
      }
      return new Bucket(filled, now, next, warned ? Verdict.IGNORE : Verdict.WARN, true);
    }
  }
}
