package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.config.Secret;
import org.sutro.bot.digest.Role;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SettableClock;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

@Timeout(60)
final class ChatRolesTest {

  private static final long GROUP = -4711;
  private static final long LARGER = -1_001_234_567_890L;

  private final List<List<Long>> moves = new ArrayList<>();
  private Standin standin;
  private ChatRoles unit;
  private SimulatedUser owner;
  private SimulatedChat group;

  @BeforeEach
  void open() throws IOException {
    standin = Standin.start(StandinOptions.of(ScriptedApi.TOKEN, new SettableClock()));
    BotSettings settings =
        new BotSettings(new Secret(ScriptedApi.TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
    unit = new ChatRoles(settings, (chat, newChat) -> moves.add(List.of(chat, newChat)));
    owner = standin.user(77, "সম্পাদক");
    group = standin.group(GROUP, "খবরের দল");
    group.setMember(owner, MemberStatus.CREATOR);
  }

  @AfterEach
  void close() {
    unit.close();
    standin.close();
  }

  @Test
  void who_is_what_is_asked_anew_each_time() {
    assertThat(unit.of(GROUP, owner.id()).status()).isEqualTo(Role.Status.CREATOR);
    group.setMember(owner, MemberStatus.LEFT);
    assertThat(unit.of(GROUP, owner.id())).isEqualTo(Role.OUTSIDE);
    assertThat(unit.of(-1_000_000_000_123L, owner.id())).isEqualTo(Role.OUTSIDE);
    assertThat(moves).isEmpty();
  }

  @Test
  void after_waiting_in_vain_nobody_waits_for_the_next_hundred_questions() throws IOException {
    AtomicLong nanos = new AtomicLong();
    try (ScriptedApi server =
            ScriptedApi.start(call -> {
              nanos.addAndGet(Duration.ofSeconds(10).toNanos());
              return ScriptedApi.Reply.CUT;
            });
        ChatRoles silent = new ChatRoles(server.settings(), (chat, newChat) -> {}, nanos::get)) {
      assertThat(LongStream.range(0, 100).mapToObj(user -> silent.of(GROUP, user)))
          .containsOnly(Role.UNKNOWN);
      assertThat(silent.nameOf(GROUP, 77)).isEmpty();
      assertThat(server.calls("getchatmember")).as("asked for ten seconds").hasSize(1);
      nanos.addAndGet(Duration.ofSeconds(10).toNanos());
      silent.of(GROUP, 77);
      assertThat(server.calls("getchatmember")).as("and after ten more").hasSize(2);
    }
  }

  @Test
  void a_group_that_has_moved_unheard_is_followed_and_nobody_is_taken_for_an_outsider() {
    SimulatedChat larger = group.migrate(LARGER);
    assertThat(unit.of(GROUP, owner.id())).isEqualTo(Role.UNKNOWN);
    assertThat(unit.ofBot(GROUP)).isEqualTo(Role.UNKNOWN);
    assertThat(moves).containsOnly(List.of(GROUP, LARGER)).isNotEmpty();
    assertThat(unit.of(larger.id(), owner.id()).status()).isEqualTo(Role.Status.CREATOR);
  }

  @Test
  void telegram_is_left_alone_for_as_long_as_it_asks_and_nobody_is_taken_for_an_outsider()
      throws IOException {
    AtomicLong nanos = new AtomicLong();
    try (ScriptedApi server =
            ScriptedApi.start(
                call -> ScriptedApi.Reply.refused(429, "Too Many Requests", "\"retry_after\":30"));
        ChatRoles busy = new ChatRoles(server.settings(), (chat, newChat) -> {}, nanos::get)) {
      assertThat(LongStream.range(0, 100).mapToObj(user -> busy.of(GROUP, user)))
          .containsOnly(Role.UNKNOWN);
      nanos.addAndGet(Duration.ofSeconds(29).toNanos());
      assertThat(busy.nameOf(GROUP, 77)).isEmpty();
      assertThat(server.calls("getchatmember")).hasSize(1);
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      busy.of(GROUP, 77);
      assertThat(server.calls("getchatmember")).as("half a minute later").hasSize(2);
    }
  }
}
