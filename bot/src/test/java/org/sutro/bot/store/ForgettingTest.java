package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.record;
import static org.sutro.bot.store.Traffic.say;
import static org.sutro.bot.store.Traffic.secret;
import static org.sutro.bot.store.Traffic.secrets;
import static org.sutro.bot.store.Traffic.update;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.bot.store.Inbox.Received;
import org.sutro.bot.store.Outbox.State;

/** What every store forgets: the past, and people who ask for it. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class ForgettingTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  ForgettingTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void the_past_is_forgotten_but_nothing_that_is_still_to_do() {
    traffic.put(
        new Response(
            List.of(say(CHAT, "এক"), say(OTHER, "দুই")),
            List.of(
                new Note.Answered(record(ANSWER, NOW)),
                new Note.Rated(ANSWER, 42, Thumb.UP, NOW))));
    traffic.inbox().receive(List.of(update(50, OTHER)), 51, NOW);
    traffic.outbox().sent(traffic.next(), 1);
    assertThat(store.prune(NOW.plus(Duration.ofDays(2)))).isZero();
    assertThat(store.prune(NOW.plus(Duration.ofDays(3)))).isEqualTo(2);
    assertThat(store.find(ANSWER)).isPresent();
    assertThat(store.prune(NOW.plus(Duration.ofDays(31)))).isEqualTo(2);
    assertThat(store.find(ANSWER)).isEmpty();
    assertThat(traffic.inbox().open()).isEqualTo(1);
    assertThat(traffic.outbox().count(State.NEW)).isEqualTo(1);
  }

  @Test
  void row_40_a_person_is_forgotten_and_nobody_else() {
    long rahim = 7_345_678_901L;
    long karim = 7_345_678_902L;
    long group = -1_001_234_567_890L;
    traffic
        .inbox()
        .receive(
            List.of(
                new Received(1, rahim, from(rahim)),
                new Received(2, karim, from(karim)),
                new Received(3, group, from(rahim)),
                new Received(4, group, from(karim))),
            5,
            NOW);
    for (long person : new long[] {rahim, karim}) {
      Claim claim = traffic.inbox().claim(Set.of(group)).orElseThrow();
      traffic.inbox().done(claim, secrets(person), NOW);
    }
    assertThat(store.forget(rahim)).isPositive();
    assertThat(store.find(secret(rahim))).isEmpty();
    assertThat(store.rating(secret(rahim), rahim)).isEmpty();
    assertThat(store.choices(rahim)).isEqualTo(Choices.NONE);
    assertThat(store.find(secret(karim))).isPresent();
    assertThat(store.rating(secret(karim), karim)).contains(Thumb.UP);
    assertThat(store.choices(karim).language()).isEqualTo(Language.HINDI);
    assertThat(traffic.inbox().open()).as("what Karim wrote in the group").isEqualTo(1);
    assertThat(traffic.outbox().count(State.NEW)).as("what is said to Karim").isEqualTo(1);
    assertThat(store.forget(rahim)).isZero();
  }

  private static String from(long person) {
    return "{\"message\":{\"from\":{\"id\":%d,\"is_bot\":false},\"text\":\"গোপন কথা\"}}"
        .formatted(person);
  }
}
