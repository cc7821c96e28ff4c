package org.sutro.bot.cli;

import java.io.PrintStream;

/** One line that grows, for somebody watching a terminal; nothing at all for anybody else. */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean watched;
  private int shown = -1;

  ProgressBar(Surroundings.Streams streams) {
    this.terminal = streams.err();
    this.watched = streams.terminal();
  }

  /**
   * Shows how far something has come.
   *
   * @param label what it is
   * @param done how much is done
   * @param total how much there is; 0 or less when that is not known
   */
  void at(String label, long done, long total) {
    if (!watched) {
      return;
    }
    if (total <= 0) {
      terminal.print(CLEAR_LINE + label + " " + done);
      return;
    }
    int percent = (int) Math.min(100, done * 100 / total);
    if (percent != shown) {
      shown = percent;
      int filled = percent * WIDTH / 100;
      terminal.print(
          CLEAR_LINE
              + "█".repeat(filled)
              + "░".repeat(WIDTH - filled)
              + " "
              + percent
              + "% "
              + label);
    }
  }

  /** Prints a line of {@code out} where the bar stands; the bar comes back below it. */
  void above(PrintStream out, String line) {
    close();
    out.println(line);
    shown = -1;
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (watched) {
      terminal.print(CLEAR_LINE);
    }
  }
}
