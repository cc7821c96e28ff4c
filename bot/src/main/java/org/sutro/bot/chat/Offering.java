package org.sutro.bot.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.Article;
import org.sutro.article.Quote;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Borders;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.RichText;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.search.Question;
import org.sutro.search.Selection;

/**
 * What people can have from the bot in chats it is no part of: quotes to post, each with its
 * source, while they type a question behind the bot's name; and one answer where they mention it.
 */
final class Offering {

  /** Most quotes offered at once. */
  static final int MOST = 20;

  private static final int MAX_TITLE = 80;
  private static final int MAX_DESCRIPTION = 160;

  private final Answers answers;
  private final Research research;
  private final Asking asking;
  private final Clock clock;

  Offering(Answers answers, Research research, Asking asking, Clock clock) {
    this.answers = answers;
    this.research = research;
    this.asking = asking;
    this.clock = clock;
  }

  /** Quotes to choose from; to nothing asked, the newest articles. */
  Response offers(Turn turn, String query, String text) {
    List<Quote> quotes =
        text.isBlank() ? research.survey().openings(MOST) : found(question(turn, text));
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Quote quote : quotes) {
      if (offers.size() < MOST && turn.reads(quote) && asking.isVerbatim(quote)) {
        Offer offer = offer(turn, quote);
        offers.putIfAbsent(offer.id(), offer);
      }
    }
    String elsewhere = offers.isEmpty() ? turn.messages().get(Key.INLINE_NOTHING) : "";
    return Response.send(
        new Outgoing.Offers(turn.origin().chat(), query, List.copyOf(offers.values()), elsewhere));
  }

  /** The answer to a question asked where the bot is a guest. */
  Response guest(Turn turn, String query, String text) {
    Question question = question(turn, text);
    Answer answer = answers.to(question);
    RichText shown =
        answer.quotes().stream().allMatch(asking::isVerbatim)
            ? new AnswerText(turn.messages()).of(Shown.of(answer, turn).answer())
            : RichText.plain(turn.messages().get(Key.SORRY));
    String title = Label.of(question.text(), MAX_TITLE);
    Offer offer =
        new Offer(
            AnswerId.to(turn.origin()).value(),
            title.isEmpty() ? turn.messages().get(Key.BOT_NAME) : title,
            "",
            shown.parts().getFirst());
    return Response.send(new Outgoing.GuestAnswer(turn.origin().chat(), query, offer));
  }

  private Question question(Turn turn, String text) {
    return new Question(
        Borders.clip(text.strip(), Asking.MAX_QUESTION), List.of(), turn.day(clock.instant()));
  }

  /** The answer first, then what else there is. */
  private List<Quote> found(Question question) {
    List<Quote> quotes = new ArrayList<>(answers.to(question).quotes());
    if (!quotes.isEmpty()) {
      quotes.addAll(research.sources().on(question, Selection.ALL));
    }
    return quotes;
  }

  private static Offer offer(Turn turn, Quote quote) {
    Article article = quote.article();
    String id =
        AnswerId.of(article.id().value() + ":" + quote.version() + ":" + quote.span()).value();
    String title = Label.of(article.title(), MAX_TITLE);
    return new Offer(
        id,
        title.isEmpty() ? turn.messages().get(Key.BOT_NAME) : title,
        Label.of(quote.text(), MAX_DESCRIPTION),
        new AnswerText(turn.messages()).quotes(List.of(quote)));
  }
}
