package org.sutro.bot.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a backup a day, tries it out, and deletes the oldest. One that was missed is made up for.
 */
public final class Nightly implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Nightly.class);
  private static final long LOOK_SECONDS = 60;
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);
  private static final long STOP_SECONDS = 10;

  private final Backups backups;
  private final Plan plan;
  private final InstantSource clock;
  private final String program;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("backup").factory());
  private Instant notBefore = Instant.MIN;

  /**
   * When to make backups, and how many to keep.
   *
   * @param time the time of day
   * @param zone where that is
   * @param keep how many are kept, at least 1
   */
  public record Plan(LocalTime time, ZoneId zone, int keep) {

    /** Whether one should be made now: none was since the time of day was last reached. */
    boolean isDue(Instant now, List<Instant> made) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      Instant thisOne = today.atTime(time).atZone(zone).toInstant();
      Instant last =
          thisOne.isAfter(now) ? today.minusDays(1).atTime(time).atZone(zone).toInstant() : thisOne;
      return made.stream().noneMatch(one -> !one.isBefore(last) && !one.isAfter(now));
    }
  }

  /**
   * Not begun yet.
   *
   * @param program the version that makes them
   */
  public Nightly(Backups backups, Plan plan, InstantSource clock, String program) {
    this.backups = backups;
    this.plan = plan;
    this.clock = clock;
    this.program = program;
  }

  /** Begins to look at the clock, once a minute. */
  public void start() {
    // step() lets nothing out, so there is no outcome to look at
    Future<?> unused =
        executor.scheduleWithFixedDelay(this::step, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Makes a backup if one is due. */
  void step() {
    Instant now = clock.instant();
    if (isResting(now)) {
      return;
    }
    try {
      List<Instant> made = backups.all(now).stream().map(one -> one.manifest().made()).toList();
      if (plan.isDue(now, made)) {
        run(now);
      }
    } catch (RuntimeException | Error e) { // what gets out would end the schedule for good
      notBefore = now.plus(AFTER_FAILURE);
      log.error(
          "BACKUP-FAILED: no good backup was made; next try in an hour: {}", e.getMessage(), e);
    }
  }

  /** For an hour after a failure; what is further off was noted while the clock was ahead. */
  private boolean isResting(Instant now) {
    return now.isBefore(notBefore) && !now.plus(AFTER_FAILURE).isBefore(notBefore);
  }

  private void run(Instant now) {
    Backup backup = backups.make(now, program);
    int deleted = backups.keep(plan.keep(), now);
    log.info(
        "backup {} made and tried out: {} KB; {} old ones deleted",
        backup.name(),
        backup.manifest().bytes() >> 10,
        deleted);
  }

  /** Ends; a backup under way is broken off and leaves nothing. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("SLOW-STOP: a backup is still being made; it is left unfinished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
