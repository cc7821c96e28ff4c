package org.sutro.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LauncherTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  @TempDir Path scratch;

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash"})
  @Timeout(60)
  void the_launcher_finds_java_builds_when_needed_and_passes_everything_on(String shell)
      throws Exception {
    assumeTrue(onPath(shell), "no " + shell + " on this machine");
    Path said = scratch.resolve("said");
    Process test =
        new ProcessBuilder(HOME.resolve(".ci/launcher-test").toString(), shell)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(test.waitFor(50, TimeUnit.SECONDS)).as("ends in time").isTrue();
    String text = Files.readString(said, UTF_8);
    assertThat(test.exitValue()).as(text).isZero();
    assertThat(text).contains("ok ").doesNotContain("WRONG");
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
