package org.sutro.bot.talk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.sutro.bot.standin.Standin;

/** Brings updates to a bot's webhook, as Telegram does: in order, each until it is accepted. */
final class Courier implements AutoCloseable {

  /** No door: Telegram is asked for updates. */
  static final int NONE = 0;

  /** What is refused for good is not brought again. */
  private static final int ACCEPTED = 200;

  /** What it shows with each update. */
  static final String SECRET = "a-secret-of-this-test-of-some-length";

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final Thread thread;

  private Courier(int port, Standin standin) {
    this.port = port;
    this.thread = Thread.ofPlatform().name("courier").unstarted(() -> run(standin));
  }

  /** A place where no bot waits yet. */
  static int door() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /** The settings of a bot that waits at a door. */
  static Map<String, String> settings(int door) {
    return door == NONE
        ? Map.of()
        : Map.of(
            "SUTRO_WEBHOOK_URL",
            "https://bot.example.org/hook",
            "SUTRO_WEBHOOK_PORT",
            Integer.toString(door),
            "SUTRO_WEBHOOK_SECRET",
            SECRET);
  }

  /** Begins once the bot has said where it waits. */
  static Courier start(int door, Standin standin) {
    Courier courier = new Courier(door, standin);
    if (door != NONE) {
      courier.thread.start();
    }
    return courier;
  }

  private void run(Standin standin) {
    int next = 1;
    try {
      while (!standin.isClosed()) {
        for (JsonNode update : standin.awaitUpdates(next, LOOK)) {
          if (standin.faults().calls("setWebhook") > 0
              && bring(update.toString(), SECRET) == ACCEPTED) {
            next = update.path("update_id").asInt() + 1;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the bot says to an update; 0 when it says nothing. */
  int bring(String update, String secret) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    http.close();
  }
}
