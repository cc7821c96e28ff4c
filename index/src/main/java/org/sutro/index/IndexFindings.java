package org.sutro.index;

import java.util.List;

/**
 * What a look into an index showed.
 *
 * @param problems what is wrong, a line each; empty when all is well
 * @param articles articles in it
 * @param behind changes of the archive that it has not taken up yet; no problem in itself
 * @param building whether it, or another, is being built
 */
public record IndexFindings(List<String> problems, int articles, long behind, Building building) {

  /** What else is under way. */
  public enum Building {
    /** Nothing. */
    NONE,
    /** It is not complete yet: what has come so far can be found. */
    ITSELF,
    /** Another is built beside it, and will take its place. */
    BESIDE
  }

  /** Keeps a copy. */
  public IndexFindings {
    problems = List.copyOf(problems);
  }

  /** True when nothing is wrong. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
