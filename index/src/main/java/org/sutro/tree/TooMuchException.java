package org.sutro.tree;

import java.io.IOException;

/** A text would make a larger tree than there is room for; the message is the end of a sentence. */
public final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1;

  /** Refuses a text for what the end of the sentence says. */
  public TooMuchException(String message) {
    super(message);
  }
}
