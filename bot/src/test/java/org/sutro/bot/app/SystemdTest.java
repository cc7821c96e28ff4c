package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SystemdTest {

  @TempDir Path folder;

  /** Stands for systemd-notify: writes down what it is told. */
  private List<String> listener() throws IOException {
    Path script = folder.resolve("notify");
    Files.writeString(script, "#!/bin/sh\necho \"$1\" >>\"" + folder.resolve("told") + "\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return List.of(script.toString());
  }

  private List<String> told() throws IOException {
    return Files.readAllLines(folder.resolve("told"));
  }

  @Test
  void it_hears_that_the_bot_is_ready_and_that_it_stops() throws IOException {
    Systemd.start(Map.of("NOTIFY_SOCKET", "/run/x"), listener(), () -> true).close();
    assertThat(told()).containsExactly("READY=1", "STOPPING=1");
  }

  @Test
  void it_hears_a_sign_of_life_only_while_there_is_life() throws Exception {
    AtomicInteger lives = new AtomicInteger();
    CountDownLatch looksAtTheDead = new CountDownLatch(3);
    Map<String, String> environment = Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", "20000");
    try (Systemd unit =
        Systemd.start(
            environment,
            listener(),
            () -> {
              if (lives.get() < 4) {
                lives.incrementAndGet();
                return true;
              }
              looksAtTheDead.countDown();
              return false;
            })) {
      assertThat(unit).isNotNull();
      looksAtTheDead.await();
    }
    assertThat(told())
        .containsExactly(
            "READY=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1", "STOPPING=1");
  }

  @Test
  void without_systemd_nobody_is_told() {
    assertThat(Systemd.listens(Map.of())).isFalse();
    assertThat(Systemd.listens(Map.of("NOTIFY_SOCKET", "/run/x"))).isTrue();
  }

  @Test
  void a_listener_that_is_not_there_ends_nothing() {
    List<String> none = List.of(folder.resolve("none").toString());
    assertThatNoException().isThrownBy(() -> Systemd.start(Map.of(), none, () -> true).close());
  }
}
