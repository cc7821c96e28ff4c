package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.config.Secret;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.MemoryStore;

/** What is taken in of what somebody brings, and what is not. */
@Timeout(60)
final class HookServerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String RIGHT = "right-".repeat(8);
  private static final String UPDATE =
      "{\"update_id\":5,\"message\":{\"message_id\":1,\"chat\":{\"id\":7},\"text\":\"কবে?\"}}";

  private final Inbox inbox = new MemoryStore().inbox(1);
  private final AtomicInteger stored = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private HookServer server;

  @BeforeEach
  void start() throws IOException {
    server = server(inbox);
  }

  private HookServer server(Inbox into) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    WebhookSettings settings =
        new WebhookSettings(URI.create("https://bot.example.org/hook"), any, new Secret(RIGHT));
    return HookServer.start(settings, into, () -> NOW, stored::incrementAndGet);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private int status(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.body()).isEmpty();
    return response.statusCode();
  }

  private int bring(String body) throws Exception {
    return status(
        to("/hook")
            .header(HookServer.SECRET, RIGHT)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void an_update_is_stored_once_before_it_is_said_to_have_come() throws Exception {
    assertThat(bring(UPDATE)).isEqualTo(200);
    assertThat(inbox.open()).isEqualTo(1);
    assertThat(stored).hasValue(1);
    assertThat(bring(UPDATE)).isEqualTo(200);
    assertThat(inbox.open()).isEqualTo(1);
    assertThat(inbox.claim(Set.of()).orElseThrow().update().chat()).isEqualTo(7);
  }

  @Test
  void row_35_without_the_right_secret_nothing_is_stored() throws Exception {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(UPDATE);
    assertThat(status(to("/hook").POST(body))).isEqualTo(401);
    for (String wrong :
        new String[] {"", "wrong", RIGHT + "x", RIGHT.substring(1), "x".repeat(4000)}) {
      assertThat(status(to("/hook").header(HookServer.SECRET, wrong).POST(body))).isEqualTo(401);
    }
    assertThat(
            status(
                to("/hook")
                    .header(HookServer.SECRET, RIGHT)
                    .header(HookServer.SECRET, RIGHT)
                    .POST(body)))
        .as("twice")
        .isEqualTo(401);
    assertThat(
            raw(
                "POST /hook HTTP/1.1\r\nHost: x\r\n"
                    + HookServer.SECRET
                    + ": \u00e9\u00e9\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
    assertThat(inbox.open()).isZero();
  }

  @Test
  void other_paths_and_methods_lead_nowhere() throws Exception {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(UPDATE);
    for (String path : new String[] {"/", "/hook/", "/hookx", "/hook/../hook"}) {
      assertThat(status(to(path).header(HookServer.SECRET, RIGHT).POST(body))).isEqualTo(404);
    }
    assertThat(status(to("/hook").header(HookServer.SECRET, RIGHT).GET())).isEqualTo(405);
    assertThat(status(to("/hook").header(HookServer.SECRET, RIGHT).PUT(body))).isEqualTo(405);
    assertThat(inbox.open()).isZero();
  }

  @Test
  void row_35_what_is_no_update_or_too_large_is_refused() throws Exception {
    for (String bad : new String[] {"", "x", "[", "[".repeat(100_000), "{}", "[]", "5"}) {
      assertThat(bring(bad)).as(bad.length() < 9 ? bad : "deep").isEqualTo(400);
    }
    assertThat(bring("{\"update_id\":9,\"x\":\"" + "x".repeat(HookServer.MAX_BYTES) + "\"}"))
        .isEqualTo(413);
    assertThat(inbox.open()).isZero();
    assertThat(bring(UPDATE)).as("afterwards").isEqualTo(200);
  }

  @Test
  void while_the_store_is_in_trouble_telegram_is_asked_to_come_again() throws Exception {
    server.close();
    AtomicInteger tries = new AtomicInteger();
    server = server(new FailingInbox(inbox, () -> tries.incrementAndGet() == 1));
    assertThat(bring(UPDATE)).isEqualTo(500);
    assertThat(bring(UPDATE)).isEqualTo(200);
    assertThat(inbox.open()).isEqualTo(1);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = new byte[64];
      int read = socket.getInputStream().readNBytes(answer, 0, 20);
      return new String(answer, 0, read, StandardCharsets.ISO_8859_1);
    }
  }
}
