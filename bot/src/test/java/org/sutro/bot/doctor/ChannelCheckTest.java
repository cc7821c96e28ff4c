package org.sutro.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;

final class ChannelCheckTest {

  private static Finding finding(boolean channel, boolean pin, String... rights) {
    Role role = new Role(Role.Status.ADMINISTRATOR, Set.of(rights));
    return ChannelCheck.finding(-100, new Series.Home("খবর", channel), pin, role);
  }

  @Test
  void a_bot_that_may_not_pin_what_a_plan_wants_pinned_is_told_before_it_posts() {
    assertThat(finding(true, true, "can_post_messages").text()).contains("edit messages");
    assertThat(finding(false, true).text()).contains("pin messages");
    assertThat(finding(true, false, "can_post_messages").level()).isEqualTo(Finding.Level.FINE);
    assertThat(finding(true, true, "can_post_messages", "can_edit_messages").level())
        .isEqualTo(Finding.Level.FINE);
    assertThat(finding(true, true).level()).isEqualTo(Finding.Level.WRONG);
  }
}
