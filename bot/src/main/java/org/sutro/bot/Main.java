package org.sutro.bot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.sutro.bot.cli.CommandLineProgram;
import org.sutro.bot.cli.Surroundings;

/**
 * Where the program begins and the only place that looks at the process's surroundings. The road to
 * read from here is {@code org.sutro.bot.cli.ServeCommand}: it puts together a bot that answers on
 * Telegram.
 */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // the JDK's web server lets a request arrive for ever otherwise; in seconds
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    Surroundings surroundings =
        new Surroundings(
            Path.of(System.getProperty("sutro.home", "")).toAbsolutePath(),
            System.getenv(),
            InstantSource.system(),
            new Surroundings.Streams(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("sutro.terminal")),
            new ProcessEnding());
    System.exit(CommandLineProgram.run(surroundings, arguments));
  }
}
