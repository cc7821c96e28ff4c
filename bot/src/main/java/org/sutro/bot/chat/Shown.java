package org.sutro.bot.chat;

import java.util.List;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.search.Answer;

/**
 * What of an answer a chat wants to see.
 *
 * @param answer the answer with those quotes alone
 * @param onlyForeign true when everything there is was left out for its language
 */
record Shown(Answer answer, boolean onlyForeign) {

  static Shown of(Answer answer, Turn turn) {
    List<Quote> read = answer.quotes().stream().filter(turn::reads).toList();
    List<Quote> quotes =
        turn.choices().quotes() == Choices.Quotes.ONE && read.size() > 1
            ? read.subList(0, 1)
            : read;
    return new Shown(with(answer, quotes), quotes.isEmpty() && !answer.quotes().isEmpty());
  }

  Finding.Kind kind() {
    return switch (answer) {
      case Answer.Quoted quoted -> Finding.Kind.QUOTED;
      case Answer.Closest closest -> Finding.Kind.CLOSEST;
      case Answer.NotFound none -> Finding.Kind.NOTHING;
      case Answer.Courteous courteous -> Finding.Kind.NOTHING;
    };
  }

  private static Answer with(Answer answer, List<Quote> quotes) {
    if (quotes.isEmpty() && !answer.quotes().isEmpty()) {
      return new Answer.NotFound(
          answer.understood(), Answer.Reason.NOTHING_FOUND, null, answer.coverage());
    }
    return switch (answer) {
      case Answer.Quoted quoted ->
          new Answer.Quoted(
              quoted.understood(), quotes, quoted.differ() && quotes.size() > 1, quoted.coverage());
      case Answer.Closest closest ->
          new Answer.Closest(closest.understood(), quotes, closest.coverage());
      case Answer.NotFound none -> none;
      case Answer.Courteous courteous -> courteous;
    };
  }
}
