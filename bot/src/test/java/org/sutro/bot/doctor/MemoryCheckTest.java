package org.sutro.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryCheckTest {

  private static final long MB = 1L << 20;

  private static Finding.Level level(long all, long heap, long index) {
    return MemoryCheck.finding(all * MB, heap * MB, index * MB).level();
  }

  @Test
  void the_index_should_fit_beside_the_bot_and_the_bot_has_to() {
    assertThat(level(1024, 128, 500)).isEqualTo(Finding.Level.FINE);
    assertThat(level(512, 128, 500)).isEqualTo(Finding.Level.NOTE);
    assertThat(level(200, 128, 0)).isEqualTo(Finding.Level.WRONG);
  }
}
