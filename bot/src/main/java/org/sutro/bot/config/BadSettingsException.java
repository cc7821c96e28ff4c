package org.sutro.bot.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings can't be used. The message holds every problem, one a line. */
public final class BadSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Of all that is wrong, at least one thing. */
  BadSettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
