package org.sutro.bot.config;

import java.util.Comparator;

/**
 * Where something was set.
 *
 * @param name a file; or a variable, a credential, an option of the command line
 * @param line counted from 1; 0 when the name says it all
 * @param column counted from 1; 0 when the name says it all
 */
record Place(String name, int line, int column) {

  /** The lines of the file as they stand there; behind them all others, as they were found. */
  static final Comparator<Place> AS_READ =
      Comparator.comparing((Place place) -> place.line == 0)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** A place that has no lines. */
  static Place named(String name) {
    return new Place(name, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? name : name + ":" + line + ":" + column;
  }
}
