package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.say;
import static org.sutro.bot.store.Traffic.update;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.bot.store.Outbox.State;

/** What every store promises of the updates that come in. */
@ParameterizedClass
@EnumSource(StoreKind.class)
final class InboxTest {

  @AutoClose private final Store store;
  private final Traffic traffic;

  InboxTest(StoreKind kind, @TempDir Path folder) {
    store = kind.open(folder);
    traffic = new Traffic(store);
  }

  @Test
  void an_update_given_back_was_never_tried() {
    traffic.inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    traffic.inbox().claim(Set.of());
    Claim second = traffic.inbox().claim(Set.of()).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    traffic.inbox().release(second);
    assertThat(traffic.inbox().claim(Set.of()).orElseThrow().attempt()).isEqualTo(2);
    assertThat(traffic.inbox().open()).isEqualTo(1);
  }

  @Test
  void row_36_an_update_comes_in_once() {
    assertThat(traffic.inbox().offset()).isZero();
    assertThat(traffic.inbox().receive(List.of(update(5, CHAT), update(6, CHAT)), 7, NOW))
        .isEqualTo(2);
    assertThat(
            traffic
                .inbox()
                .receive(List.of(update(6, CHAT), update(7, CHAT), update(6, CHAT)), 8, NOW))
        .isEqualTo(1);
    assertThat(traffic.inbox().offset()).isEqualTo(8);
    assertThat(traffic.inbox().open()).isEqualTo(3);
    assertThat(store.inbox(999).open()).isZero();
    assertThat(store.inbox(999).offset()).isZero();
  }

  @Test
  void the_oldest_update_of_an_idle_chat_is_next() {
    traffic.inbox().receive(List.of(update(5, CHAT), update(6, OTHER), update(7, CHAT)), 8, NOW);
    assertThat(traffic.claim().update()).isEqualTo(update(5, CHAT));
    Claim other = traffic.inbox().claim(Set.of(CHAT)).orElseThrow();
    assertThat(other.update().updateId()).isEqualTo(6);
    assertThat(traffic.inbox().claim(Set.of(CHAT, OTHER))).isEmpty();
  }

  @Test
  void several_idle_chats_are_served_at_the_same_time() {
    traffic
        .inbox()
        .receive(List.of(update(5, CHAT), update(6, OTHER), update(7, CHAT), update(8, 9)), 9, NOW);
    assertThat(traffic.inbox().claim(Set.of(OTHER), 1))
        .extracting(claim -> claim.update().updateId())
        .containsExactly(5L);
    assertThat(traffic.inbox().claim(Set.of(CHAT), 5))
        .extracting(claim -> claim.update().updateId())
        .containsExactly(6L, 8L);
  }

  @Test
  void an_update_begun_before_comes_alone_so_that_no_other_is_blamed_for_what_it_does() {
    traffic.inbox().receive(List.of(update(5, CHAT), update(6, OTHER), update(7, 9)), 8, NOW);
    traffic.inbox().claim(Set.of(CHAT, 9L), 1); // and the program ends over it
    assertThat(traffic.inbox().claim(Set.of(), 5))
        .extracting(Claim::attempt)
        .as("the fresh one before it")
        .containsExactly(1);
    assertThat(traffic.inbox().claim(Set.of(CHAT), 5))
        .extracting(Claim::seq, Claim::attempt)
        .containsExactly(tuple(2L, 2));
    assertThat(traffic.inbox().claim(Set.of(CHAT, OTHER), 5))
        .extracting(Claim::attempt)
        .containsExactly(1);
  }

  @Test
  void after_an_id_reset_the_order_is_that_of_arrival() {
    traffic.inbox().receive(List.of(update(900, CHAT)), 901, NOW);
    traffic.inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    assertThat(traffic.claim().update().updateId()).isEqualTo(900);
    assertThat(traffic.inbox().offset()).isEqualTo(6);
  }

  @Test
  void tries_are_counted_before_the_work() {
    traffic.inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    assertThat(
            List.of(
                traffic.claim().attempt(), traffic.claim().attempt(), traffic.claim().attempt()))
        .containsExactly(1, 2, 3);
    traffic.inbox().poison(traffic.claim(), Response.send(say(CHAT, "দুঃখিত")), NOW);
    assertThat(traffic.inbox().claim(Set.of())).isEmpty();
    assertThat(traffic.inbox().open()).isZero();
    assertThat(traffic.next().outgoing()).isEqualTo(say(CHAT, "দুঃখিত"));
  }

  @Test
  void an_update_has_its_effects_once() {
    traffic.inbox().receive(List.of(update(5, CHAT)), 6, NOW);
    Claim claim = traffic.claim();
    traffic.inbox().done(claim, Response.send(say(CHAT, "উত্তর")), NOW);
    traffic.inbox().done(claim, Response.send(say(CHAT, "উত্তর")), NOW);
    assertThat(traffic.outbox().count(State.NEW)).isEqualTo(1);
    assertThat(traffic.inbox().receive(List.of(update(5, CHAT)), 6, NOW)).isZero();
  }
}
