package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.config.Secret;
import org.sutro.bot.render.RichText;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.telegram.ScriptedApi.Call;
import org.sutro.bot.telegram.ScriptedApi.Reply;

/**
 * The defects of the library's own polling and client, one test each, none of which may be ours.
 */
@Timeout(60)
final class KnownDefectsTest {

  private static final long BOT = 123456789;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final MemoryStore store = new MemoryStore();
  private final Inbox inbox = store.inbox(BOT);
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  private static Outgoing say(long chat, String words) {
    return new Outgoing.Send(chat, RichText.plain(words), List.of(), null);
  }

  private static String update(long id) {
    return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"%d\"}}"
        .formatted(id, id);
  }

  private static long offset(Call call) {
    return call.arguments().path("offset").asLong();
  }

  /** Polls until so many calls were made. */
  private List<Long> poll(ScriptedApi server, int calls, Inbox into, Runnable stored)
      throws InterruptedException {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    Pause pause =
        time -> {
          if (!time.isZero()) {
            waits.add(time);
          }
          return server.calls("getupdates").size() < calls;
        };
    Contact contact = new Contact(clock);
    Runnable noted =
        () -> {
          stored.run();
          troubles.add(contact.trouble());
        };
    try (BotApi api = new BotApi(server.settings())) {
      Poller.Timing timing = new Poller.Timing(Duration.ZERO, clock, pause);
      new Poller(api, into, contact, new Backoff(new Random(1)), timing).run(noted);
    }
    troubles.add(contact.trouble());
    return server.calls("getupdates").stream().map(KnownDefectsTest::offset).toList();
  }

