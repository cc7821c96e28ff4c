package org.sutro.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.standin.Fault;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;

/** The program as a process of its own, as a host runs it. */
@Timeout(180)
final class ProgramIT {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final long RAHIM = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void serving_answers_takes_up_new_articles_and_stops_when_told() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      SimulatedUser rahim = standin.user(RAHIM, "রহিম");
      Map<String, String> environment =
          Map.of(
              "SUTRO_BOT_TOKEN",
              TOKEN,
              "SUTRO_TELEGRAM_API",
              standin.baseUrl().toString(),
              "SUTRO_HEALTH_PORT",
              "28081",
              "SUTRO_LOG",
              "debug");
      Process serving = start(environment, "serve");

      rahim.write("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");
      assertThat(answer(standin, 0)).contains("গোলা");

      assertThat(code(start(environment, "health"))).isZero();
      assertThat(metrics()).contains("\nsutro_ready 1\n", "\nsutro_send_total{class=\"sent\"} ");

      Process second = start(environment, "serve");
      assertThat(code(second)).isEqualTo(75);
      assertThat(said(second)).contains("already running", "process " + serving.pid());

      Path article = data.resolve("পাখি.txt");
      Files.writeString(article, ARTICLE, UTF_8);
      Process ingest = start(Map.of(), "ingest", article.toString());
      assertThat(code(ingest)).as(said(ingest)).isZero();
      assertThat(out(ingest)).contains("1  new", "step aside", "takes the articles up");

      assertThat(answerThatHolds("১৭টি রেল ইঞ্জিন", rahim, standin)).contains("blockquote");

