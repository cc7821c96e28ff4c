package org.sutro.index;

import java.util.List;

/**
 * One thing looked for, in any of several ways; the best of them counts.
 *
 * @param alternatives at least one
 */
public record Clause(List<Alternative> alternatives) {

  /**
   * One way to find a thing.
   *
   * @param field where
   * @param term what
   * @param weight what it is worth, above 0
   */
  public record Alternative(Field field, String term, double weight) {}

  /** Keeps a copy. */
  public Clause {
    alternatives = List.copyOf(alternatives);
  }
}
