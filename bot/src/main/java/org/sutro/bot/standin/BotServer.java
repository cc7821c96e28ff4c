package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP side: routes {@code /bot<token>/[test/]<Method>}, applies scripted faults, writes the
 * answers.
 */
final class BotServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BotServer.class);
  private static final Pattern PATH = Pattern.compile("/bot([^/]*)/(?:test/)?([A-Za-z]+)/?");
  private static final Pattern TOKEN = Pattern.compile("[1-9][0-9]*:[^/]{1,70}");
  private static final Duration FOREVER = Duration.ofDays(1);

  private final World world;
  private final Methods methods;
  private final Faults faults;
  private final HttpServer http;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("standin-", 0).factory());

  BotServer(World world, Faults faults) throws IOException {
    this.world = world;
    this.methods = new Methods(world);
    this.faults = faults;
    this.http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), world.options.port()), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Ends waiting calls and all connections at once. */
  @Override
  public void close() {
    world.close();
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server is closing; the connection just ends
    } catch (RuntimeException e) {
      log.error("PROGRAM-FAULT: the stand-in failed on a call", e);
      write(exchange, 500, Refusal.of(500, "Internal Server Error").body(), false);
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    @Nullable Fault fault = null;
    ObjectNode body;
    int status = 200;
    try {
      String method = route(exchange.getRequestURI().getPath());
      Args args = RequestReader.read(exchange);
      fault = faults.count(method);
      if (fault != null && endsBefore(fault, exchange)) {
        return;
      }
      body = Json.object().put("ok", true).set("result", methods.call(method, args));
    } catch (Refusal refusal) {
      status = refusal.code();
      body = refusal.body();
    }
    boolean lost = fault instanceof Fault.LostAnswer || world.isClosed();
    if (!lost) {
      write(exchange, status, body, fault instanceof Fault.HalfAnswer);
    }
  }

  /** The method's name, if the token is right. */
  private String route(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      throw Refusal.of(404, "Not Found");
    }
    String token = matcher.group(1);
    if (!TOKEN.matcher(token).matches()) {
      throw Refusal.of(401, "Unauthorized: invalid token specified");
    }
    if (!token.equals(world.options.token())) {
      throw Refusal.of(401, "Unauthorized");
    }
    return matcher.group(2);
  }

  /**
   * Plays the part of a fault that comes before the call takes effect; true when there will be no
   * effect and no answer.
   */
  private boolean endsBefore(Fault fault, HttpExchange exchange)
      throws IOException, InterruptedException {
    switch (fault) {
      case Fault.TooManyRequests many -> throw Refusal.tooManyRequests(many.retryAfterSeconds());
      case Fault.Refused refused -> throw Refusal.of(refused.code(), refused.description());
      case Fault.HtmlPage page -> {
        writeHtml(exchange, page.status());
        return true;
      }
      case Fault.Cut cut -> {
        return true;
      }
      case Fault.Silence silence -> {
        world.pause(FOREVER);
        return true;
      }
      case Fault.Slow slow -> {
        world.pause(slow.delay());
        return world.isClosed();
      }
      case Fault.LostAnswer lost -> {
        return false;
      }
      case Fault.HalfAnswer half -> {
        return false;
      }
    }
  }

  private static void writeHtml(HttpExchange exchange, int status) throws IOException {
    byte[] page =
        ("<html><head><title>"
                + status
                + "</title></head><body><center><h1>"
                + status
                + "</h1></center></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
  }

  private static void write(HttpExchange exchange, int status, ObjectNode body, boolean half)
      throws IOException {
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
    out.flush();
  }
}
