package org.sutro.bot.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.sutro.bot.standin.SettableClock;

final class WatchClockTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(WatchClock.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final SettableClock clock = new SettableClock();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may wrap around
  private final Errand watch = new WatchClock(clock, nanos::get);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  /** So much time passes, and the clock is set besides. */
  private void pass(Duration time, Duration jump) {
    nanos.addAndGet(time.toNanos());
    clock.pass(time.plus(jump));
    assertThat(watch.step()).as("more to do").isFalse();
  }

  private List<String> said() {
    List<String> said = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    log.list.clear();
    return said;
  }

  @Test
  void a_jump_of_more_than_ten_minutes_is_told_once_with_how_far_and_in_which_direction() {
    pass(Duration.ofSeconds(2), Duration.ofHours(1));
    assertThat(said())
        .containsExactly(
            "CLOCK-JUMP: the machine's clock went forward by 1 h 0 min 0 s: it was set, or the machine"
                + " was asleep; it says 2026-11-20T07:30:02Z now");
    pass(Duration.ofSeconds(2), Duration.ZERO);
    assertThat(said()).as("from there on").isEmpty();
    pass(Duration.ofSeconds(2), Duration.ofMinutes(-61));
    assertThat(said()).singleElement().asString().contains("went back by 1 h 1 min 0 s");
    pass(Duration.ofSeconds(2), Duration.ofDays(365));
    assertThat(said()).singleElement().asString().contains("went forward by 8760 h 0 min 0 s");
  }

  @Test
  void small_corrections_and_rounds_that_take_long_are_no_jump() {
    pass(Duration.ofHours(3), Duration.ZERO);
    pass(Duration.ofSeconds(2), Duration.ofMinutes(10));
    pass(Duration.ofSeconds(2), Duration.ofMinutes(-10));
    assertThat(said()).isEmpty();
  }
}
