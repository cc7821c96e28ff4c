package org.sutro.bot.store;

import org.sutro.sqlite.DatabaseException;

/** What was to be kept was decided about something that is different by now. */
final class ChangedMeanwhileException extends DatabaseException {

  private static final long serialVersionUID = 1;

  ChangedMeanwhileException() {
    super("changed meanwhile");
  }
}
