package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.config.Secret;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.telegram.ScriptedApi.Call;
import org.sutro.bot.telegram.ScriptedApi.Reply;

/** What Telegram is told and asked while it brings the updates. */
@Timeout(60)
final class HookTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String URL = "https://bot.example.org/hook";
  private static final String SECRET = "a-secret-of-this-test-of-some-length";

  private final Contact contact = new Contact(() -> NOW);
  private final List<String> troubles = new ArrayList<>();

  private static Reply holding(String more) {
    return Reply.ok("{\"url\":\"" + URL + "\"" + more + "}");
  }

  /** Lets the hook run for so many waits; notes what was wrong before each. */
  private void run(ScriptedApi server, int waits) throws InterruptedException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    WebhookSettings settings = new WebhookSettings(URI.create(URL), any, new Secret(SECRET));
    Pause pause =
        time -> {
          troubles.add(contact.trouble());
          return troubles.size() < waits;
        };
    try (BotApi api = new BotApi(server.settings())) {
      new Hook(api, settings, contact, new Backoff(new Random(5)), pause)
          .run(new MemoryStore().inbox(1), () -> NOW, () -> {});
    }
  }

  private ScriptedApi server(Function<Call, Reply> info) throws IOException {
    return ScriptedApi.start(
        call -> call.method().equals("setwebhook") ? Reply.ok("true") : info.apply(call));
  }

  @Test
  void telegram_learns_the_secret_at_each_start_even_if_it_brings_updates_here_already()
      throws Exception {
    try (ScriptedApi server = server(call -> holding(""))) {
      run(server, 6);
      assertThat(server.calls("setwebhook")).hasSize(1);
      assertThat(server.calls("setwebhook").getFirst().arguments().path("secret_token").asText())
          .isEqualTo(SECRET);
      assertThat(server.calls("getwebhookinfo")).as("looks afterwards").isNotEmpty();
    }
  }

  @Test
  void a_hook_that_somebody_else_took_is_taken_back() throws Exception {
    try (ScriptedApi server = server(call -> Reply.ok("{\"url\":\"\"}"))) {
      run(server, 5);
      assertThat(server.calls("setwebhook")).hasSizeGreaterThan(1);
    }
  }

  @Test
  void an_error_of_long_ago_is_none_of_today() throws Exception {
    String error =
        ",\"pending_update_count\":3,\"last_error_message\":\"SSL error\",\"last_error_date\":";
    for (Duration age : List.of(Duration.ofMinutes(1), Duration.ofDays(3))) {
      troubles.clear();
      long at = NOW.minus(age).getEpochSecond();
      try (ScriptedApi server = server(call -> holding(error + at))) {
        run(server, 5);
        assertThat(troubles.getLast().contains("SSL error"))
            .as(age.toString())
            .isEqualTo(age.toHours() == 0);
      }
    }
  }

  @Test
  void it_outlives_an_answer_that_breaks_it() throws Exception {
    WebhookSettings bad =
        new WebhookSettings(
            URI.create(URL),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Secret(SECRET));
    try (ScriptedApi server = server(call -> holding(""));
        BotApi api = new BotApi(server.settings())) {
      int[] waits = {0};
      Pause pause =
          time -> {
            if (++waits[0] == 2) {
              throw new IllegalStateException("made up");
            }
            return waits[0] < 6;
          };
      new Hook(api, bad, contact, new Backoff(new Random(5)), pause)
          .run(new MemoryStore().inbox(1), () -> NOW, () -> {});
      assertThat(server.calls("setwebhook")).hasSize(1);
      assertThat(waits[0]).as("went on").isGreaterThanOrEqualTo(6);
    }
  }
}
