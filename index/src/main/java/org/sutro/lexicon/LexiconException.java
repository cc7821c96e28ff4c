package org.sutro.lexicon;

import java.util.List;

/**
 * The lexicon's files are not of their format. The message names every line and what is wrong with
 * it.
 */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  LexiconException(List<String> problems) {
    super(
        problems.size()
            + " problem(s) in the lexicon:\n"
            + String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size()))));
  }
}
