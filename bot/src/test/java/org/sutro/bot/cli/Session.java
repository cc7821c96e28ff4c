package org.sutro.bot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.sutro.bot.Await;
import org.sutro.bot.app.StopSignal;
import picocli.CommandLine;

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

  /** The signal comes as soon as anybody listens. */
  private static final StopSignal.Ending AT_ONCE =
      new StopSignal.Ending() {
        @Override
        public void onSignal(Runnable heard) {
          Thread signal = Thread.ofPlatform().name("signal").daemon().start(heard);
          Await.until(() -> signal.getState() == Thread.State.TIMED_WAITING); // it was heard
        }

        @Override
        public void now(int exitCode) {
          throw new AssertionError("it was told once");
        }
      };

  private final Path data;
  private final StopSignal.Ending ending;

  Session(Path data) {
    this(data, NO_SIGNALS);
  }

  private Session(Path data, StopSignal.Ending ending) {
    this.data = data;
    this.ending = ending;
  }

  /** The same, whose commands are told to stop as soon as they begin. */
  Session toldToStop() {
    return new Session(data, AT_ONCE);
  }

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {}

  Outcome run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  Outcome run(Map<String, String> environment, String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings.Streams streams =
        new Surroundings.Streams(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = CommandLineProgram.run(surroundings(environment, streams), arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Surroundings surroundings(Map<String, String> environment, Surroundings.Streams streams) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.putIfAbsent("SUTRO_DATA", data.toString());
    return new Surroundings(HOME, variables, CLOCK, streams, ending);
  }

  /** The command line as a whole, to see what it would take; nothing is run. */
  CommandLine commandLine() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Surroundings.Streams streams =
        new Surroundings.Streams(InputStream.nullInputStream(), nowhere, nowhere, false);
    return CommandLineProgram.whole(new SutroCommand(surroundings(Map.of(), streams)));
  }
}
