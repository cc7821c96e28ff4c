package org.sutro.bot.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.eval.Gold;
import org.sutro.search.Answer;
import org.sutro.search.Answers;
import org.sutro.search.Coverage;

/**
 * From update to answer, through the stand-in: {@code TalkBenchmark FOLDER}, where {@code ./sutro
 * ingest} has been. A thousand people ask different questions, first as fast as the bot takes them,
 * then thirty a second, which is about what Telegram lets a bot send. Beside it stands a bot on the
 * same poller, inbox, outbox and stand-in that only says what it heard: what it takes is the cost of
 * everything but the answer. Before that, answers warm up until they get no quicker: a bot that has
 * just been started compiles for longer than it looks.
 *
 * <p>The order within each chat is checked. Pacing is switched off by a clock that runs fast.
 */
public final class TalkBenchmark {

  /** Answers in a round of warming up. */
  private static final int ROUND = 2000;

  private static final int MOST_ROUNDS = 12;

  /** A round that takes more than this of the one before is as good as it gets. */
  private static final double STEADY = 0.96;

  private TalkBenchmark() {}

  /** Runs both bots and prints what each takes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> questions = questions();
    try (Library library =
        Library.open(
            Places.of(Path.of(System.getProperty("sutro.home")), Path.of(args[0])),
            InstantSource.system())) {
      System.out.printf(
          Locale.ROOT,
          "%d articles indexed, %d different questions, heap %d MB, %d processors%n",
          library.archive().size() - library.behind(),
          questions.size(),
          Runtime.getRuntime().maxMemory() >> 20,
          Runtime.getRuntime().availableProcessors());
      Coverage coverage = new Coverage(library.archive().size(), null, null);
      Answers echo =
          question ->
              new Answer.NotFound(
                  "", Answer.Reason.NOTHING_FOUND, question.text(), coverage);
      warmUp(library, questions);
      measure("echo", echo, library, questions, 4000);
      measure("answer", library, library, questions, 4000);
    }
  }

  /** Until the compiler has done its part: a round takes hardly less than the one before. */
  private static void warmUp(Library library, List<String> questions)
      throws IOException, InterruptedException {
    double before = Double.MAX_VALUE;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      try (Talk talk = new Talk(library, library, file())) {
        long begun = processorNanos();
        talk.asFastAsPossible(questions, ROUND);
        double spent = (processorNanos() - begun) / 1e6 / ROUND;
        System.out.printf(
            Locale.ROOT,
            "warm-up  %6d answers so far, %.1f ms of processor time each%n",
            round * ROUND,
            spent);
        if (spent > STEADY * before) {
          return;
        }
        before = spent;
      }
    }
    System.out.println("warm-up  not steady yet: what follows is too slow");
  }

  private static Path file() throws IOException {
    return Files.createTempDirectory("sutro-talk").resolve("bot.db");
  }

  private static void measure(
      String name, Answers answers, Library library, List<String> questions, int most)
      throws IOException, InterruptedException {
    try (Talk talk = new Talk(answers, library, file())) {
      long before = processorNanos();
      double rate = talk.asFastAsPossible(questions, most);
      double spent = (processorNanos() - before) / 1e6 / most;
      Talk.Delays delays = talk.atRate(30, most / 10, questions);
      System.out.printf(
          Locale.ROOT,
          "%-8s %6.0f a second, %.1f ms of processor time each;"
              + " at 30 a second p50 %.1f ms, p99 %.1f ms; order %s%n",
          name,
          rate,
          spent,
          delays.millis(0.5),
          delays.millis(0.99),
          talk.isInOrder() ? "kept" : "BROKEN");
    }
  }

  /** What all of it has taken so far, the stand-in and the compiler too. */
  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Each of our own set in four forms, which are different questions to the bot. */
  static List<String> questions() throws IOException {
    Path set =
        Path.of(System.getProperty("sutro.home"))
            .resolve("index/src/test/resources/org/sutro/search/questions-a.jsonl");
    return Gold.read(set).stream()
        .map(Gold::question)
        .flatMap(q ->
            List.of(q, q + " জানতে চাই", "বলুন তো, " + q, "আচ্ছা, " + q).stream())
        .toList();
  }
}
