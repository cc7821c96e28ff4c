package org.sutro.bot.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.search.Answer;
import org.sutro.search.Question;

/** An answer as people see it: its text, what is to be said about its age, and its buttons. */
final class AnswerMessage {

  /** What was published before may be outdated. */
  private static final int FRESH_DAYS = 365;

  private final Messages messages;
  private final Choices choices;
  private final AnswerId id;
  private final Question question;
  private final boolean alone;

  AnswerMessage(Turn turn, AnswerId id, Question question) {
    this.messages = turn.messages();
    this.choices = turn.choices();
    this.id = id;
    this.question = question;
    this.alone = turn.origin().isPrivate();
  }

  RichText text(Shown shown) {
    if (shown.onlyForeign()) {
      return RichText.plain(messages.get(Key.ONLY_FOREIGN));
    }
    RichText.Builder text =
        RichText.builder()
            .add(
                new AnswerText(messages, choices.quotes() != Choices.Quotes.FULL)
                    .of(shown.answer()));
    if (shown.answer().quotes().isEmpty()) {
      return text.build();
    }
    newest(shown.answer().quotes())
        .filter(day -> day.isBefore(question.today().minusDays(FRESH_DAYS)))
        .ifPresent(day -> text.paragraph().italic(messages.get(Key.OLD, messages.date(day))));
    return text.paragraph().text(proofLine(messages, id)).build();
  }

  /** The line that leads to the proof, also for those an answer is passed on to. */
  static String proofLine(Messages messages, AnswerId id) {
    return messages.get(Key.PROOF_LINE, "/" + Command.PROOF.word() + "_" + id);
  }

  private static Optional<LocalDate> newest(List<Quote> quotes) {
    return quotes.stream()
        .map(quote -> quote.article().published().date())
        .max(LocalDate::compareTo);
  }

  List<List<Button>> keyboard(Shown shown) {
    if (shown.onlyForeign()) {
      return List.of(List.of(button(Key.BUTTON_FOREIGN, new Tap.Foreign(id))));
    }
    return switch (shown.answer()) {
      case Answer.Quoted quoted -> few(Finding.Kind.QUOTED);
      case Answer.Closest closest -> few(Finding.Kind.CLOSEST);
      case Answer.NotFound none ->
          switch (none.reason()) {
            case NOTHING_FOUND, OUTSIDE_DATES -> bell(Key.BUTTON_AWAIT, new Tap.Await(id));
            case NOTHING_MORE, OUT_OF_SCOPE, NOT_A_QUESTION -> List.of();
          };
      case Answer.Courteous courteous -> List.of();
    };
  }

  /** What is wanted most under an answer that quotes something: two rows fit above a thumb. */
  List<List<Button>> few(Finding.Kind kind) {
    List<List<Button>> rows =
        new ArrayList<>(first(button(Key.BUTTON_ALL, new Tap.Buttons(id, true))));
    if (kind == Finding.Kind.CLOSEST) {
      rows.addAll(bell(Key.BUTTON_AWAIT, new Tap.Await(id)));
    }
    return rows;
  }

  /** Everything that can be done with an answer that quotes something. */
  List<List<Button>> all(Finding.Kind kind) {
    List<List<Button>> rows =
        new ArrayList<>(first(button(Key.BUTTON_FEW, new Tap.Buttons(id, false))));
    rows.add(
        List.of(
            button(Key.BUTTON_NEWEST, new Tap.Newest(id)),
            button(Key.BUTTON_COUNTRY, new Tap.Countries(id)),
            button(Key.BUTTON_WHO, new Tap.Who(id))));
    rows.addAll(
        kind == Finding.Kind.CLOSEST
            ? bell(Key.BUTTON_AWAIT, new Tap.Await(id))
            : bell(Key.BUTTON_PURSUE, new Tap.Pursue(id)));
    return rows;
  }

  private List<List<Button>> first(Button last) {
    return List.of(
        List.of(
            button(Key.BUTTON_MORE, new Tap.More(id)),
            button(Key.BUTTON_CONTEXT, new Tap.Context(id))),
        List.of(
            button(Key.BUTTON_LIKE, new Tap.Rate(id, Thumb.UP)),
            button(Key.BUTTON_DISLIKE, new Tap.Rate(id, Thumb.DOWN)),
            button(Key.BUTTON_PROOF, new Tap.Proof(id)),
            last));
  }

  /** Only who is alone with the bot can ask to be told of something. */
  private List<List<Button>> bell(Key label, Tap tap) {
    return alone ? List.of(List.of(button(label, tap))) : List.of();
  }

  private Button button(Key label, Tap tap) {
    return new Button.Action(messages.get(label), tap);
  }
}
