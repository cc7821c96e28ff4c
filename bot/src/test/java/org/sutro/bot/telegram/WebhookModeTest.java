package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.Await;
import org.sutro.bot.config.Secret;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.store.MemoryStore;

/** The whole bot, with updates brought to it. */
@Timeout(60)
final class WebhookModeTest {

  private static final String SECRET = "a-secret-of-this-test-of-some-length";
  private static final String URL = "https://bot.example.org/hook";
  private static final long RAHIM = 7;

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private static String said(String words) {
    return """
    {"update_id":5,"message":{"message_id":1,"date":1700000000,
    "from":{"id":7,"is_bot":false,"first_name":"র"},
    "chat":{"id":7,"type":"private","first_name":"র"},"text":"%s"}}\
    """
        .formatted(words);
  }

  private static int bring(int port, String update) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
            .header(HookServer.SECRET, SECRET)
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void updates_that_are_brought_are_answered_and_at_the_end_telegram_keeps_them() throws Exception {
    int port = freePort();
    try (Standin standin = TestBot.newStandin()) {
      standin.user(RAHIM, "রহিম").write("/start");
      BotSettings polling = TestBot.settings(standin);
      WebhookSettings hook =
          new WebhookSettings(
              URI.create(URL),
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
              new Secret(SECRET));
      BotSettings settings = new BotSettings(polling.token(), polling.api(), Duration.ZERO, hook);
      try (TestBot bot = TestBot.start(settings, new MemoryStore(), standin)) {
        bot.bot().firstContact().toCompletableFuture().get();
        Await.until(() -> standin.faults().calls("setWebhook") > 0);
        assertThat(bring(port, said("চুক্তি কবে সই হয়?"))).isEqualTo(200);
        bot.await(0, Event.Kind.MESSAGE, "১৯ জুন");
        assertThat(Inspection.of(polling).webhook()).isEqualTo(URL);
        assertThat(standin.faults().calls("getUpdates")).isZero();
        assertThat(bot.bot().health().ready()).isTrue();
      }
      assertThat(Inspection.of(polling).webhook()).isEmpty();
    }
  }
}
