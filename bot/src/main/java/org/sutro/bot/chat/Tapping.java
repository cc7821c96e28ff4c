package org.sutro.bot.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sutro.article.Language;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.bot.chat.Incoming.ButtonPress;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.QuoteContext;
import org.sutro.bot.render.RichText;

/**
 * Buttons. What they hold is never trusted: the answer's record says whose it is and where it was
 * given.
 */
final class Tapping {

  private final AnswerLog answers;
  private final Channels channels;
  private final Asking asking;
  private final Proving proving;
  private final Viewing viewing;
  private final Overview overview;
  private final Chronicle chronicle;
  private final Owning owning;
  private final Following following;
  private final Clock clock;

  Tapping(AnswerLog answers, Uses uses, Channels channels, Clock clock) {
    this.channels = channels;
    this.answers = answers;
    this.asking = uses.asking();
    this.proving = uses.proving();
    this.viewing = uses.viewing();
    this.overview = uses.overview();
    this.chronicle = uses.chronicle();
    this.owning = uses.owning();
    this.following = uses.following();
    this.clock = clock;
  }

  Response on(ButtonPress press, Turn turn) {
    return switch (TapCode.decode(press.data())) {
      case Tap.OfAnswer tap -> ofAnswer(press, tap, turn);
      case Tap.Example tap -> acknowledged(press, example(tap, turn));
      case Tap.OfDigest tap -> channels.pressed(press, tap, turn.messages());
      case Tap.Latest tap -> acknowledged(press, overview.latest(turn, tap.country()));
      case Tap.Timeline tap ->
          view(press, turn, chronicle.page(turn, tap.sense(), tap.page()), Key.TOAST_STALE);
      case Tap.Choose tap ->
          alone(press, turn, () -> acknowledged(press, Choosing.choose(turn, tap.option())));
      case Tap.News tap -> alone(press, turn, () -> news(press, turn, tap.country()));
      case Tap.Follows tap -> acknowledged(press, following.list(turn));
      case Tap.Unfollow tap ->
          alone(press, turn, () -> acknowledged(press, following.stop(turn, tap.follow())));
      case Tap.Forget tap ->
          alone(press, turn, () -> acknowledged(press, owning.forget(turn, tap.sure())));
      case Tap.Speak tap ->
          alone(press, turn, () -> acknowledged(press, speak(tap.language(), turn)));
      case Tap.Stale tap -> toast(press, turn, Key.TOAST_STALE);
    };
  }

  private Response ofAnswer(ButtonPress press, Tap.OfAnswer tap, Turn turn) {
    Optional<AnswerRecord> found =
        answers.find(tap.answer()).filter(answer -> answer.chat() == turn.origin().chat());
    if (found.isEmpty()) {
      return toast(press, turn, Key.TOAST_STALE);
    }
    AnswerRecord answer = found.get();
    if (!isOwn(answer, turn.origin())) {
      return toast(press, turn, Key.TOAST_NOT_YOURS);
    }
    return switch (tap) {
      case Tap.Context context -> context(press, answer, turn);
      case Tap.Proof proof -> acknowledged(press, turn.beneath(proving.text(turn, answer)));
      case Tap.Again again -> acknowledged(press, asking.again(turn, answer));
      case Tap.Foreign foreign -> acknowledged(press, asking.withForeign(turn, answer));
      case Tap.More more -> view(press, turn, viewing.more(turn, answer), Key.VIEW_NO_MORE);
      case Tap.Newest newest -> view(press, turn, viewing.newest(turn, answer), Key.VIEW_NO_MORE);
      case Tap.Countries countries -> acknowledged(press, viewing.countries(turn, answer));
      case Tap.Only only ->
          view(press, turn, viewing.only(turn, answer, only.country()), Key.VIEW_NO_COUNTRY);
      case Tap.Page page ->
          view(press, turn, viewing.page(turn, answer, page.number()), Key.TOAST_STALE);
      case Tap.Who who -> acknowledged(press, viewing.who(turn, answer));
      case Tap.Await await ->
          alone(press, turn, () -> noted(press, following.evidence(turn, answer)));
      case Tap.Pursue pursue ->
          alone(press, turn, () -> noted(press, following.story(turn, answer)));
      case Tap.Buttons buttons -> acknowledged(press, buttons(answer, buttons.all(), turn));
      case Tap.Rate rate -> rate(press, rate, turn);
    };
  }