      serving.destroy();
      assertThat(serving.waitFor(30, TimeUnit.SECONDS)).as("stops when told").isTrue();
      assertThat(serving.exitValue()).isZero();
      assertThat(code(start(environment, "health"))).as("nobody there").isEqualTo(1);
      assertThat(said(serving))
          .contains("index follows the archive")
          .containsSubsequence("told to stop", "stopped; what was still to be sent is kept")
          .doesNotContain("CANARY", "\tat ");
    }
  }

  @Test
  void told_to_stop_while_it_sends_it_ends_that_first_and_leaves_nothing_on_its_way()
      throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      Process serving = sending(standin, Duration.ofSeconds(3));
      serving.destroy();
      assertThat(code(serving)).as(said(serving)).isZero();
      assertThat(standin.faults().calls("sendMessage")).isEqualTo(1);
      assertThat(answer(standin, 0)).contains("গোলা");
      try (Store store = SqliteStore.open(data.resolve("bot.db"))) {
        Outbox outbox = store.outbox(BOT);
        assertThat(outbox.count(Outbox.State.SENT)).isEqualTo(1);
        assertThat(outbox.count(Outbox.State.SENDING) + outbox.count(Outbox.State.UNKNOWN))
            .isZero();
      }
    }
  }

  @Test
  void told_to_stop_a_second_time_it_ends_at_once_and_the_next_start_sends_what_was_on_its_way()
      throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      Process serving = sending(standin, PATIENCE);
      serving.destroy();
      Await.until(() -> isSaid(serving, "told to stop: "));
      serving.destroy();
      assertThat(code(serving)).as(said(serving)).isEqualTo(143);
      assertThat(said(serving)).contains("STOPPED-HARD: told to stop a second time");

      start(environment(standin), "serve");
      assertThat(answer(standin, 0)).contains("গোলা");
    }
  }

  /** A bot whose first answer is on its way for so long. */
  private Process sending(Standin standin, Duration delay) throws IOException {
    standin.faults().onNext("sendMessage", new Fault.Slow(delay));
    Process serving = start(environment(standin), "serve");
    standin.user(RAHIM, "রহিম").write("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");
    Await.until(() -> standin.faults().calls("sendMessage") > 0);
    return serving;
  }

  private static Map<String, String> environment(Standin standin) {
    return Map.of("SUTRO_BOT_TOKEN", TOKEN, "SUTRO_TELEGRAM_API", standin.baseUrl().toString());
  }

  private boolean isSaid(Process process, String words) {
    try {
      return said(process).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void out_of_memory_it_ends_at_once_with_a_word_and_whoever_starts_it_again_has_a_bot()
      throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      Map<String, String> environment =
          Map.of("SUTRO_BOT_TOKEN", TOKEN, "SUTRO_TELEGRAM_API", standin.baseUrl().toString());
      SimulatedUser rahim = standin.user(RAHIM, "রহিম");
      rahim.write("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");

      Process small =
          start(List.of("-Xmx20m", "-XX:+ExitOnOutOfMemoryError"), environment, "serve");
      assertThat(code(small)).as("what a supervisor starts again").isEqualTo(3);
      assertThat(out(small)).contains("Terminating due to java.lang.OutOfMemoryError");

      Process serving = start(environment, "serve");
      assertThat(answer(standin, 0)).contains("গোলা");
      assertThat(said(serving)).contains("UNCLEAN-START");
    }
  }

  @Test
  void an_index_deleted_under_a_running_bot_is_built_again_by_it() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      SimulatedUser rahim = standin.user(RAHIM, "রহিম");
      Map<String, String> environment =
          Map.of("SUTRO_BOT_TOKEN", TOKEN, "SUTRO_TELEGRAM_API", standin.baseUrl().toString());
      Process serving = start(environment, "serve");
      rahim.write("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");
      assertThat(answer(standin, 0)).contains("গোলা");

      delete(data.resolve("index"));
      Path article = data.resolve("পাখি.txt");
      Files.writeString(article, ARTICLE, UTF_8);
      Process ingest = start(Map.of(), "ingest", article.toString());
      assertThat(code(ingest)).as(said(ingest)).isZero();

      assertThat(answerThatHolds("১৭টি রেল ইঞ্জিন", rahim, standin)).contains("blockquote");
      Process ask = start(Map.of(), "ask", "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?");
      assertThat(code(ask)).as(said(ask)).isZero();
      assertThat(out(ask)).contains("১৭টি রেল ইঞ্জিন");
      assertThat(serving.isAlive()).isTrue();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void trying_opens_a_page_and_the_next_port_when_one_is_taken() throws Exception {
    Process trying = start(Map.of(), "try", "--port", "28642");
    URI page = page(trying);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(page).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsIgnoringCase("<html");
    trying.destroy();
    assertThat(trying.waitFor(30, TimeUnit.SECONDS)).as("stops when told").isTrue();
    assertThat(data.resolve("try.db")).exists();
  }

  private static String metrics() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:28081/metrics"))
                .timeout(PATIENCE)
                .build(),
            HttpResponse.BodyHandlers.ofString(UTF_8))
        .body();
  }

  private static final String ARTICLE =
      """
      রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

      ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
      চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
      মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।
      """;

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    return start(List.of("-Xmx256m"), environment, arguments);
  }

  private Process start(List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add(
        "-Dsutro.home=" + Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.sutro.bot.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SUTRO_"));
    builder.environment().putAll(environment);
    builder.environment().put("SUTRO_DATA", data.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    int number = started.size();
    builder.redirectError(data.resolve(number + ".err").toFile());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static int code(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as("ends by itself")
        .isTrue();
    return process.exitValue();
  }

  private static String out(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  /** Waits until the program has said where its page is. */
  private static URI page(Process process) throws IOException {
    BufferedReader lines = process.inputReader(UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int at = line.indexOf("http://");
      if (at >= 0) {
        return URI.create(line.substring(at).strip().split("\\s", 2)[0]);
      }
    }
    throw new AssertionError("ended without saying where its page is");
  }

  /** The first answer after an event. */
  private static String answer(Standin standin, long after) throws InterruptedException {
    return standin
        .events()
        .awaitFirst(after, PATIENCE, event -> event.chatId() == RAHIM && fromBot(event.body()))
        .map(event -> event.body().toString())
        .orElseThrow(() -> new AssertionError("no answer came: " + standin.events().after(0)));
  }

  private static boolean fromBot(JsonNode message) {
    return message.path("from").path("is_bot").asBoolean() && message.has("text");
  }

  /** Asks until the index has caught up with what was ingested. */
  private static String answerThatHolds(String words, SimulatedUser user, Standin standin)
      throws InterruptedException {
    String answer = "";
    for (int asked = 0; asked < 50 && !answer.contains(words); asked++) {
      long before = standin.events().last();
      user.write("রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?");
      answer = answer(standin, before);
    }
    assertThat(answer).contains(words);
    return answer;
  }

  private String said(Process process) throws IOException {
    return Files.readString(data.resolve(started.indexOf(process) + ".err"), UTF_8);
  }
}
