package org.sutro.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.render.Examples;
import org.sutro.bot.telegram.Health;
import org.sutro.search.Answer;
import org.sutro.search.Question;

final class HealthPageTest {

  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");
  private static final Pattern LINE =
      Pattern.compile("[a-z_]+(\\{[a-z]+=\"[^\"\\n]*\"})? (-?[0-9.]+|NaN)");

  @TempDir Path folder;

  private final FakeVitals vitals = new FakeVitals();
  private final Questions questions =
      new Questions(
          question ->
              question.text().contains("আবহাওয়া")
                  ? Examples.notFound(Answer.Reason.OUT_OF_SCOPE)
                  : Examples.quoted(),
          System::nanoTime);
  private HealthPage page;

  private final class FakeVitals implements Vitals {

    boolean alive = true;
    boolean broken;
    Health bot = health("", Duration.ofSeconds(3));

    @Override
    public boolean alive() {
      return alive;
    }

    @Override
    public Health bot() {
      if (broken) {
        throw new IllegalStateException("the disk is gone");
      }
      return bot;
    }

    @Override
    public Shelf shelf() {
      return new Shelf(5000, 12);
    }

    @Override
    public List<Feed> feeds() {
      return List.of(
          new Feed("prothom-alo", Optional.of(NOW.minusSeconds(900)), 0, false),
          new Feed("silent", Optional.empty(), 12, true));
    }

    @Override
    public Host host() {
      return new Host(
          folder, NOW.minusSeconds(3600), true, Optional.of(NOW.minus(Duration.ofHours(5))));
    }
  }

  private static Health health(String trouble, Duration pollAge) {
    Health.Work work =
        new Health.Work(
            2,
            Duration.ofSeconds(4),
            3,
            Duration.ofMillis(1500),
            1,
            Map.of("sent", 7L, "unknown", 1L));
    return new Health(Optional.of(pollAge), trouble, true, work);
  }

  @BeforeEach
  void begin() throws IOException {
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    page = HealthPage.start(place, vitals, questions, InstantSource.fixed(NOW));
  }

  @AfterEach
  void end() {
    page.close();
  }

  /** The whole reply to a request that is sent as it stands. */
  private String ask(String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.port())) {
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return ask("GET", path, "127.0.0.1:8081");
  }

  @Test
  void a_bot_that_works_is_alive_and_ready() throws IOException {
    assertThat(get("/livez")).startsWith("HTTP/1.1 200 ").endsWith("alive\n");
    assertThat(get("/readyz")).startsWith("HTTP/1.1 200 ").endsWith("ready\n");
  }

  @Test
  void without_telegram_it_is_alive_and_not_ready_and_says_why() throws IOException {
    vitals.bot = health("another program takes this bot's updates", Duration.ofSeconds(3));
    assertThat(get("/livez")).startsWith("HTTP/1.1 200 ");
    assertThat(get("/readyz")).startsWith("HTTP/1.1 503 ").endsWith("takes this bot's updates\n");
    vitals.bot = health("", Duration.ofMinutes(6));
    assertThat(get("/readyz")).startsWith("HTTP/1.1 503 ").contains("not answered lately");
  }

  @Test
  void a_dead_loop_is_no_life_and_data_that_cant_be_read_no_readiness() throws IOException {
    vitals.alive = false;
    assertThat(get("/livez")).startsWith("HTTP/1.1 503 ").contains("stands still");
    assertThat(get("/readyz")).startsWith("HTTP/1.1 503 ").contains("stands still");
    assertThat(get("/metrics")).contains("\nsutro_alive 0\n", "\nsutro_ready 0\n");
    vitals.broken = true;
    assertThat(get("/readyz")).startsWith("HTTP/1.1 503 ").contains("the disk is gone");
  }

  @Test
  void what_is_measured_is_read_by_prometheus() throws IOException {
    questions.to(new Question("চুক্তি কবে সই হয়?", List.of(), LocalDate.of(2025, 7, 11)));
    questions.to(new Question("আবহাওয়া কেমন?", List.of(), LocalDate.of(2025, 7, 11)));
    String reply = get("/metrics");
    assertThat(reply)
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("Content-type: text/plain; version=0.0.4")
        .contains(
            "\nsutro_telegram_last_poll_age_seconds 3.000000\n",
            "\nsutro_outbox_oldest_seconds 1.500000\n",
            "\nsutro_send_total{class=\"sent\"} 7\n",
            "\nsutro_questions_total{result=\"quoted\"} 1\n",
            "\nsutro_questions_total{result=\"not_found\"} 1\n",
            "\nsutro_query_seconds_bucket{le=\"+Inf\"} 2\n",
            "\nsutro_query_seconds_count 2\n",
            "\nsutro_articles 5000\n",
            "\nsutro_index_behind 12\n",
            "\nsutro_feed_last_success_age_seconds{feed=\"prothom-alo\"} 900.000000\n",
            "\nsutro_feed_failures{feed=\"silent\"} 12\n",
            "\nsutro_feed_paused{feed=\"silent\"} 1\n",
            "\nsutro_backup_age_seconds 18000.000000\n",
            "\nsutro_started_after_crash 1\n");
    assertThat(reply)
        .as("a source that was never read, an hour after the start")
        .contains("\nsutro_feed_last_success_age_seconds{feed=\"silent\"} 3600.000000\n");
    String body = reply.substring(reply.indexOf("\r\n\r\n") + 4);
    assertThat(body.lines().filter(line -> !line.startsWith("# ")))
        .allMatch(line -> LINE.matcher(line).matches());
  }

  @Test
  void a_bot_that_never_reached_telegram_counts_from_its_start() throws IOException {
    vitals.bot = new Health(Optional.empty(), "", true, vitals.bot.work());
    assertThat(get("/metrics"))
        .contains("\nsutro_telegram_last_poll_age_seconds 3600.000000\n", "\nsutro_ready 0\n");
  }

  @Test
  void while_the_data_cant_be_read_it_still_tells_that_it_is_alive_and_not_ready()
      throws IOException {
    vitals.broken = true;
    assertThat(get("/metrics"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\nsutro_alive 1\n", "\nsutro_ready 0\n")
        .doesNotContain("sutro_inbox_open");
  }

  @Test
  void only_who_asks_by_address_or_a_name_without_dots_gets_an_answer() throws IOException {
    for (String near : List.of("localhost:8081", "[::1]:8081", "sutro:8081", "10.1.2.3")) {
      assertThat(ask("GET", "/metrics", near)).as(near).startsWith("HTTP/1.1 200 ");
    }
    assertThat(ask("GET", "/metrics", "evil.example")).startsWith("HTTP/1.1 403 ");
    assertThat(ask("POST", "/metrics", "localhost")).startsWith("HTTP/1.1 405 ");
    assertThat(get("/../etc/passwd")).startsWith("HTTP/1.1 404 ");
  }
}
