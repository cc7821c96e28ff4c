package org.sutro.bot.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.FollowLog;
import org.sutro.bot.chat.Tidings;
import org.sutro.bot.store.Follows;
import org.sutro.bot.store.Outbox;

/**
 * Tells people once a day what is new on what they follow, and those who waited too long for an
 * answer that it is looked for no longer. Looks once a minute whose time it is; as many as were due
 * while the program did not run are told once, a few at a time.
 */
public final class TellDaily implements Errand {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int PEOPLE = 3;

  private final Tidings tidings;
  private final FollowLog log;
  private final Follows follows;
  private final Outbox outbox;
  private final InstantSource clock;
  private Instant looked = Instant.EPOCH;

  /** Tells people of one bot. */
  public TellDaily(
      Tidings tidings, FollowLog log, Follows follows, Outbox outbox, InstantSource clock) {
    this.tidings = tidings;
    this.log = log;
    this.follows = follows;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    Instant now = clock.instant();
    if (looked.plus(EVERY).isAfter(now) && !looked.isAfter(now)) {
      return false;
    }
    if (outbox.count(Outbox.State.NEW) > 0) {
      return false;
    }
    int told = tellReaders(now) + endWaiting(now);
    if (told == 0) {
      looked = now;
    }
    return told > 0;
  }

  private int tellReaders(Instant now) {
    int told = 0;
    for (Map.Entry<Long, Instant> reader : follows.readers().entrySet()) {
      long person = reader.getKey();
      if (told < PEOPLE
          && tidings.isDue(person, reader.getValue())
          && tidings.quietUntil(person).isEmpty()) {
        List<Follow> daily = log.follows(person).stream().filter(Follow::isDaily).toList();
        if (!daily.isEmpty()) {
          follows.done(daily.getFirst(), tidings.daily(person, daily), now);
          told++;
        }
      }
    }
    return told;
  }

  private int endWaiting(Instant now) {
    int told = 0;
    for (Follow follow : follows.awaited()) {
      boolean over = follow.at().plus(Follow.PATIENCE).isBefore(now);
      if (over && told < PEOPLE && tidings.quietUntil(follow.person()).isEmpty()) {
        follows.done(follow, tidings.expired(follow), now);
        told++;
      }
    }
    return told;
  }
}
