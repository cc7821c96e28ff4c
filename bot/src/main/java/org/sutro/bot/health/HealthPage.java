package org.sutro.bot.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.ToldOnce;
import org.sutro.bot.telegram.Health;

/**
 * {@code /livez} (200 while every loop goes round), {@code /readyz} (200 while people get answers)
 * and {@code /metrics}, on a web server of their own. It tells no words of people and no secrets.
 */
public final class HealthPage implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HealthPage.class);

  /**
   * Names a watcher calls this machine by: an address, or a name without dots. One with dots may be
   * somebody's who lets it lead here, to read this with a browser.
   */
  private static final Pattern NEAR =
      Pattern.compile("([0-9.]+|\\[[0-9a-fA-F:.]+]|[A-Za-z0-9_-]+)(:[0-9]{1,5})?");

  private static final String STANDS_STILL = "a part of the bot stands still";

  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("health-", 0).factory());
  private final Vitals vitals;
  private final Questions questions;
  private final InstantSource clock;
  private final ToldOnce failures = new ToldOnce();

  private record Reply(int status, String type, String text) {

    static Reply of(boolean well, String text) {
      return new Reply(well ? 200 : 503, "text/plain; charset=utf-8", text + "\n");
    }
  }

  private HealthPage(HttpServer http, Vitals vitals, Questions questions, InstantSource clock) {
    this.http = http;
    this.vitals = vitals;
    this.questions = questions;
    this.clock = clock;
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /**
   * Starts the page.
   *
   * @param place where; port 0 for any that is free
   * @throws IOException if the place can't be had
   */
  public static HealthPage start(
      InetSocketAddress place, Vitals vitals, Questions questions, InstantSource clock)
      throws IOException {
    return new HealthPage(HttpServer.create(place, 0), vitals, questions, clock);
  }

  /** The port it got. */
  public int port() {
    return http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] bytes = reply.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(reply.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (RuntimeException e) {
      log.error("PROGRAM-FAULT: the health page failed on a request", e);
    }
  }

  private Reply reply(HttpExchange exchange) {
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !NEAR.matcher(host).matches()) {
      return new Reply(403, "text/plain", "");
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      return new Reply(405, "text/plain", "");
    }
    return switch (exchange.getRequestURI().getPath()) {
      case "/livez" -> Reply.of(vitals.alive(), vitals.alive() ? "alive" : STANDS_STILL);
      case "/readyz" -> ready();
      case "/metrics" -> new Reply(200, PrometheusText.TYPE, metrics());
      default -> new Reply(404, "text/plain", "");
    };
  }

  /** While the data can't be read there is little to tell, but that is told. */
  private String metrics() {
    try {
      String all = Scrape.of(vitals, questions, clock.instant());
      failures.wentWell(vitals);
      return all;
    } catch (RuntimeException e) {
      if (failures.isNews(vitals, e)) {
        log.error("STORE-TROUBLE: the numbers of /metrics can't be read", e);
      }
      return Scrape.unreadable(vitals);
    }
  }

  private Reply ready() {
    try {
      Health bot = vitals.bot();
      vitals.shelf();
      String obstacle = vitals.alive() ? bot.obstacle() : STANDS_STILL;
      return obstacle.isEmpty() ? Reply.of(true, "ready") : Reply.of(false, obstacle);
    } catch (RuntimeException e) {
      return Reply.of(false, "the data can't be read: " + e.getMessage());
    }
  }

  /** Ends it at once. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
