package org.sutro;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another Java with the classes of these tests, to be killed at any moment. What it complains of
 * stands among what the test complains of. The tests of bot have their like: the modules share none
 * of their tests.
 */
public final class JavaProcess implements AutoCloseable {

  /** What the launcher gives a bot, more words than one of them. */
  private static final Pattern MEMORY = Pattern.compile("memory='(-Xmx[^']+)'");

  private final Process process;
  private final BufferedReader lines;

  private JavaProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.US_ASCII);
  }

  /** Starts the main method of a class. */
  public static JavaProcess start(Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts it with as little memory as the launcher gives a bot. */
  public static JavaProcess startSmall(Class<?> main, Object... arguments) throws IOException {
    return start(memoryOfABot(), main, arguments);
  }

  private static List<String> memoryOfABot() throws IOException {
    String launcher = Files.readString(Path.of(System.getProperty("sutro.home"), "sutro"));
    Matcher memory = MEMORY.matcher(launcher);
    assertThat(memory.find()).as("the launcher says how much memory a bot has").isTrue();
    List<String> options = new ArrayList<>(List.of(memory.group(1).split(" ", -1)));
    options.add("-XX:+ExitOnOutOfMemoryError");
    return options;
  }

  private static JavaProcess start(List<String> memory, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
    command.addAll(memory);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new JavaProcess(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  /** The next line it says; waits for one, and fails when it has ended by itself. */
  public String line() throws IOException {
    String line = lines.readLine();
    assertThat(line).as("what it says; it has ended by itself").isNotNull();
    return line;
  }

  /** Lets it live so much longer; says whether it ended by itself, and fails when it broke. */
  public boolean endsWithin(Duration time) throws InterruptedException {
    boolean ended = process.waitFor(time.toNanos(), NANOSECONDS);
    assertThat(ended && process.exitValue() != 0).as("it broke").isFalse();
    return ended;
  }

  /** Waits until it has ended by itself; gives its exit code. */
  public int exit() throws InterruptedException {
    assertThat(process.waitFor(60, SECONDS)).as("it has ended").isTrue();
    return process.exitValue();
  }

  /** Kills it; gives the lines it had said that nobody had asked for yet. */
  public List<String> kill() {
    // through its handle: the process itself would close the stream on what was said last
    process.toHandle().destroyForcibly();
    List<String> last = lines.lines().toList();
    close();
    return last;
  }

  /** Kills it, if it is still there. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(20, SECONDS).join();
  }
}