  /**
   * Who asked in a chat's name hid who they are, but presses buttons under their own: there, any
   * member may.
   */
  private static boolean isOwn(AnswerRecord answer, Origin origin) {
    return answer.user() == origin.user() || answer.user() < 0;
  }

  private Response context(ButtonPress press, AnswerRecord answer, Turn turn) {
    Optional<Quote> quote = answer.quotes().stream().findFirst().flatMap(asking::quote);
    if (quote.isEmpty()) {
      return toast(press, turn, Key.CONTEXT_GONE);
    }
    RichText text = new AnswerText(turn.messages()).context(QuoteContext.of(quote.get(), 2));
    return acknowledged(press, turn.beneath(text));
  }

  private static Response view(
      ButtonPress press, Turn turn, Optional<Response> view, Key otherwise) {
    return view.map(response -> acknowledged(press, response))
        .orElseGet(() -> toast(press, turn, otherwise));
  }

  private static Response buttons(AnswerRecord answer, boolean all, Turn turn) {
    AnswerMessage message = new AnswerMessage(turn, answer.id(), answer.question());
    Finding.Kind kind = answer.finding().kind();
    return Response.send(
        new Outgoing.Buttons(
            turn.origin().chat(),
            turn.origin().message(),
            all ? message.all(kind) : message.few(kind)));
  }

  private Response rate(ButtonPress press, Tap.Rate tap, Turn turn) {
    Key thanks = tap.thumb() == Thumb.UP ? Key.TOAST_LIKED : Key.TOAST_DISLIKED;
    Note note = new Note.Rated(tap.answer(), turn.origin().user(), tap.thumb(), clock.instant());
    return new Response(toast(press, turn, thanks).send(), List.of(note));
  }

  /** In a group one member would choose for all the others, and these be told too. */
  private static Response alone(ButtonPress press, Turn turn, Supplier<Response> response) {
    return turn.origin().isPrivate() ? response.get() : toast(press, turn, Key.TOAST_STALE);
  }

  private static Response noted(ButtonPress press, Following.Noted noted) {
    return new Response(List.of(toast(press, noted.said())), noted.notes());
  }

  private Response news(ButtonPress press, Turn turn, Country country) {
    Following.Noted noted = following.news(turn, country);
    return new Response(
        List.of(toast(press, noted.said()), following.listed(turn, noted)), noted.notes());
  }

  private Response example(Tap.Example tap, Turn turn) {
    return asking.tapped(turn, Greeting.example(tap.number(), turn.messages()));
  }

  private static Response speak(Language language, Turn turn) {
    Origin origin = turn.origin();
    RichText chosen = RichText.plain(Messages.in(language).get(Key.LANGUAGE_CHOSEN));
    return new Response(
        List.of(new Outgoing.Edit(origin.chat(), origin.message(), chosen, List.of())),
        List.of(new Note.Chosen(origin.chat(), turn.choices().with(language))));
  }

  static Response toast(ButtonPress press, Turn turn, Key key) {
    return Response.send(toast(press, turn.messages().get(key)));
  }

  private static Outgoing toast(ButtonPress press, String words) {
    return new Outgoing.Toast(press.origin().chat(), press.callback(), words);
  }

  /** Tells Telegram that the press was heard, then goes on. */
  private static Response acknowledged(ButtonPress press, Response response) {
    return new Response(
        Stream.concat(Stream.of(toast(press, "")), response.send().stream()).toList(),
        response.keep());
  }
}
