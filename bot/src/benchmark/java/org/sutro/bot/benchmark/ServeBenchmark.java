package org.sutro.bot.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/**
 * A whole {@code ./sutro serve} as a process of its own, with the stand-in for Telegram: {@code
 * ServeBenchmark FOLDER [STARTS [QUESTIONS]]}, where {@code ./sutro ingest} has been. How long it
 * takes until people get answers, with the archive of classes and without, start by start in turns;
 * then what memory the process holds that is no file of the disk, before and after the questions.
 */
public final class ServeBenchmark {

  private static final int PORT = 18_081;
  private static final int PEOPLE = 1000;
  private static final int AT_ONCE = 200;
  private static final long LOOK_MILLIS = 5;

  private final Path home = Path.of(System.getProperty("sutro.home")).toAbsolutePath();
  private final Path data;
  private final String token;
  private final Standin standin;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServeBenchmark(Path data, String token, Standin standin) {
    this.data = data;
    this.token = token;
    this.standin = standin;
  }

  /** Prints start and memory. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int starts = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    int questions = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
    // another bot each time: one that was here before takes the stand-in's updates for known
    String token =
        InstantSource.system().instant().getEpochSecond() + ":benchmark-abcdefghijklmnopqrstu";
    try (Standin standin = Standin.start(StandinOptions.of(token, InstantSource.system()))) {
      ServeBenchmark serve = new ServeBenchmark(Path.of(args[0]), token, standin);
      serve.start("-XX:+UseSerialGC").close(); // builds, and makes the archive, when needed
      serve.starts(starts);
      serve.memory(questions);
    }
  }

  /** A bot that answers. */
  private record Serving(Process process, long millis) implements AutoCloseable {

    /** What is in memory and in no file, in MB. */
    double anonymous() throws IOException {
      Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
      return Files.readAllLines(rollup).stream()
          .filter(line -> line.startsWith("Anonymous:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum()
          / 1024.0;
    }

    @Override
    public void close() {
      process.destroy();
      try {
        process.waitFor(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    }
  }

  private void starts(int starts) throws IOException, InterruptedException {
    long[] archived = new long[starts];
    long[] plain = new long[starts];
    for (int i = 0; i < starts; i++) {
      archived[i] = millis("-XX:+UseSerialGC");
      plain[i] = millis("-XX:AOTMode=off");
    }
    Arrays.sort(archived);
    Arrays.sort(plain);
    System.out.printf(
        Locale.ROOT,
        "serve is ready, median of %d starts: plain %d ms, with the archive %d ms%n",
        starts,
        plain[starts / 2],
        archived[starts / 2]);
  }

  private long millis(String option) throws IOException, InterruptedException {
    try (Serving serving = start(option)) {
      return serving.millis();
    }
  }

  private void memory(int questions) throws IOException, InterruptedException {
    try (Serving serving = start("-XX:+UseSerialGC");
        Watch watch = new Watch(standin)) {
      double before = serving.anonymous();
      List<String> all = TalkBenchmark.questions();
      for (int asked = 0; asked < questions; asked += AT_ONCE) {
        int from = asked;
        watch.sent(AT_ONCE, () -> ask(watch, all, from));
      }
      System.out.printf(
          Locale.ROOT,
          "anonymous memory: %.0f MB when ready, %.0f MB after %d questions%n",
          before,
          serving.anonymous(),
          questions);
    }
  }

  private void ask(Watch watch, List<String> questions, int from) {
    for (int i = from; i < from + AT_ONCE; i++) {
      long person = i % PEOPLE + 1L;
      watch.written(person);
      standin.user(person, "p" + person).write(questions.get(i % questions.size()));
    }
  }

  private Serving start(String option) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("sutro").toString(), "serve", "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.put("SUTRO_BOT_TOKEN", token);
    environment.put("SUTRO_TELEGRAM_API", standin.baseUrl().toString());
    environment.put("SUTRO_HEALTH_PORT", Integer.toString(PORT));
    environment.put("SUTRO_BACKUP_KEEP", "0");
    environment.put("SUTRO_JAVA_OPTS", option);
    long begun = System.nanoTime();
    Process process = builder.start();
    CountDownLatch never = new CountDownLatch(1);
    while (!isReady()) {
      if (!process.isAlive() || never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("serve ended with " + process.exitValue());
      }
    }
    return new Serving(process, (System.nanoTime() - begun) / 1_000_000);
  }

  private boolean isReady() throws InterruptedException {
    try {
      URI ready = URI.create("http://127.0.0.1:" + PORT + "/readyz");
      return http.send(
                  HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // the page is not there yet
    }
  }
}
