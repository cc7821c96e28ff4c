package org.sutro.bot.app;

/** A part that goes round as long as the program runs, and can tell whether it still does. */
public interface Living {

  /** False when it stands still. Looks at nothing that could keep it waiting. */
  boolean alive();
}
