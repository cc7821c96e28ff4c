package org.sutro.bot.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Finding;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.render.VoiceText;
import org.sutro.search.Selection;
import org.sutro.search.Sources;
import org.sutro.search.Voices;

/**
 * Other views of an answer: more sources, newest first, of one country, who says it. Lists of
 * quotes become answers of their own, with a name and buttons; the one they came from stays as it
 * is.
 */
final class Viewing {

  private final Sources sources;
  private final Voices voices;
  private final Function<Held, Optional<Quote>> words;
  private final Clock clock;

  /**
   * Views of answers.
   *
   * @param words the words a record names, if they are still to be shown
   */
  Viewing(Research research, Function<Held, Optional<Quote>> words, Clock clock) {
    this.sources = research.sources();
    this.voices = research.voices();
    this.words = words;
    this.clock = clock;
  }

  /** What was not yet shown; empty when that is nothing. */
  Optional<Response> more(Turn turn, AnswerRecord answer) {
    List<Held> others = new ArrayList<>(found(turn, answer, Selection.ALL));
    others.removeIf(other -> answer.quotes().stream().anyMatch(shown -> overlap(shown, other)));
    return list(turn, answer, others, Key.VIEW_MORE).map(view -> view.sent(turn.origin().reply()));
  }

  Optional<Response> newest(Turn turn, AnswerRecord answer) {
    List<Held> all = found(turn, answer, Selection.NEWEST);
    return list(turn, answer, all, Key.VIEW_NEWEST).map(view -> view.sent(turn.origin().reply()));
  }

  /** Asks which country, below the answer. */
  Response countries(Turn turn, AnswerRecord answer) {
    List<Button> row = new ArrayList<>();
    for (Country country : Country.values()) {
      row.add(
          new Button.Action(
              turn.messages().get(country.label()), new Tap.Only(answer.id(), country)));
    }
    RichText which = RichText.plain(turn.messages().get(Key.VIEW_COUNTRIES));
    List<List<Button>> rows = List.of(row.subList(0, 2), row.subList(2, row.size()));
    return new Response(Turn.sends(turn.origin().reply(), which, rows, null), List.of());
  }

  /** In the place of the question which country; empty when there is nothing. */
  Optional<Response> only(Turn turn, AnswerRecord answer, Country country) {
    Selection selection = new Selection(Selection.Order.LIKELIEST, country.sense());
    String name = turn.messages().get(country.label());
    return list(turn, answer, found(turn, answer, selection), Key.VIEW_ONLY, name)
        .map(view -> view.in(turn.origin().message(), turn.origin().here()));
  }

  /** Another page in the same message; empty when there is no such page. */
  Optional<Response> page(Turn turn, AnswerRecord answer, int number) {
    Pages pages = new Pages(turn, answer, words);
    return pages.has(number)
        ? Optional.of(
            Response.send(
                new Outgoing.Edit(
                    turn.origin().chat(),
                    turn.origin().message(),
                    pages.text(number).build(),
                    pages.keyboard(number))))
        : Optional.empty();
  }

  /** Who published, whom they name, who is quoted. */
  Response who(Turn turn, AnswerRecord answer) {
    RichText.Builder all = RichText.builder().bold(turn.messages().get(Key.WHO_TITLE)).paragraph();
    VoiceText text = new VoiceText(turn.messages(), sense -> country(sense, turn.messages()));
    for (Held held : answer.quotes().stream().limit(Pages.SIZE).toList()) {
      words.apply(held).ifPresent(quote -> all.add(text.of(quote, voices.of(quote))).paragraph());
    }
    return turn.beneath(all.build());
  }

  private static Optional<String> country(String sense, Messages messages) {
    return Country.of(sense).map(country -> messages.get(country.label()));
  }

  private List<Held> found(Turn turn, AnswerRecord answer, Selection selection) {
    return sources.on(answer.question(), selection).stream()
        .filter(turn::reads)
        .map(quote -> new Held(quote.article().id(), quote.version(), quote.span()))
        .filter(held -> words.apply(held).isPresent())
        .toList();
  }

  private static boolean overlap(Held a, Held b) {
    return a.article().equals(b.article())
        && a.version() == b.version()
        && a.span().overlaps(b.span());
  }

  private Optional<Ready> list(
      Turn turn, AnswerRecord before, List<Held> quotes, Key title, Object... arguments) {
    if (quotes.isEmpty()) {
      return Optional.empty();
    }
    AnswerRecord.Given given =
        new AnswerRecord.Given(turn.origin().chat(), turn.origin().user(), 0, clock.instant());
    AnswerRecord answer =
        new AnswerRecord(
            AnswerId.to(turn.origin()),
            given,
            before.question(),
            new Finding(before.finding().kind(), quotes));
    Pages pages = new Pages(turn, answer, words);
    RichText.Builder head =
        RichText.builder().bold(turn.messages().get(title, arguments)).paragraph();
    RichText text = head.add(pages.text(0).build()).build();
    return Optional.of(new Ready(answer, text, pages.keyboard(0)));
  }
}
