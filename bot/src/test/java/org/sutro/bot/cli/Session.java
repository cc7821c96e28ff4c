package org.sutro.bot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.sutro.bot.app.StopSignal;

/** Runs commands as a terminal would, on a data folder of its own. */
final class Session {

  /** The checkout the tests run in. */
  static final Path HOME = Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-07-11T06:00:00Z"));

  private static final StopSignal.Ending NO_SIGNALS =
      new StopSignal.Ending() {
        @Override
        public void onSignal(Runnable heard) {}

        @Override
        public void now(int exitCode) {
          throw new AssertionError("nobody ends a test with " + exitCode);
        }
      };

  private final Path data;

  Session(Path data) {
    this.data = data;
  }

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {}

  Outcome run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  Outcome run(Map<String, String> environment, String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> variables = new HashMap<>(environment);
    variables.putIfAbsent("SUTRO_DATA", data.toString());
    Surroundings surroundings =
        new Surroundings(
            HOME,
            variables,
            CLOCK,
            new Surroundings.Streams(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false),
            NO_SIGNALS);
    int code = CommandLineProgram.run(surroundings, arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
