package org.sutro.verify;

import java.util.List;

/** Compares what people quote with the archive. Safe for use by many threads. */
@FunctionalInterface
public interface Checks {

  /** Longest text that is looked at, in UTF-16 units; of a longer one the beginning. */
  int MAX_LENGTH = 2000;

  /**
   * What is to be said of each passage in a text that somebody took for a quotation.
   *
   * @param pasted any text at all
   * @return at least one
   */
  List<Check> of(String pasted);
}
