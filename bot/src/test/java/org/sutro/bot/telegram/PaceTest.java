package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PaceTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long now = Long.MAX_VALUE - SECOND; // monotonic time may overflow
  private final Pace pace = new Pace(now);

  /**
   * Sends as much as allowed for some seconds to as many chats; says how many messages that were.
   */
  private int sendFor(int seconds, int chats) {
    int sent = 0;
    long end = now + seconds * SECOND;
    while (end - now > 0) {
      for (long chat = 0; chat < chats; chat++) {
        if (!pace.rests(now) && !pace.resting(now).contains(chat)) {
          pace.sent(chat, now);
          sent++;
        }
      }
      now += SECOND / 100;
    }
    return sent;
  }

  @Test
  void a_chat_gets_a_few_at_once_and_then_one_a_second() {
    assertThat(sendFor(10, 1)).isBetween(11, 13);
  }

  @Test
  void all_chats_together_get_about_thirty_a_second() {
    assertThat(sendFor(10, 1000)).isBetween(290, 315);
  }

  @Test
  void a_break_is_for_everybody_and_lasts_as_long_as_asked() {
    pace.rest(Duration.ofSeconds(30), now);
    pace.rest(Duration.ofSeconds(1), now);
    assertThat(pace.rests(now + 30 * SECOND - 1)).isTrue();
    assertThat(pace.rests(now + 30 * SECOND)).isFalse();
  }

  @Test
  void waits_between_tries_grow_and_stay_below_forty_seconds() {
    Backoff backoff = new Backoff(new Random(1));
    assertThat(backoff.next()).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
    for (int i = 0; i < 1000; i++) {
      assertThat(backoff.next()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(37_500));
    }
    backoff.reset();
    assertThat(backoff.next()).isLessThan(Duration.ofMillis(1251));
  }
}
