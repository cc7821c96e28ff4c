package org.sutro.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.config.Secret;
import org.sutro.bot.store.Inbox;

/**
 * Takes the updates that Telegram brings: stores each, and only then says that it came. What is not
 * on the right path, by the right method and with the right secret is not even read.
 *
 * <p>A few threads and a short queue: who opens many connections finds them closed. How long a
 * request may take to arrive is a setting of the whole process; see {@code Main}.
 */
final class HookServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HookServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  static final int MAX_BYTES = 1 << 20;

  private static final int THREADS = 8;
  private static final int WAITING = 64;

  private final HttpServer http;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("webhook-", 0).factory());
  private final WebhookSettings settings;
  private final Inbox inbox;
  private final InstantSource clock;
  private final Runnable stored;

  private HookServer(
      WebhookSettings settings,
      Inbox inbox,
      InstantSource clock,
      Runnable stored,
      HttpServer http) {
    this.settings = settings;
    this.inbox = inbox;
    this.clock = clock;
    this.stored = stored;
    this.http = http;
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /**
   * Begins to listen.
   *
   * @param stored told after each update that is stored
   * @throws IOException if the place can't be had
   */
  static HookServer start(
      WebhookSettings settings, Inbox inbox, InstantSource clock, Runnable stored)
      throws IOException {
    HttpServer http = HttpServer.create(settings.listen(), WAITING);
    return new HookServer(settings, inbox, clock, stored, http);
  }

  int port() {
    return http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    } catch (RuntimeException e) {
      log.error("PROGRAM-FAULT: the webhook failed on a request: {}", Trace.of(e));
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(settings.path())) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      return 405;
    }
    if (!knows(exchange.getRequestHeaders().get(SECRET))) {
      return 401;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    return body.length > MAX_BYTES ? 413 : store(body);
  }

  /** Takes as long for a wrong secret as for the right one. */
  private boolean knows(@Nullable List<String> shown) {
    Secret secret = settings.secret();
    return shown != null
        && shown.size() == 1
        && MessageDigest.isEqual(
            shown.getFirst().getBytes(StandardCharsets.UTF_8),
            secret.value().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Telegram brings again what was not accepted, so nothing is lost when the store is in trouble.
   */
  private int store(byte[] body) {
    try {
      JsonNode update = JSON.readTree(body);
      Batch batch = Batch.of(List.of(update));
      if (batch.isEmpty()) {
        return 400;
      }
      inbox.receive(batch.updates(), batch.last() + 1, clock.instant());
      stored.run();
      return 200;
    } catch (JsonProcessingException e) {
      return 400;
    } catch (IOException | RuntimeException e) {
      log.error(
          "STORE-TROUBLE: an update could not be stored; Telegram brings it again: {}",
          Trace.of(e));
      return 500;
    }
  }

  /** Lets requests under way end, for a second. */
  @Override
  public void close() {
    http.stop(1);
    threads.shutdownNow();
  }
}
