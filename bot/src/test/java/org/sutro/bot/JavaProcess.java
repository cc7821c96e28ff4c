package org.sutro.bot;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Another Java with the classes of these tests, to be killed at any moment. What it complains of
 * stands among what the test complains of. The tests of index have their like: the modules share
 * none of their tests.
 */
public final class JavaProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private JavaProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.US_ASCII);
  }

  /** Starts the main method of a class. */
  public static JavaProcess start(Class<?> main, Object... arguments) throws IOException {
    return startIn(Path.of("").toAbsolutePath(), main, arguments);
  }

  /** Starts it with another working folder. */
  public static JavaProcess startIn(Path folder, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dsutro.home=" + Path.of(System.getProperty("sutro.home", "..")).toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new JavaProcess(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(Redirect.INHERIT)
            .start());
  }

  /** The next line it says; waits for one, and fails when it has ended by itself. */
  public String line() throws IOException {
    String line = lines.readLine();
    assertThat(line).as("what it says; it has ended by itself").isNotNull();
    return line;
  }

  /** Lets it live so much longer, and fails when it ends by itself. */
  public void live(Duration time) throws InterruptedException {
    assertThat(process.waitFor(time.toNanos(), NANOSECONDS)).as("it ended by itself").isFalse();
  }

  /** Lets it live so much longer; says whether it ended by itself, and fails when it broke. */
  public boolean endsWithin(Duration time) throws InterruptedException {
    boolean ended = process.waitFor(time.toNanos(), NANOSECONDS);
    assertThat(ended && process.exitValue() != 0).as("it broke").isFalse();
    return ended;
  }

  /** Kills it. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(20, SECONDS).join();
  }
}