  @Test
  void D1_updates_are_confirmed_only_when_they_are_stored() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Inbox failing = new FailingInbox(inbox, () -> tries.incrementAndGet() < 3);
    try (ScriptedApi server =
        ScriptedApi.start(call -> Reply.ok(offset(call) <= 5 ? "[" + update(5) + "]" : "[]"))) {
      assertThat(poll(server, 4, failing, () -> {})).containsExactly(0L, 0L, 0L, 6L);
      assertThat(inbox.open()).isEqualTo(1);
      assertThat(troubles.getFirst())
          .as("as long as they are not, people get no answers, and the host is told so")
          .startsWith("updates can't be taken in");
      assertThat(troubles.getLast()).isEmpty();
    }
  }

  @Test
  void D2_no_exception_ends_polling() throws Exception {
    AtomicInteger thrown = new AtomicInteger();
    try (ScriptedApi server =
        ScriptedApi.start(call -> Reply.ok("[" + update(offset(call) + 1) + "]"))) {
      Runnable broken =
          () -> {
            if (thrown.incrementAndGet() == 1) {
              throw new IllegalStateException("বিগড়ে গেছে");
            }
            throw new AssertionError("আবার");
          };
      assertThat(poll(server, 4, inbox, broken)).containsExactly(0L, 2L, 4L, 6L);
      assertThat(thrown).hasValue(4);
    }
  }

  @Test
  void D3_updates_numbered_anew_are_heard() throws Exception {
    inbox.receive(List.of(), 900_000, Instant.EPOCH);
    try (ScriptedApi server =
        ScriptedApi.start(call -> Reply.ok(offset(call) == 6 ? "[]" : "[" + update(5) + "]"))) {
      assertThat(poll(server, 3, inbox, () -> {})).containsExactly(900_000L, 6L, 6L);
      assertThat(inbox.open()).isEqualTo(1);
      assertThat(waits)
          .contains(
              Duration.ofSeconds(
                  1)); // and an empty answer that comes at once does not make it spin
    }
  }

  @Test
  void D4_one_unreadable_update_does_not_block_the_others() throws Exception {
    String strange =
        "{\"update_id\":6,\"message\":{\"message_id\":99999999999,\"from\":{\"id\":1}}}";
    String nameless = "{\"message\":{}}";
    try (ScriptedApi server =
        ScriptedApi.start(call ->
            Reply.ok(
                offset(call) > 0
                    ? "[]"
                    : "[" + update(5) + "," + strange + "," + nameless + "," + update(7) + "]"))) {
      assertThat(poll(server, 2, inbox, () -> {})).containsExactly(0L, 8L);
      assertThat(inbox.open()).isEqualTo(3);
    }
    try (Standin standin = TestBot.newStandin();
        TestBot bot = TestBot.start(standin)) {
      ObjectNode broken = JsonNodeFactory.instance.objectNode();
      broken.putObject("message").put("message_id", 99_999_999_999L).putObject("chat").put("id", 7);
      standin.deliver(broken);
      standin.user(7, "রহিম").write("চুক্তি কবে সই হয়?");
      bot.awaitMessage(0, "১৯ জুন");
    }
  }

  @Test
  void updates_that_can_never_be_confirmed_are_asked_for_less_and_less_often() throws Exception {
    try (ScriptedApi server = ScriptedApi.start(call -> Reply.ok("[{\"message\":{}}]"))) {
      poll(server, 12, inbox, () -> {});
    }
    assertThat(waits.getLast()).isGreaterThan(Duration.ofSeconds(5));
  }

  @Test
  void D5_refusals_are_read_and_obeyed() throws Exception {
    List<Reply> replies =
        List.of(
            Reply.refused(429, "Too Many Requests: retry after 7", "\"retry_after\":7"),
            Reply.refused(409, "Conflict: terminated by other getUpdates request", ""),
            Reply.refused(401, "Unauthorized", ""),
            new Reply(502, "<html>Bad Gateway</html>"));
    AtomicInteger next = new AtomicInteger();
    try (ScriptedApi server = ScriptedApi.start(call -> replies.get(next.getAndIncrement() % 4))) {
      poll(server, 5, inbox, () -> {});
    }
    assertThat(waits.subList(0, 3))
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60), Duration.ofSeconds(60));
    assertThat(waits.get(3)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void D6_waits_never_fall_off_a_cliff() throws Exception {
    try (ScriptedApi server =
        ScriptedApi.start(call -> new Reply(502, "<html>Bad Gateway</html>"))) {
      poll(server, 200, inbox, () -> {});
    }
    assertThat(waits)
        .hasSizeGreaterThan(190)
        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(38)) < 0);
  }

  @Test
  void D7_a_bot_started_without_network_works_once_there_is_one() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    BotSettings settings =
        new BotSettings(
            new Secret(ScriptedApi.TOKEN),
            URI.create("http://127.0.0.1:" + port),
            Duration.ofSeconds(20));
    try (TestBot bot = TestBot.start(settings)) {
      assertThat(bot.bot().health().ready()).isFalse();
      assertThat(bot.bot().health().alive()).isTrue();
      try (Standin standin =
          Standin.start(
              StandinOptions.of(ScriptedApi.TOKEN, InstantSource.system()).withPort(port))) {
        assertThat(standin.awaitPoll(LONG)).isTrue();
        assertThat(bot.bot().health().trouble()).isEmpty();
      }
    }
  }

  @Test
  void D8_closing_ends_the_long_poll_and_every_thread() throws Exception {
    try (Standin standin = TestBot.newStandin()) {
      TestBot bot = TestBot.start(standin);
      assertThat(standin.awaitPoll(LONG)).isTrue();
      bot.close(); // the poll is held open for 50 seconds; the limit of this class is 60 with
      // everything
      assertThat(bot.bot().health().alive()).isFalse();
      int polls = standin.faults().calls("getUpdates");
      standin.user(7, "রহিম").write("কেউ আছেন?");
      assertThat(standin.pendingUpdates()).isEqualTo(1);
      assertThat(standin.faults().calls("getUpdates")).isEqualTo(polls);
    }
  }

  @Test
  void D9_more_than_five_messages_are_on_their_way_at_once() throws Exception {
    int many = 12;
    CountDownLatch all = new CountDownLatch(many);
    try (ScriptedApi server =
            ScriptedApi.start(call -> {
              all.countDown();
              try {
                boolean together = all.await(15, TimeUnit.SECONDS);
                return Reply.ok(
                    together
                        ? "{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"}}"
                        : "0");
              } catch (InterruptedException e) {
                return Reply.CUT;
              }
            });
        TelegramSender sender = new TelegramSender(server.settings());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        outcomes.add(threads.submit(() -> sender.send(say(7, "কথা"))));
      }
      for (Future<Outcome> outcome : outcomes) {
        assertThat(outcome.get()).isEqualTo(new Outcome.Sent(1));
      }
    }
  }

  private static Outcome outcome(Reply reply) throws IOException {
    try (ScriptedApi server = ScriptedApi.start(call -> reply);
        TelegramSender sender = new TelegramSender(server.settings())) {
      Outcome outcome = sender.send(say(7, "কথা"));
      assertThat(server.calls("sendmessage")).as("never sent again by itself").hasSize(1);
      return outcome;
    }
  }

  @Test
  void D10_what_may_have_arrived_is_told_from_what_did_not() throws Exception {
    assertThat(outcome(Reply.refused(429, "Too Many Requests", "\"retry_after\":30")))
        .isEqualTo(new Outcome.RetryAfter(Duration.ofSeconds(30)));
    assertThat(outcome(Reply.refused(403, "Forbidden: bot was blocked by the user", "")))
        .isEqualTo(new Outcome.Refused(403, "Forbidden: bot was blocked by the user", null));
    assertThat(
            outcome(
                Reply.refused(
                    400, "Bad Request: group chat was upgraded", "\"migrate_to_chat_id\":-200")))
        .isEqualTo(new Outcome.Refused(400, "Bad Request: group chat was upgraded", -200L));
    assertThat(outcome(new Reply(502, "<html>Bad Gateway</html>")))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(Reply.refused(500, "Internal Server Error", "")))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(new Reply(500, ""))).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(new Reply(200, "{\"ok\":true,\"resu"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(Reply.CUT)).isInstanceOf(Outcome.Unknown.class);
    int closed;
    try (ServerSocket free = new ServerSocket(0)) {
      closed = free.getLocalPort();
    }
    BotSettings nowhere =
        new BotSettings(
            new Secret(ScriptedApi.TOKEN), URI.create("http://127.0.0.1:" + closed), Duration.ZERO);
    try (TelegramSender sender = new TelegramSender(nowhere)) {
      assertThat(sender.send(say(7, "কথা"))).isInstanceOf(Outcome.Unreachable.class);
    }
  }

  @Test
  void D11_an_answer_without_ok_is_no_exception() throws Exception {
    assertThat(outcome(new Reply(200, "{}"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(new Reply(200, "[]"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(outcome(new Reply(200, "null"))).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void an_endless_answer_to_a_message_is_not_read_to_its_end() throws Exception {
    assertThat(outcome(Reply.ok("\"" + "ক".repeat(1 << 19) + "\"")))
        .isEqualTo(new Outcome.Unknown("IOException"));
  }

  @Test
  void an_id_reset_of_a_server_like_telegram_is_survived() throws Exception {
    try (Standin standin = TestBot.newStandin();
        TestBot bot = TestBot.start(standin)) {
      var user = standin.user(7, "রহিম");
      user.write("/help");
      long seen = bot.awaitMessage(0, "কীভাবে জিজ্ঞেস করবেন");
      standin.restartUpdateIds(5);
      user.write("চুক্তি কবে সই হয়?");
      bot.awaitMessage(seen, "১৯ জুন");
      assertThat(standin.events().after(0))
          .filteredOn(e -> e.kind() == Event.Kind.MESSAGE)
          .hasSize(4);
    }
  }
}
