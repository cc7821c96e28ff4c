package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ImportanceTest {

  @Test
  void what_stands_in_one_of_twenty_sentences_weighs_the_same_in_a_large_archive_and_a_huge_one() {
    double large = Importance.of(100, 2_000, true);

    assertThat(Importance.of(30_000, 600_000, true)).isCloseTo(large, within(0.01));
  }

  @Test
  void the_rarer_weighs_more_up_to_one_in_a_thousand() {
    assertThat(Importance.of(60_000, 600_000, true))
        .isLessThan(Importance.of(6_000, 600_000, true));
    assertThat(Importance.of(3, 600_000, true)).isEqualTo(Importance.of(300, 600_000, true));
  }

  @Test
  void in_a_handful_of_articles_what_stands_once_is_as_rare_as_can_be() {
    assertThat(Importance.of(1, 120, true)).isEqualTo(1);
  }

  @Test
  void a_word_that_stands_once_is_a_slip_of_the_pen_in_a_huge_archive_only() {
    assertThat(Importance.isSlip(1, 20_000)).isFalse();
    assertThat(Importance.isSlip(4, 600_000)).isTrue();
    assertThat(Importance.isSlip(7, 600_000)).isFalse();
  }
}
