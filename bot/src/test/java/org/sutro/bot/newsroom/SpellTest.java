package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times that last a while, on a machine whose clock may be wrong. */
final class SpellTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Spell unit = new Spell(NOON, Duration.ofMinutes(10));

  @Test
  void it_lasts_from_its_beginning_until_its_end() {
    assertThat(unit.lasts(NOON)).isTrue();
    assertThat(unit.lasts(NOON.plusSeconds(599))).isTrue();
    assertThat(unit.lasts(NOON.plusSeconds(600))).isFalse();
    assertThat(Spell.OVER.lasts(NOON)).isFalse();
  }

  @Test
  void what_a_clock_that_was_ahead_began_is_over_when_it_is_put_back() {
    assertThat(unit.lasts(NOON.minusSeconds(1))).isFalse();
    assertThat(unit.lasts(NOON.minus(Duration.ofDays(365)))).isFalse();
  }

  @Test
  void what_does_not_go_well_is_tried_ever_more_rarely_and_at_once_when_the_clock_is_put_back() {
    Rests<String> rests = new Rests<>();
    assertThat(rests.failed("খবর", NOON)).isTrue();
    assertThat(rests.rests("খবর", NOON.plusSeconds(4))).isTrue();
    assertThat(rests.rests("খবর", NOON.plusSeconds(5))).isFalse();
    assertThat(rests.failed("খবর", NOON.plusSeconds(5))).as("it is known").isFalse();
    assertThat(rests.rests("খবর", NOON.plusSeconds(14))).isTrue();
    assertThat(rests.rests("খবর", NOON.minusSeconds(60))).isFalse();
    for (int i = 0; i < 20; i++) {
      assertThat(rests.failed("খবর", NOON.plusSeconds(10))).isFalse();
    }
    assertThat(rests.rests("খবর", NOON.plus(Duration.ofMinutes(11)))).isFalse();
    rests.went("খবর");
    assertThat(rests.failed("খবর", NOON)).as("anew").isTrue();
  }
}
