package org.sutro.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** A long list of quotes, three a page. */
final class Pages {

  /** Quotes on a page. */
  static final int SIZE = 3;

  private final Messages messages;
  private final AnswerRecord answer;
  private final boolean folding;
  private final List<Quote> quotes;

  /**
   * The pages of an answer.
   *
   * @param words the words a record names, if they are still to be shown
   */
  Pages(Turn turn, AnswerRecord answer, Function<Held, Optional<Quote>> words) {
    this.messages = turn.messages();
    this.answer = answer;
    this.folding = turn.choices().quotes() != Choices.Quotes.FULL;
    this.quotes = answer.quotes().stream().flatMap(held -> words.apply(held).stream()).toList();
  }

  boolean has(int page) {
    return page >= 0 && page * SIZE < quotes.size();
  }

  RichText.Builder text(int page) {
    int from = page * SIZE;
    int to = Math.min(quotes.size(), from + SIZE);
    RichText.Builder text = RichText.builder();
    if (quotes.size() > SIZE) {
      String first = messages.number(from + 1);
      String range = to == from + 1 ? first : first + "–" + messages.number(to);
      text.italic(messages.get(Key.VIEW_PAGE, range, messages.number(quotes.size()))).paragraph();
    }
    return text.add(new AnswerText(messages, folding).quotes(quotes.subList(from, to)))
        .paragraph()
        .text(AnswerMessage.proofLine(messages, answer.id()));
  }

  List<List<Button>> keyboard(int page) {
    List<Button> turns = new ArrayList<>();
    if (has(page - 1)) {
      turns.add(button(Key.BUTTON_BEFORE, new Tap.Page(answer.id(), page - 1)));
    }
    if (has(page + 1)) {
      turns.add(button(Key.BUTTON_NEXT, new Tap.Page(answer.id(), page + 1)));
    }
    return List.of(
        turns,
        List.of(
            button(Key.BUTTON_WHO, new Tap.Who(answer.id())),
            button(Key.BUTTON_PROOF, new Tap.Proof(answer.id()))));
  }

  private Button button(Key label, Tap tap) {
    return new Button.Action(messages.get(label), tap);
  }
}
