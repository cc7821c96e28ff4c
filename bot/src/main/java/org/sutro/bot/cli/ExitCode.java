package org.sutro.bot.cli;

/** How a command ends; the numbers above 64 are those of BSD's {@code sysexits.h}. */
final class ExitCode {

  static final int FINE = 0;
  static final int PROBLEM = 1;

  /** The command line can't be understood. */
  static final int USAGE = 2;

  /** Another process works with the same data. */
  static final int ALREADY_RUNNING = 75;

  /** The settings, the glossary or the stored data can't be used. */
  static final int UNUSABLE = 78;

  private ExitCode() {}
}
