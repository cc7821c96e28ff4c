package org.sutro.bot.sources;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.bot.sources.SourceState.Health;

/**
 * Reads all sources when they are due, each on a thread of its own, so that a slow one delays
 * nobody: so many at one time, and when others wait, none for longer than its {@linkplain
 * FeedVisit#TURN turn}. What the host changes on the command line counts from the next look,
 * seconds later.
 */
public final class Fetcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

  private static final long LOOK_SECONDS = 5;
  private static final long STOP_SECONDS = 20;

  /** Sources read at one time. */
  static final int AT_ONCE = 32;

  private final SourceList sources;
  private final Archive archive;
  private final Visit visit;
  private final Web web;
  private final InstantSource clock;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /** When to try again what failed in a way that could not be kept. */
  private final Map<String, Instant> broken = new ConcurrentHashMap<>();

  private final Semaphore room = new Semaphore(AT_ONCE);

  /** Whether sources that are due found no place; then visits that last make room. */
  private volatile boolean crowded;

  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sources").factory());

  /** Not virtual: those share what carries them, and a folder of many articles would hold it. */
  private final ExecutorService visiting =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("source-", 0).factory());

  private String lastFailure = "";

  /**
   * One that reads nothing before it is {@linkplain #start() started}; closing it closes {@code
   * web} too.
   *
   * @param visit reads one source, over {@code web}
   */
  public Fetcher(SourceList sources, Archive archive, Visit visit, Web web, InstantSource clock) {
    this.sources = sources;
    this.archive = archive;
    this.visit = visit;
    this.web = web;
    this.clock = clock;
  }

  /** Begins to read. */
  public void start() {
    goOn();
    // look() lets nothing out, so there is no outcome to look at
    Future<?> unused =
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * What was broken off in its first reading, when the program ended all of a sudden, goes on at
   * once: it had got somewhere, so it was hardly what ended the program.
   */
  private void goOn() {
    try {
      sources.all().stream()
          .filter(Source::enabled)
          .map(Source::id)
          .filter(this::isHalfRead)
          .forEach(id -> archive.note(List.of(Health.UNTRIED.note(id))));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private boolean isHalfRead(String id) {
    Health health = SourceState.health(archive, id);
    return health.lastSuccess() == 0
        && health.failures() == 0
        && !health.paused()
        && SourceState.of(archive, id).seen().values().stream().anyMatch(Seen::isKept);
  }

  private void look() {
    try {
      Map<String, String> healths = archive.notes(SourceState.HEALTH);
      boolean waiting = false;
      for (Source source : due(healths)) {
        waiting |= !running.contains(source.id()) && !begin(source);
      }
      crowded = waiting;
      lastFailure = "";
    } catch (RuntimeException | Error e) { // what gets out would end the schedule for good
      failed(e);
    }
  }

  /** Those that are overdue for longest first: whoever found no place is before all who did. */
  private List<Source> due(Map<String, String> healths) {
    return sources.all().stream()
        .filter(Source::enabled)
        .filter(source -> isDue(source, healths.get(source.id())))
        .sorted(comparingLong(source -> Health.parse(healths.get(source.id())).nextTry()))
        .toList();
  }

  private boolean isDue(Source source, @Nullable String health) {
    Instant now = clock.instant();
    return VisitTimes.isDue(Health.parse(health), now)
        && !now.isBefore(broken.getOrDefault(source.id(), Instant.MIN));
  }

  /** False when there is no place for it. */
  private boolean begin(Source source) {
    if (!room.tryAcquire()) {
      return false;
    }
    running.add(source.id());
    try {
      visiting.execute(() -> visit(source));
    } catch (RuntimeException | Error e) { // as when no more threads are to be had
      end(source);
      throw e;
    }
    return true;
  }

  private void visit(Source source) {
    try {
      // a visit may have ended since the look
      if (isDue(source, archive.note(SourceState.HEALTH, source.id()))) {
        tell(source, visit.to(source, () -> crowded));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      log.error("PROGRAM-FAULT: reading source {} failed; trying again later", source.id(), e);
      if (isStillDue(source)) {
        broken.put(source.id(), clock.instant().plus(VisitTimes.CYCLE));
      }
    } finally {
      end(source);
    }
  }

  private void end(Source source) {
    running.remove(source.id());
    room.release();
  }

  /** Whether that a visit was begun could not be kept, as on a full disk. */
  private boolean isStillDue(Source source) {
    try {
      return isDue(source, archive.note(SourceState.HEALTH, source.id()));
    } catch (RuntimeException e) {
      return true;
    }
  }

  private static void tell(Source source, Visit.Outcome outcome) {
    Health health = outcome.state().health();
    if (health.problem() != null) {
      log.warn(
          "SOURCE-TROUBLE: source {} {}{}",
          source.id(),
          health.problem(),
          health.paused() ? "; it is not read any more" : "");
    } else if (outcome.added() + outcome.revised() + outcome.rejected() > 0) {
      log.info(
          "source {}: {} new, {} changed, {} no article, {} about something else",
          source.id(),
          outcome.added(),
          outcome.revised(),
          outcome.rejected(),
          outcome.leftOut());
    }
  }

  /** A list that can't be read is told once, not every few seconds. */
  private void failed(Throwable e) {
    if (!e.toString().equals(lastFailure)) {
      lastFailure = e.toString();
      log.error("SOURCES-UNUSABLE: the sources can't be looked at; trying again", e);
    }
  }

  @Override
  public void close() {
    looking.shutdown();
    web.close();
    visiting.shutdown();
    try {
      if (!visiting.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("SLOW-STOP: still reading sources after {} seconds", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
