package org.sutro.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose answers are read as JSON trees: getMe and getUpdates. So code, description and
 * waiting time of a refusal are seen, and one strange update does not spoil the others.
 */
final class BotApi implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long MAX_BYTES = 16 << 20;

  private final HttpUrl base;
  private final Set<Call> underWay = ConcurrentHashMap.newKeySet();
  private volatile OkHttpClient http;
  private volatile boolean cancelled;
  private volatile @Nullable Instant time;

  BotApi(BotSettings settings) {
    HttpUrl.Builder url = new HttpUrl.Builder().scheme(settings.api().getScheme());
    url.host(settings.api().getHost()).port(settings.port());
    base = url.addPathSegment("bot" + settings.token().value()).build();
    http = fresh();
  }

  /**
   * Calls a method.
   *
   * @param limit when to give up, all in all
   */
  ApiAnswer call(String method, ObjectNode arguments, Duration limit) {
    RequestBody body =
        RequestBody.create(arguments.toString().getBytes(StandardCharsets.UTF_8), TYPE);
    Request request =
        new Request.Builder()
            .url(base.newBuilder().addPathSegment(method).build())
            .post(body)
            .build();
    Call call = http.newCall(request);
    call.timeout().timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    underWay.add(call);
    if (cancelled) {
      call.cancel(); // it was too late to be among those that cancel() ended
    }
    try (Response response = call.execute()) {
      time = response.headers().getInstant("Date");
      return read(response);
    } catch (IOException e) {
      // OkHttp's own messages name the host, never the path with the token in it
      return new ApiAnswer.Failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    } finally {
      underWay.remove(call);
    }
  }

  /** What the server's clock showed when it last answered; empty when it did not say. */
  Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** Ends the calls under way, and those yet to come: they fail at once. */
  void cancel() {
    cancelled = true;
    underWay.forEach(Call::cancel);
  }

  /** Starts over with new connections, in case the old ones are dead without knowing it. */
  void rebuild() {
    OkHttpClient old = http;
    http = fresh();
    end(old);
  }

  @Override
  public void close() {
    end(http);
  }

  /** Without a read timeout of its own: each call has one limit over all. */
  private static OkHttpClient fresh() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(Duration.ZERO)
        .writeTimeout(CONNECT)
        .followRedirects(false)
        .build();
  }

  private static void end(OkHttpClient client) {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private static ApiAnswer read(Response response) throws IOException {
    if (response.body() == null) {
      return new ApiAnswer.Failed("HTTP " + response.code() + " without a body");
    }
    BufferedSource source = response.body().source();
    if (source.request(MAX_BYTES + 1)) {
      return new ApiAnswer.Failed("an answer of more than " + MAX_BYTES + " bytes");
    }
    try {
      return read(JSON.readTree(source.readByteArray()), response.code());
    } catch (JsonProcessingException e) {
      return new ApiAnswer.Failed("HTTP " + response.code() + " without readable JSON");
    }
  }

  private static ApiAnswer read(JsonNode answer, int status) {
    if (answer.path("ok").asBoolean(false) && answer.has("result")) {
      return new ApiAnswer.Ok(answer.path("result"));
    }
    int code = answer.path("error_code").asInt(0);
    if (code == 0) {
      return new ApiAnswer.Failed("HTTP " + status + " with JSON that is no answer of the Bot API");
    }
    JsonNode parameters = answer.path("parameters");
    Duration retryAfter = Duration.ofSeconds(Math.max(0, parameters.path("retry_after").asInt(0)));
    long newChat = parameters.path("migrate_to_chat_id").asLong(0);
    return new ApiAnswer.Refused(
        code, answer.path("description").asText(), retryAfter, newChat == 0 ? null : newChat);
  }
}
