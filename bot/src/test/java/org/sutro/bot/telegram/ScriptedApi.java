package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.sutro.bot.config.Secret;

/** A server that answers calls of the Bot API as a test tells it, be it nonsense. */
final class ScriptedApi implements AutoCloseable {

  static final String TOKEN = "123456789:CANARY_AbCdEfGhIjKlMnOpQrStUvWxYz-12345";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call: the method in lower case, and its arguments. */
  record Call(String method, JsonNode arguments) {}

  /** An answer; status 0 cuts the connection instead. */
  record Reply(int status, String body) {
    static final Reply CUT = new Reply(0, "");

    static Reply ok(String result) {
      return new Reply(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Reply refused(int code, String description, String parameters) {
      String body =
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
              .formatted(code, description, parameters);
      return new Reply(code, body);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<Call, Reply> script;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  private ScriptedApi(Function<Call, Reply> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static ScriptedApi start(Function<Call, Reply> script) throws IOException {
    return new ScriptedApi(script);
  }

  BotSettings settings() {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new BotSettings(new Secret(TOKEN), uri, Duration.ZERO);
  }

  /** All calls of a method so far. */
  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      Call call = new Call(method, JSON.readTree(exchange.getRequestBody()));
      calls.add(call);
      Reply reply = script.apply(call);
      if (reply.status() != 0) {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
