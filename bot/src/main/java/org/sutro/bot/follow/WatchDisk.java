package org.sutro.bot.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.chat.DiskMessages;
import org.sutro.bot.store.DiskNews;

/**
 * Tells owners when the disk is nearly full, and when there is room again. Looks once a minute;
 * nobody is warned more often than once a day, whatever comes and goes on the disk. Who can't be
 * told since nothing can be written any more is told when it can.
 */
public final class WatchDisk implements Errand {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration WARNINGS_APART = Duration.ofDays(1);

  private final Supplier<DataDisk> disk;
  private final Set<Long> owners;
  private final DiskMessages messages;
  private final DiskNews news;
  private final InstantSource clock;
  private Instant looked = Instant.EPOCH;

  /**
   * Watches the disk of the data.
   *
   * @param disk looks at it
   */
  public WatchDisk(
      Supplier<DataDisk> disk,
      Set<Long> owners,
      DiskMessages messages,
      DiskNews news,
      InstantSource clock) {
    this.disk = disk;
    this.owners = Set.copyOf(owners);
    this.messages = messages;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    Instant now = clock.instant();
    if (!isWithin(EVERY, looked, now)) {
      DataDisk seen = disk.get();
      owners.forEach(owner -> tell(owner, seen, now));
      looked = now; // not when somebody could not be told: then the next step looks again
    }
    return false;
  }

  private void tell(long owner, DataDisk seen, Instant now) {
    if (messages.quietUntil(owner, now).isPresent()) {
      return;
    }
    Optional<DiskNews.Told> last = news.last(owner);
    boolean knows = last.isPresent() && last.get().scarce();
    if (knows && seen.isRoomy()) {
      DiskNews.Told told = new DiskNews.Told(false, last.get().warned());
      news.tell(owner, told, messages.roomy(owner, seen.megabytes()), now);
    } else if (!knows && seen.isScarce() && !isWarned(last, now)) {
      DiskNews.Told told = new DiskNews.Told(true, now);
      news.tell(owner, told, messages.scarce(owner, seen.megabytes()), now);
    }
  }

  private static boolean isWarned(Optional<DiskNews.Told> last, Instant now) {
    return last.isPresent() && isWithin(WARNINGS_APART, last.get().warned(), now);
  }

  /** Never by what a clock says that was ahead. */
  private static boolean isWithin(Duration length, Instant since, Instant now) {
    return !now.isBefore(since) && now.isBefore(since.plus(length));
  }
}
