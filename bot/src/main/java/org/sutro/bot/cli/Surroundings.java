package org.sutro.bot.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.sutro.bot.app.StopSignal;

/**
 * What the program finds around itself.
 *
 * @param home the folder that holds {@code config/}
 * @param environment the environment's variables
 * @param clock the time
 * @param streams where it reads and writes
 * @param ending how the process ends
 */
public record Surroundings(
    Path home,
    Map<String, String> environment,
    InstantSource clock,
    Streams streams,
    StopSignal.Ending ending) {

  /**
   * Where a command reads and writes.
   *
   * @param in questions, when none is given
   * @param out what was asked for
   * @param err everything else
   * @param terminal true when somebody is watching {@code err}
   */
  public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}
}
