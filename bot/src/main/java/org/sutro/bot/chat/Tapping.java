package org.sutro.bot.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Language;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Incoming.ButtonPress;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.render.Surroundings;

/**
 * Buttons. What they hold is never trusted: the answer's record says whose it is and where it was
 * given.
 */
final class Tapping {

  private final Memory memory;
  private final Asking asking;
  private final Clock clock;

  Tapping(Memory memory, Asking asking, Clock clock) {
    this.memory = memory;
    this.asking = asking;
    this.clock = clock;
  }

  Response on(ButtonPress press, Messages messages) {
    return switch (TapCode.decode(press.data())) {
      case Tap.Context tap ->
          onAnswer(press, tap.answer(), messages, answer -> context(press, answer, messages));
      case Tap.Rate tap ->
          onAnswer(press, tap.answer(), messages, answer -> rate(press, tap, messages));
      case Tap.Example tap -> example(press, tap, messages);
      case Tap.Speak tap -> speak(press, tap.language(), messages);
      case Tap.Stale tap -> toast(press, messages.get(Key.TOAST_STALE));
    };
  }

  @FunctionalInterface
  private interface OnAnswer {
    Response on(AnswerRecord answer);
  }

  private Response onAnswer(ButtonPress press, AnswerId id, Messages messages, OnAnswer action) {
    Optional<AnswerRecord> answer =
        memory.answers().find(id).filter(found -> found.chat() == press.origin().chat());
    if (answer.isEmpty()) {
      return toast(press, messages.get(Key.TOAST_STALE));
    }
    if (answer.get().user() != press.origin().user()) {
      return toast(press, messages.get(Key.TOAST_NOT_YOURS));
    }
    return action.on(answer.get());
  }

  private Response context(ButtonPress press, AnswerRecord answer, Messages messages) {
    Optional<Quote> quote = answer.quotes().stream().findFirst().flatMap(this::quote);
    if (quote.isEmpty()) {
      return toast(press, messages.get(Key.CONTEXT_GONE));
    }
    RichText text = new AnswerText(messages).context(Surroundings.of(quote.get()));
    Origin origin = press.origin();
    return Response.send(
        acknowledge(press), new Outgoing.Send(origin.chat(), text, List.of(), origin.message()));
  }

  private Optional<Quote> quote(AnswerRecord.Held held) {
    return memory
        .articles()
        .find(held.article(), held.version())
        .filter(article -> held.span().end() <= article.text().length())
        .map(article -> new Quote(article, held.version(), held.span()));
  }

  private Response rate(ButtonPress press, Tap.Rate tap, Messages messages) {
    Key thanks = tap.thumb() == Thumb.UP ? Key.TOAST_LIKED : Key.TOAST_DISLIKED;
    Note note = new Note.Rated(tap.answer(), press.origin().user(), tap.thumb(), clock.instant());
    return new Response(
        List.of(new Outgoing.Toast(press.origin().chat(), press.callback(), messages.get(thanks))),
        List.of(note));
  }

  private Response example(ButtonPress press, Tap.Example tap, Messages messages) {
    Response answer =
        asking.tapped(press.origin(), Greeting.example(tap.number(), messages), messages);
    List<Outgoing> send = new ArrayList<>();
    send.add(acknowledge(press));
    send.addAll(answer.send());
    return new Response(send, answer.keep());
  }

  /** In a group one member would choose for all the others. */
  private Response speak(ButtonPress press, Language language, Messages messages) {
    Origin origin = press.origin();
    if (!origin.isPrivate()) {
      return toast(press, messages.get(Key.TOAST_STALE));
    }
    RichText chosen = RichText.plain(Messages.in(language).get(Key.LANGUAGE_CHOSEN));
    return new Response(
        List.of(
            acknowledge(press),
            new Outgoing.Edit(origin.chat(), origin.message(), chosen, List.of())),
        List.of(new Note.LanguageChosen(origin.chat(), language)));
  }

  private static Response toast(ButtonPress press, String text) {
    return Response.send(new Outgoing.Toast(press.origin().chat(), press.callback(), text));
  }

  private static Outgoing acknowledge(ButtonPress press) {
    return new Outgoing.Toast(press.origin().chat(), press.callback(), "");
  }
}
