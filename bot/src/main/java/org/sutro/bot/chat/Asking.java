package org.sutro.bot.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.Quote;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Borders;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.search.Question;

/** Questions: takes them to the {@link Answers} and makes messages of what comes back. */
final class Asking {

  private static final Logger log = LoggerFactory.getLogger(Asking.class);

  /**
   * Longest question that is looked for, in UTF-16 units; of a longer one the beginning. The search
   * reads as much and keeps its own limit to itself: here it is a promise to people, who are told
   * when their question was cut.
   */
  static final int MAX_QUESTION = 512;

  private final Answers answers;
  private final Articles articles;
  private final RecentQuestions recent;
  private final Clock clock;

  Asking(Answers answers, Articles articles, RecentQuestions recent, Clock clock) {
    this.answers = answers;
    this.articles = articles;
    this.recent = recent;
    this.clock = clock;
  }

  /** Answers a question that was typed. */
  Response typed(Origin origin, String text, Messages messages) {
    return answer(
        origin, text, messages, RichText.builder(), origin.isPrivate() ? null : origin.message());
  }

  /** Answers a question that stood on a button; says which. */
  Response tapped(Origin origin, String text, Messages messages) {
    RichText.Builder head = RichText.builder().bold(messages.get(Key.ASKED, text)).paragraph();
    return answer(origin, text, messages, head, null);
  }

  private Response answer(
      Origin origin,
      String text,
      Messages messages,
      RichText.Builder head,
      @Nullable Integer replyTo) {
    String question = Borders.clip(text, MAX_QUESTION);
    if (question.length() < text.length()) {
      head.italic(messages.get(Key.CLIPPED, messages.number(MAX_QUESTION))).paragraph();
    }
    LocalDate today = LocalDate.now(clock);
    Answer answer = answers.to(new Question(question, recent.before(origin), today));
    if (!answer.quotes().stream().allMatch(this::isVerbatim)) {
      // the articles changed under the answer, or something is badly wrong: rather nothing than a
      // false quote
      return Response.send(
          new Outgoing.Send(
              origin.chat(), RichText.plain(messages.get(Key.SORRY)), List.of(), replyTo));
    }
    if (!isNoQuestion(answer)) {
      recent.remember(origin, question);
    }
    RichText whole = head.add(new AnswerText(messages).of(answer)).build();
    AnswerRecord answered = answered(origin, question, answer);
    return new Response(
        sends(origin.chat(), whole, keyboard(answered.id(), answer, messages), replyTo),
        List.of(new Note.Answered(answered)));
  }

  /** Looks once more whether the quoted words stand where they are said to. */
  private boolean isVerbatim(Quote quote) {
    boolean verbatim =
        articles
            .find(quote.article().id(), quote.version())
            .filter(article -> quote.span().end() <= article.text().length())
            .filter(article -> quote.span().of(article.text()).equals(quote.text()))
            .isPresent();
    if (!verbatim) {
      log.error(
          "a quote does not stand in article {}, version {}; the answer is withheld",
          quote.article().id().value(),
          quote.version());
    }
    return verbatim;
  }

  private static boolean isNoQuestion(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted -> false;
      case Answer.Closest closest -> false;
      case Answer.NotFound none -> none.reason() == Answer.Reason.NOT_A_QUESTION;
      case Answer.Courteous courteous -> true;
    };
  }

  private static List<Outgoing> sends(
      long chat, RichText whole, List<List<Button>> keyboard, @Nullable Integer replyTo) {
    List<RichText> parts = whole.parts();
    List<Outgoing> sends = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      sends.add(
          new Outgoing.Send(
              chat, parts.get(i), last ? keyboard : List.of(), i == 0 ? replyTo : null));
    }
    return sends;
  }

  private static List<List<Button>> keyboard(AnswerId id, Answer answer, Messages messages) {
    if (answer.quotes().isEmpty()) {
      return List.of();
    }
    List<Button> first = new ArrayList<>();
    first.add(new Button.Action(messages.get(Key.BUTTON_CONTEXT), new Tap.Context(id)));
    Optional<String> url = AnswerText.link(answer.quotes().getFirst());
    url.ifPresent(address -> first.add(new Button.Link(messages.get(Key.BUTTON_SOURCE), address)));
    List<Button> second =
        List.of(
            new Button.Action(messages.get(Key.BUTTON_LIKE), new Tap.Rate(id, Thumb.UP)),
            new Button.Action(messages.get(Key.BUTTON_DISLIKE), new Tap.Rate(id, Thumb.DOWN)));
    return List.of(first, second);
  }

  private AnswerRecord answered(Origin origin, String question, Answer answer) {
    List<AnswerRecord.Held> held =
        answer.quotes().stream()
            .map(q -> new AnswerRecord.Held(q.article().id(), q.version(), q.span()))
            .toList();
    return new AnswerRecord(
        AnswerId.to(origin), origin.chat(), origin.user(), question, held, clock.instant());
  }
}
