package org.sutro.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.config.SettingsReader;

final class PortCheckTest {

  @TempDir Path data;

  private List<Finding> findings(ServerSocket health, ServerSocket webhook) {
    Map<String, String> environment =
        Map.of(
            "SUTRO_HEALTH_PORT",
            String.valueOf(health.getLocalPort()),
            "SUTRO_WEBHOOK_URL",
            "https://bot.example.org/telegram",
            "SUTRO_WEBHOOK_PORT",
            String.valueOf(webhook.getLocalPort()),
            "SUTRO_WEBHOOK_SECRET",
            "s".repeat(32));
    return new PortCheck(
            SettingsReader.read(data, environment, null, Map.of("data", data.toString())))
        .findings();
  }

  @Test
  void a_port_that_is_taken_is_told_with_the_setting_to_change_and_not_when_the_bot_has_taken_it()
      throws IOException {
    ServerSocket other = socket();
    ServerSocket second = socket();
    try (other;
        second) {
      assertThat(findings(other, second))
          .extracting(Finding::level)
          .containsExactly(Finding.Level.NOTE, Finding.Level.UNUSABLE);
      assertThat(findings(other, second).getFirst().text())
          .contains("127.0.0.1:" + other.getLocalPort(), "set health.port to another, or to 0");
      try (DataLock bot = DataLock.take(data)) {
        assertThat(bot.afterCrash()).isFalse();
        assertThat(findings(other, second)).isEmpty();
      }
    }
    assertThat(findings(other, second)).isEmpty();
  }

  @Test
  void one_port_for_two_things_is_told_whether_it_is_free_or_not() throws IOException {
    ServerSocket one = socket();
    one.close();
    assertThat(findings(one, one))
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("health.port and webhook.port are both " + one.getLocalPort());
  }

  private static ServerSocket socket() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
