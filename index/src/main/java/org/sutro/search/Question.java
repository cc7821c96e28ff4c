package org.sutro.search;

import java.time.LocalDate;
import java.util.List;

/**
 * A question as it was typed.
 *
 * @param text any text at all: nothing in it is syntax
 * @param context earlier questions of the same conversation, oldest first
 * @param today the asker's day; words such as "last week" are relative to it
 */
public record Question(String text, List<String> context, LocalDate today) {

  /** Keeps a copy of the context. */
  public Question {
    context = List.copyOf(context);
  }
}
