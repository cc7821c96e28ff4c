package org.sutro.index;

import java.util.List;

/**
 * What a look into an index showed.
 *
 * @param problems what is wrong, a line each; empty when all is well
 * @param articles articles in it
 * @param behind changes of the archive that it has not taken up yet; no problem in itself
 */
public record IndexFindings(List<String> problems, int articles, long behind) {

  /** Keeps a copy. */
  public IndexFindings {
    problems = List.copyOf(problems);
  }

  /** True when nothing is wrong. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
