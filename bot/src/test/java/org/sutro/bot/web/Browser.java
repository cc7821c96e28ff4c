package org.sutro.bot.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A Chromium without a window, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOKS = 200;

  private final Process process;
  private final WebSocket page;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting;
  private int calls;

  private Browser(
      Process process, WebSocket page, Map<Integer, CompletableFuture<JsonNode>> waiting) {
    this.process = process;
    this.page = page;
    this.waiting = waiting;
  }

  /**
   * Starts it.
   *
   * @param program its file
   * @param profile an empty folder for what it keeps
   */
  static Browser start(String program, Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=bn",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      URI devTools = devTools(process);
      Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
      WebSocket page =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(PATIENCE)
              .buildAsync(pageOf(devTools), new Listener(waiting))
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return new Browser(process, page, waiting);
    } catch (Exception | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI devTools(Process process) throws IOException {
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      int at = line.indexOf("ws://");
      if (at >= 0) {
        // read on, or the browser stands still when the pipe is full
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(rest -> {}));
        return URI.create(line.substring(at).strip());
      }
    }
    throw new IOException("the browser ended without saying how to reach it");
  }

  private static URI pageOf(URI devTools) throws IOException, InterruptedException {
    URI list = URI.create("http://" + devTools.getAuthority() + "/json");
    String targets =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(list).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
            .body();
    for (JsonNode target : JSON.readTree(targets)) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("the browser has no page: " + targets);
  }

  /** Gives each answer to whoever waits for it. */
  private record Listener(Map<Integer, CompletableFuture<JsonNode>> waiting, StringBuilder text)
      implements WebSocket.Listener {

    Listener(Map<Integer, CompletableFuture<JsonNode>> waiting) {
      this(waiting, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        tell(text.toString());
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }

    private void tell(String message) {
      try {
        JsonNode json = JSON.readTree(message);
        CompletableFuture<JsonNode> caller = waiting.remove(json.path("id").asInt());
        if (caller != null) {
          caller.complete(json);
        }
      } catch (IOException e) {
        waiting.values().forEach(caller -> caller.completeExceptionally(e));
      }
    }
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    int id = ++calls;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    page.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    JsonNode json = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (json.has("error")) {
      throw new IOException(method + ": " + json.get("error"));
    }
    return json.path("result");
  }

  /** How large and how bright the page is, in CSS pixels, two dots each. */
  void look(int width, int height, boolean dark) throws Exception {
    ObjectNode size = JSON.createObjectNode();
    size.put("width", width).put("height", height).put("deviceScaleFactor", 2).put("mobile", false);
    call("Emulation.setDeviceMetricsOverride", size);
    ObjectNode media = JSON.createObjectNode();
    media
        .withArray("/features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", media);
  }

  /** Opens a page. */
  void open(URI address) throws Exception {
    call("Page.navigate", JSON.createObjectNode().put("url", address.toString()));
  }

  /** The value of an expression of JavaScript; a promise is waited for. */
  JsonNode value(String expression) throws Exception {
    ObjectNode parameters = JSON.createObjectNode().put("expression", expression);
    parameters.put("awaitPromise", true).put("returnByValue", true);
    JsonNode result = call("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.at("/result/value");
  }

  /** Waits until an expression is true; fails when it does not become so. */
  void await(String expression) throws Exception {
    String look =
        "new Promise((r) => setTimeout(() => { let is = false; try { is = Boolean("
            + expression
            + ") } catch { } r(is) }, 100))";
    for (int looks = 0; looks < LOOKS; looks++) {
      if (isTrue(look)) {
        return;
      }
    }
    throw new IOException("did not come true: " + expression);
  }

  /** A page that is just being left can't say. */
  private boolean isTrue(String expression) throws Exception {
    try {
      return value(expression).asBoolean();
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes what is seen to a WebP file. */
  void picture(Path file) throws Exception {
    JsonNode shot =
        call(
            "Page.captureScreenshot",
            JSON.createObjectNode().put("format", "webp").put("quality", 80));
    Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
