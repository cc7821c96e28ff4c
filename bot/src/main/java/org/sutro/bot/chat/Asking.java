package org.sutro.bot.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.article.Quote;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.bot.render.Borders;
import org.sutro.bot.render.Key;
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
  private final Witness witness;
  private final AnswerLog given;
  private final RecentQuestions recent;
  private final Clock clock;

  Asking(Knowledge knowledge, AnswerLog given, RecentQuestions recent, Clock clock) {
    this.answers = knowledge.answers();
    this.articles = knowledge.articles();
    this.witness = knowledge.witness();
    this.given = given;
    this.recent = recent;
    this.clock = clock;
  }

  /** Answers a question that was typed. */
  Response typed(Turn turn, String text, Reply reply) {
    if (text.isBlank()) {
      return turn.say(Key.EMPTY_QUESTION, turn.messages().get(Key.EXAMPLE_1));
    }
    return answer(
            turn,
            question(turn, text.strip(), reply),
            RichText.builder(),
            text.strip(),
            recent::remember)
        .map(ready -> ready.sent(turn.origin().answer()))
        .orElseGet(() -> turn.say(Key.SORRY));
  }

  /** Answers a question that stood on a button; says which. */
  Response tapped(Turn turn, String text) {
    RichText.Builder head =
        RichText.builder().bold(turn.messages().get(Key.ASKED, text)).paragraph();
    return answer(turn, question(turn, text, Reply.NONE), head, text, recent::remember)
        .map(ready -> ready.sent(turn.origin().here()))
        .orElseGet(() -> turn.say(Key.SORRY));
  }

  /**
   * True when an edit changes the words of a remembered question: people correct what was misread.
   */
  boolean isCorrection(Origin origin, String text) {
    String words = Borders.clip(text.strip(), MAX_QUESTION);
    return !words.isEmpty()
        && !words.startsWith("/")
        && recent.of(origin).filter(before -> !before.equals(words)).isPresent();
  }

  /** Answers a corrected question in the message of the answer it had. */
  Response corrected(Turn turn, String text) {
    String words = text.strip();
    Optional<AnswerId> earlier = recent.answer(turn.origin());
    Address own = turn.origin().answer();
    Question question =
        question(turn, words, new ArrayList<>(recent.beforeMessage(turn.origin())), "");
    return answer(turn, question, RichText.builder(), words, recent::correct)
        .map(ready -> earlier.map(id -> ready.insteadOf(id, own)).orElseGet(() -> ready.sent(own)))
        .orElseGet(() -> turn.say(Key.SORRY));
  }

  /** Shows in the answer's own message what was left out for its language. */
  Response withForeign(Turn turn, AnswerRecord answer) {
    Turn open =
        new Turn(turn.origin(), turn.choices().withForeign(true), turn.messages(), turn.zone());
    return look(
            open, answer.id(), answer.question(), answers.to(answer.question()), RichText.builder())
        .map(ready -> ready.in(turn.origin().message(), turn.origin().here()))
        .orElseGet(() -> turn.say(Key.SORRY));
  }

  /** Asks the question of an earlier answer of the same asker once more. */
  Response again(Turn turn, String name) {
    Origin origin = turn.origin();
    Optional<AnswerRecord> before =
        AnswerId.isOne(name) ? given.find(new AnswerId(name)) : Optional.empty();
    boolean own =
        before.filter(a -> a.chat() == origin.chat() && a.user() == origin.user()).isPresent();
    if (before.isEmpty() || !own) {
      return name.isEmpty() ? turn.say(Key.AGAIN_WHICH) : turn.sayUnknownAnswer();
    }
    return again(turn, before.get());
  }

  /** The same question on the articles of today, and what has changed since. */
  Response again(Turn turn, AnswerRecord before) {
    AnswerId id = AnswerId.to(turn.origin());
    Answer answer = answers.to(before.question());
    RichText.Builder head =
        RichText.builder()
            .bold(turn.messages().get(Key.ASKED, before.question().text()))
            .paragraph()
            .add(new Changes(turn, this::quote).since(before, held(answer.quotes())))
            .paragraph();
    return look(turn, id, before.question(), answer, head)
        .map(ready -> ready.sent(turn.origin().here()))
        .orElseGet(() -> turn.say(Key.SORRY));
  }

  /** An answer to a question nobody asked just now; empty when there is none. */
  Optional<Ready> found(Turn turn, AnswerId id, Question question, RichText.Builder head) {
    Answer answer = answers.to(question);
    return Shown.of(answer, turn).kind() == AnswerRecord.Finding.Kind.QUOTED
        ? look(turn, id, question, answer, head)
        : Optional.empty();
  }

  /** The words a record names, if they are still to be shown. */
  Optional<Quote> quote(Held held) {
    return articles
        .find(held.article(), held.version())
        .filter(article -> held.span().end() <= article.text().length())
        .map(article -> new Quote(article, held.version(), held.span()));
  }

  /**
   * The question with what it leans on: words that were selected, an answer replied to, or both.
   */
  private Question question(Turn turn, String text, Reply reply) {
    List<String> context = new ArrayList<>();
    Optional<AnswerRecord> about =
        reply.toBot() ? given.in(turn.origin().chat(), reply.message()) : Optional.empty();
    if (about.isPresent()) {
      context.addAll(about.get().question().context());
      context.add(about.get().question().text());
    } else {
      context.addAll(recent.before(turn.origin()));
    }
    return question(turn, text, context, reply.toBot() ? reply.quote() : "");
  }

  private Question question(Turn turn, String text, List<String> context, String selected) {
    if (!selected.isBlank()) {
      context.add(Borders.clip(selected, MAX_QUESTION));
    }
    List<String> last =
        context.subList(Math.max(0, context.size() - RecentQuestions.CONTEXT), context.size());
    return new Question(Borders.clip(text, MAX_QUESTION), last, turn.day(clock.instant()));
  }

  private Optional<Ready> answer(
      Turn turn,
      Question question,
      RichText.Builder head,
      String typed,
      BiConsumer<Origin, String> memory) {
    if (question.text().length() < typed.length()) {
      head.italic(turn.messages().get(Key.CLIPPED, turn.messages().number(MAX_QUESTION)))
          .paragraph();
    }
    if (!answers.isComplete()) { // asked before the answer is: what is ready by then was searched
      head.italic(turn.messages().get(Key.STILL_READING)).paragraph();
    }
    Answer answer = answers.to(question);
    Optional<Ready> ready = look(turn, AnswerId.to(turn.origin()), question, answer, head);
    if (ready.isPresent() && !isNoQuestion(answer)) {
      memory.accept(turn.origin(), question.text());
    }
    return ready;
  }

  /** Empty when what was found cannot be shown: rather nothing than a false quote. */
  private Optional<Ready> look(
      Turn turn, AnswerId id, Question question, Answer answer, RichText.Builder head) {
    if (!answer.quotes().stream().allMatch(this::isVerbatim)) {
      return Optional.empty();
    }
    AnswerMessage message = new AnswerMessage(turn, id, question);
    Shown shown = Shown.of(answer, turn);
    AnswerRecord.Finding finding =
        new AnswerRecord.Finding(shown.kind(), held(shown.answer().quotes()));
    AnswerRecord.Given to =
        new AnswerRecord.Given(turn.origin().chat(), turn.origin().user(), 0, clock.instant());
    return Optional.of(
        new Ready(
            new AnswerRecord(id, to, question, finding),
            head.add(message.text(shown)).build(),
            message.keyboard(shown)));
  }

  private static List<Held> held(List<Quote> quotes) {
    return quotes.stream().map(q -> new Held(q.article().id(), q.version(), q.span())).toList();
  }

  /**
   * Looks once more whether the quoted words stand where they are said to, in the text as it was
   * kept. An article that was hidden while the answer was made still proves its words.
   */
  boolean isVerbatim(Quote quote) {
    boolean verbatim =
        witness
            .of(quote.article().id(), quote.version(), quote.span())
            .filter(proof -> proof.intact() && proof.quote().text().equals(quote.text()))
            .isPresent();
    if (!verbatim) {
      log.error(
          "QUOTE-WITHHELD: a quote does not stand in article {}, version {}; the answer is withheld",
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
}
