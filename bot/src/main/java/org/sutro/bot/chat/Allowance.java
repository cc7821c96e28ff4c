package org.sutro.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How much one person may ask in a while: twenty things at once, then one every three seconds; who
 * arranges a digest presses more often, and asks nothing of the index with it. Who asks more is
 * told so once, and from then on only what fits is answered; they are told again after they have
 * been quiet for a minute. Safe for many threads.
 */
public final class Allowance {

  private static final int MOST_PEOPLE = 50_000;

  private final Cache<Long, Bucket> buckets;
  private final Cache<Long, Bucket> typing;
  private final Cache<Long, Bucket> arranging;
  private final Ticker ticker;

  /**
   * Nobody has asked anything yet.
   *
   * @param ticker the passing of time in nanoseconds
   */
  public Allowance(Ticker ticker) {
    this.ticker = ticker;
    this.buckets = buckets(ticker, Rate.ASKING);
    this.typing = buckets(ticker, Rate.ASKING);
    this.arranging = buckets(ticker, Rate.ARRANGING);
  }

  private static Cache<Long, Bucket> buckets(Ticker ticker, Rate rate) {
    return Caffeine.newBuilder()
        .expireAfterWrite(rate.refill.multipliedBy(rate.size))
        .maximumSize(MOST_PEOPLE)
        .ticker(ticker)
        .build();
  }

  /** How many things at once, and after how long one more. */
  enum Rate {
    ASKING(20, Duration.ofSeconds(3)),
    ARRANGING(60, Duration.ofSeconds(1));

    final int size;
    final Duration refill;

    Rate(int size, Duration refill) {
      this.size = size;
      this.refill = refill;
    }
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
    return of(origin, buckets, Rate.ASKING);
  }

  /** What becomes of a press about a digest, counted by itself. */
  Verdict ofArranging(Origin origin) {
    return of(origin, arranging, Rate.ARRANGING);
  }

  /** What becomes of what somebody types behind the bot's name, counted by itself. */
  Verdict ofTyping(Origin origin) {
    return of(origin, typing, Rate.ASKING);
  }

  private Verdict of(Origin origin, Cache<Long, Bucket> counted, Rate rate) {
    long now = ticker.read();
    return counted
        .asMap()
        .compute(
            origin.user(),
            (user, before) ->
                (before == null ? Bucket.full(rate, now) : before)
                    .after(origin.updateId(), now, rate))
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
  private record Bucket(double tokens, long at, long update, Verdict verdict, boolean warned) {

    private static final long NO_UPDATE = -1;

    static Bucket full(Rate rate, long now) {
      return new Bucket(rate.size, now, NO_UPDATE, Verdict.PASS, false);
    }

    Bucket after(long next, long now, Rate rate) {
      if (next == update) {
        return this;
      }
      double filled = Math.min(rate.size, tokens + (double) (now - at) / rate.refill.toNanos());
      if (filled >= 1) {
        return new Bucket(filled - 1, now, next, Verdict.PASS, warned && filled < rate.size);
      }
      return new Bucket(filled, now, next, warned ? Verdict.IGNORE : Verdict.WARN, true);
    }
  }
}
