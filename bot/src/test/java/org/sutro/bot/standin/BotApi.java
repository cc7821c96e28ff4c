package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A bare Bot API client over java.net.http: what a bot would send, and exactly what comes back. */
public final class BotApi implements AutoCloseable {
  public static final String TOKEN = "123456789:AA-canary_of_the_tests";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Standin standin;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public BotApi(Standin standin) {
    this.standin = standin;
  }

  /** One answer: the HTTP status and the whole body. */
  public record Answer(int status, JsonNode body) {
    public JsonNode result() {
      if (!body.path("ok").asBoolean()) {
        throw new AssertionError("refused: " + body);
      }
      return body.get("result");
    }

    public String description() {
      return body.path("description").asText();
    }
  }

  /** Calls with a JSON body; single quotes stand for double ones. */
  public Answer call(String method, String json) {
    return answer(send(json(method, json)));
  }

  CompletableFuture<Answer> callAsync(String method, String json) {
    return http.sendAsync(json(method, json), BodyHandlers.ofString()).thenApply(BotApi::answer);
  }

  /**
   * Sends text to a chat with further fields, such as {@code "'parse_mode':'HTML'"}; fields may be
   * empty.
   */
  public Answer sendText(long chatId, String text, String fields) {
    try {
      String quoted = MAPPER.writeValueAsString(text);
      String more = fields.isEmpty() ? "" : "," + fields.replace('\'', '"');
      String body = "{\"chat_id\":" + chatId + ",\"text\":" + quoted + more + "}";
      return answer(send(request("/bot" + TOKEN + "/sendMessage", "application/json", body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> raw(String path, String contentType, String body) {
    return send(request(path, contentType, body));
  }

  HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(standin.baseUrl().resolve(path))
            .timeout(Duration.ofSeconds(20))
            .build());
  }

  private HttpRequest json(String method, String json) {
    return request("/bot" + TOKEN + "/" + method, "application/json", json.replace('\'', '"'));
  }

  private HttpRequest request(String path, String contentType, String body) {
    return HttpRequest.newBuilder(URI.create(standin.baseUrl() + path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  static Answer answer(HttpResponse<String> response) {
    try {
      return new Answer(response.statusCode(), MAPPER.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
