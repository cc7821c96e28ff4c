package org.sutro.bot.cli;

import java.time.LocalDate;
import java.util.List;
import org.sutro.search.Question;

/**
 * A question given on the command line or in a file.
 *
 * @param id its name in the output
 * @param text as it was typed
 * @param context earlier questions, oldest first
 */
record AskedQuestion(String id, String text, List<String> context) {

  AskedQuestion {
    context = List.copyOf(context);
  }

  Question on(LocalDate day) {
    return new Question(text, context, day);
  }
}
