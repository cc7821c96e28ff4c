package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.keeping;
import static org.sutro.bot.store.Traffic.record;
import static org.sutro.bot.store.Traffic.say;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Outbox.State;

/** What every store promises of answers whose articles have changed. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class RevisitsTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  RevisitsTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  private static final ArticleId QUOTED = new ArticleId("লেখা-1");

  @Test
  void answers_that_quote_what_changed_are_due_until_what_follows_is_kept() {
    assertThat(traffic.revisits().position()).isEmpty();
    AnswerRecord answer = record(ANSWER, NOW);
    traffic.put(keeping(new Note.Answered(answer)));
    traffic.revisits().due(Set.of(new ArticleId("লেখা-2")), 5);
    assertThat(traffic.revisits().next(NOW)).isEmpty();
    traffic.revisits().due(Set.of(QUOTED, new ArticleId("লেখা-2")), 7);
    traffic.revisits().due(Set.of(QUOTED), 8);
    assertThat(traffic.revisits().position()).hasValue(8);
    assertThat(traffic.revisits().next(NOW)).contains(answer);
    assertThat(traffic.revisits().next(NOW)).contains(answer);

    traffic.revisits().later(answer, NOW.plusSeconds(60));
    assertThat(traffic.revisits().next(NOW)).isEmpty();
    AnswerRecord told =
        new AnswerRecord(
            ANSWER,
            answer.given(),
            answer.question(),
            new AnswerRecord.Finding(answer.finding().kind(), answer.quotes(), Set.of(QUOTED)));
    Response correction =
        new Response(List.of(say(CHAT, "সংশোধন")), List.of(new Note.Answered(told)));
    traffic.revisits().done(answer, correction, NOW);
    traffic.revisits().done(answer, correction, NOW);
    assertThat(traffic.revisits().next(NOW.plusSeconds(60))).isEmpty();
    assertThat(store.find(ANSWER)).contains(told);
    assertThat(traffic.outbox().count(State.NEW)).isEqualTo(1);
  }

  @Test
  void what_was_put_off_while_the_clock_was_ahead_waits_no_year() {
    AnswerRecord answer = record(ANSWER, NOW);
    traffic.put(keeping(new Note.Answered(answer)));
    traffic.revisits().due(Set.of(QUOTED), 1);
    traffic.revisits().later(answer, NOW.plus(Duration.ofDays(365)));
    assertThat(traffic.revisits().next(NOW)).contains(answer);
  }

  @Test
  void of_answers_that_are_forgotten_nothing_follows() {
    AnswerRecord answer = record(ANSWER, NOW);
    traffic.put(keeping(new Note.Answered(answer)));
    traffic.revisits().due(Set.of(QUOTED), 1);
    store.forget(42);
    assertThat(traffic.revisits().next(NOW)).isEmpty();
    traffic
        .revisits()
        .done(
            answer,
            new Response(List.of(say(CHAT, "সংশোধন")), List.of(new Note.Answered(answer))),
            NOW);
    assertThat(traffic.outbox().count(State.NEW)).isZero();
    assertThat(store.find(ANSWER)).isEmpty();
  }

  @Test
  void nothing_unasked_goes_to_chats_that_cannot_be_written_to() {
    AnswerRecord answer = record(ANSWER, NOW);
    traffic.put(keeping(new Note.Answered(answer)));
    traffic.outbox().unreachable(CHAT);
    traffic.revisits().due(Set.of(QUOTED), 1);
    traffic.revisits().done(answer, Response.send(say(CHAT, "সংশোধন"), say(OTHER, "সংশোধন")), NOW);
    assertThat(traffic.next().outgoing()).isEqualTo(say(OTHER, "সংশোধন"));
    assertThat(traffic.outbox().count(State.NEW)).isZero();
  }
}
