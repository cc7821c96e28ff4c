package org.sutro.bot.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Conversation;
import org.sutro.bot.chat.Knowledge;
import org.sutro.bot.chat.Allowance;
import org.sutro.bot.chat.Memory;
import org.sutro.bot.chat.RecentQuestions;
import org.sutro.bot.chat.Research;
import org.sutro.bot.config.Secret;
import org.sutro.bot.library.Library;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.TelegramBot;
import org.sutro.search.Answers;

/** A thousand people and a bot. */
final class Talk implements AutoCloseable {

  private static final String TOKEN = "123456789:benchmark-abcdefghijklmnopqrstu";
  private static final int PEOPLE = 1000;
  private static final long FAST = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Store store;
  private final Standin standin;
  private final Watch watch;
  private final TelegramBot bot;
  private final List<SimulatedUser> people = new ArrayList<>();
  private int asked;

  /** How long answers took. */
  static final class Delays {

    private final long[] sorted;

    /**
     * So long.
     *
     * @param sorted nanoseconds, shortest first
     */
    Delays(long[] sorted) {
      this.sorted = sorted;
    }

    /** The delay that this share of the answers kept below. */
    double millis(double share) {
      return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }
  }

  Talk(Answers answers, Library library, Path file) throws IOException {
    store = SqliteStore.open(file);
    standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()));
    for (int i = 0; i < PEOPLE; i++) {
      people.add(standin.user(i + 1L, "p" + i));
    }
    watch = new Watch(standin);
    Research research =
        new Research(library.sources(), library.figures(), library.survey(), library.voices());
    Conversation conversation =
        new Conversation(
            new Knowledge(
                answers, library::shown, library.proofs()::of, library.checks(), research),
            new Memory(store, store, store, store),
            new RecentQuestions(Talk::nanos),
            new Allowance(Talk::nanos),
            InstantSource.system().withZone(ZoneOffset.ofHours(6)));
    BotSettings settings =
        new BotSettings(new Secret(TOKEN), standin.baseUrl(), Duration.ofSeconds(50));
    bot =
        TelegramBot.start(
            settings,
            conversation,
            store,
            new TelegramBot.Machine(InstantSource.system(), Talk::nanos, new Random(7)));
  }

  /** Nobody is paced and nobody is asked to be patient. */
  private static long nanos() {
    return System.nanoTime() * FAST;
  }

  /** Everybody asks at once; answers a second from the first question to the last answer. */
  double asFastAsPossible(List<String> questions, int most) throws InterruptedException {
    long begun = System.nanoTime();
    long[] all = watch.sent(most, () -> ask(questions, most));
    return most / ((Arrays.stream(all).max().orElse(begun) - begun) / 1e9);
  }

  /** So many a second, evenly; how long each takes from the question to the message. */
  Delays atRate(int rate, int most, List<String> questions) throws InterruptedException {
    long gap = TimeUnit.SECONDS.toNanos(1) / rate;
    long[] begun = new long[most];
    CountDownLatch never = new CountDownLatch(1);
    long[] sent =
        watch.sent(
            most,
            () -> {
              long start = System.nanoTime();
              for (int i = 0; i < most; i++) {
                long wait = start + i * gap - System.nanoTime();
                if (wait > 0 && never.await(wait, TimeUnit.NANOSECONDS)) {
                  return;
                }
                begun[i] = System.nanoTime();
                ask(questions, 1);
              }
            });
    long[] delays = new long[most];
    for (int i = 0; i < most; i++) {
      delays[i] = sent[i] - begun[i];
    }
    Arrays.sort(delays);
    return new Delays(delays);
  }

  private void ask(List<String> questions, int count) {
    for (int i = 0; i < count; i++, asked++) {
      String question = questions.get(asked % questions.size());
      watch.written(people.get(asked % PEOPLE).id());
      people.get(asked % PEOPLE).write(question);
    }
  }

  /** True when in every chat the answers stand in the order of the questions. */
  boolean isInOrder() {
    for (SimulatedUser one : people) {
      List<AnswerRecord> given = new ArrayList<>(store.of(one.id()).answers());
      given.sort(Comparator.comparingInt((AnswerRecord answer) -> answer.given().message()));
      List<String> answered =
          given.stream().map(answer -> answer.question().text()).toList();
      List<String> written =
          standin.history(one.id()).stream()
              .filter(message -> !message.path("from").path("is_bot").asBoolean())
              .map(message -> message.path("text").asText())
              .toList();
      if (!answered.equals(written)) {
        return false;
      }
    }
    return true;
  }

  static Duration patience() {
    return PATIENCE;
  }

  @Override
  public void close() {
    bot.close();
    watch.close();
    standin.close();
    store.close();
  }
}
