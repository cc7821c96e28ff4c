package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.store.SqliteStore;

/**
 * The promise of the house, against a machine that dies all the time: every update is handled once
 * in effect, and a reply is repeated at most once, and only where the bot knows that it may be.
 */
@Timeout(3600)
final class KillIT {

  /** How often it is killed; {@code -Dsutro.kills=200} for a long night. */
  private static final int LIVES = Integer.getInteger("sutro.kills", 25);

  private static final int QUESTIONS_PER_LIFE = 12;
  private static final int QUESTIONS = LIVES * QUESTIONS_PER_LIFE;
  private static final int CHATS = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String HANDLED = "SELECT count(*) FROM inbox WHERE state = 'done'";
  private static final Pattern NUMBER = Pattern.compile("আমি বুঝেছি: প্রশ্ন (\\d+)");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("bot.db");
  }

  private JavaProcess bear(Standin standin) throws IOException {
    return JavaProcess.start(BotUntilKilled.class, standin.baseUrl(), file());
  }

  @Test
  void every_question_has_one_effect_and_at_most_two_answers_however_often_the_program_is_killed()
      throws Exception {
    long seed = Long.getLong("sutro.seed", 20261121);
    Random random = new Random(seed);
    SqliteStore.open(file()).close();
    try (Standin standin = TestBot.newStandin()) {
      List<SimulatedUser> people = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        people.add(standin.user(i + 1, "মানুষ " + i));
      }
      List<List<Integer>> asked = new ArrayList<>();
      people.forEach(person -> asked.add(new ArrayList<>()));
      for (int life = 0; life < LIVES; life++) {
        int handled = count(HANDLED);
        try (JavaProcess bot = bear(standin)) {
          for (int i = 0; i < QUESTIONS_PER_LIFE; i++) {
            int who = random.nextInt(CHATS);
            int number = life * QUESTIONS_PER_LIFE + i;
            people.get(who).write("প্রশ্ন " + number);
            asked.get(who).add(number);
          }
          awaitProgress(bot, handled);
          bot.live(Duration.ofMillis(random.nextInt(2000)));
        }
      }
      try (JavaProcess last = bear(standin)) {
        awaitAll(standin);
        last.live(Duration.ZERO);
      }
      verify(standin, asked, "seed " + seed);
    }
  }

  /**
   * Waits until the newborn program has handled something. Killed earlier it would only test the
   * JVM, and killed earlier in life after life it would rightly blame an update.
   */
  private void awaitProgress(JavaProcess bot, int before)
      throws InterruptedException, SQLException {
    while (count(HANDLED) == before) {
      bot.live(Duration.ofMillis(20));
    }
  }

  private void awaitAll(Standin standin) throws InterruptedException, SQLException {
    long seen = 0;
    while (answered(standin).size() + count("SELECT count(*) FROM outbox WHERE state = 'unknown'")
        < QUESTIONS) {
      seen =
          standin
              .events()
              .awaitFirst(seen, PATIENCE, e -> e.kind() == Event.Kind.MESSAGE)
              .orElseThrow()
              .seq();
    }
  }

  private static List<Integer> answers(Standin standin, int who) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode message : standin.history(who + 1)) {
      Matcher number = NUMBER.matcher(message.path("text").asText());
      if (message.path("from").path("is_bot").asBoolean() && number.find()) {
        numbers.add(Integer.valueOf(number.group(1)));
      }
    }
    return numbers;
  }

  private static Set<Integer> answered(Standin standin) {
    Set<Integer> all = new HashSet<>();
    for (int who = 0; who < CHATS; who++) {
      all.addAll(answers(standin, who));
    }
    return all;
  }

  private void verify(Standin standin, List<List<Integer>> asked, String seed) throws SQLException {
    assertThat(count(HANDLED)).as(seed).isEqualTo(QUESTIONS);
    assertThat(count("SELECT count(*) FROM inbox")).as(seed).isEqualTo(QUESTIONS);
    assertThat(count("SELECT count(*) FROM answer")).as(seed).isEqualTo(QUESTIONS);
    assertThat(count("SELECT count(*) FROM outbox")).as(seed).isEqualTo(QUESTIONS);
    assertThat(count("SELECT count(DISTINCT update_seq) FROM outbox"))
        .as(seed)
        .isEqualTo(QUESTIONS);
    int repeats = 0;
    for (int who = 0; who < CHATS; who++) {
      List<Integer> answers = answers(standin, who);
      LinkedHashSet<Integer> distinct = new LinkedHashSet<>(answers);
      repeats += answers.size() - distinct.size();
      assertThat(distinct).as("order in chat %d, %s", who + 1, seed).isSubsetOf(asked.get(who));
      assertThat(new ArrayList<>(distinct)).as("order in chat %d, %s", who + 1, seed).isSorted();
      for (int number : distinct) {
        assertThat(answers.stream().filter(n -> n == number))
            .as("answers to %d, %s", number, seed)
            .hasSizeBetween(1, 2);
      }
    }
    assertThat(repeats)
        .as("repeats, %s", seed)
        .isLessThanOrEqualTo(count("SELECT sum(repeats) FROM outbox"));
    int unknown = count("SELECT count(*) FROM outbox WHERE state = 'unknown'");
    assertThat(QUESTIONS - answered(standin).size())
        .as("unanswered, %s", seed)
        .isLessThanOrEqualTo(unknown);
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
