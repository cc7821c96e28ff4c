package org.sutro.bot.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Span;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.bot.store.Inbox.Received;
import org.sutro.bot.store.Outbox.Parcel;
import org.sutro.search.Question;

/**
 * What comes in and goes out of one bot's store, and examples of it.
 *
 * @param store where it goes through
 */
record Traffic(Store store) {

  static final long BOT = 123;
  static final long CHAT = 7;
  static final long OTHER = 8;
  static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  static final AnswerId ANSWER = new AnswerId("abcdefgh27");

  Inbox inbox() {
    return store.inbox(BOT);
  }

  Outbox outbox() {
    return store.outbox(BOT);
  }

  Revisits revisits() {
    return store.revisits(BOT);
  }

  /** The update to be handled next. */
  Claim claim() {
    return inbox().claim(Set.of()).orElseThrow();
  }

  /** The message to be sent next. */
  Parcel next() {
    return outbox().next(NOW, Set.of()).orElseThrow();
  }

  /** Keeps a response, as that to an update. */
  void put(Response response) {
    long id = inbox().offset() + 1;
    inbox().receive(List.of(update(id, CHAT)), id, NOW);
    inbox().done(claim(), response, NOW);
  }

  static Received update(long id, long chat) {
    return new Received(id, chat, "{\"update_id\":" + id + "}");
  }

  static Outgoing say(long chat, String words) {
    return new Outgoing.Send(chat, RichText.plain(words), List.of(), null);
  }

  static Response keeping(Note... notes) {
    return new Response(List.of(), List.of(notes));
  }

  /** An answer to somebody in {@link #CHAT}. */
  static AnswerRecord record(AnswerId id, Instant at) {
    return new AnswerRecord(
        id,
        new AnswerRecord.Given(CHAT, 42, 0, at),
        new Question("কবে?", List.of("কোন চুক্তি?"), LocalDate.of(2026, 11, 21)),
        new AnswerRecord.Finding(
            AnswerRecord.Finding.Kind.CLOSEST,
            List.of(new AnswerRecord.Held(new ArticleId("লেখা-1"), 2, new Span(3, 9)))));
  }

  /** Something said to a person and kept of them in every way, all of it secret. */
  static Response secrets(long person) {
    AnswerRecord answer =
        new AnswerRecord(
            secret(person),
            new AnswerRecord.Given(person, person, 0, NOW),
            new Question("গোপন প্রশ্ন", List.of(), LocalDate.of(2026, 11, 21)),
            new AnswerRecord.Finding(AnswerRecord.Finding.Kind.NOTHING, List.of()));
    return new Response(
        List.of(new Outgoing.Send(person, RichText.plain("গোপন উত্তর"), List.of(), null)),
        List.of(
            new Note.Answered(answer),
            new Note.Rated(answer.id(), person, Thumb.UP, NOW),
            new Note.Chosen(person, Choices.NONE.with(Language.HINDI))));
  }

  /** The answer among the {@link #secrets} of a person. */
  static AnswerId secret(long person) {
    return new AnswerId(person % 2 == 0 ? "karimkarim" : "rahimrahim");
  }
}
