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

  private List<Finding> findings(ServerSocket taken) {
    String port = String.valueOf(taken.getLocalPort());
    Map<String, String> environment =
        Map.of(
            "SUTRO_HEALTH_PORT",
            port,
            "SUTRO_WEBHOOK_URL",
            "https://bot.example.org/telegram",
            "SUTRO_WEBHOOK_PORT",
            port,
            "SUTRO_WEBHOOK_SECRET",
            "s".repeat(32));
    return new PortCheck(
            SettingsReader.read(data, environment, null, Map.of("data", data.toString())))
        .findings();
  }

  @Test
  void a_port_that_is_taken_is_told_with_the_setting_to_change_and_not_when_the_bot_has_taken_it()
      throws IOException {
    ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    try (other) {
      assertThat(findings(other))
          .extracting(Finding::level)
          .containsExactly(Finding.Level.NOTE, Finding.Level.UNUSABLE);
      assertThat(findings(other).getFirst().text())
          .contains("127.0.0.1:" + other.getLocalPort(), "set health.port to another, or to 0");
      try (DataLock bot = DataLock.take(data)) {
        assertThat(bot.afterCrash()).isFalse();
        assertThat(findings(other)).isEmpty();
      }
    }
    assertThat(findings(other)).isEmpty();
  }
}
