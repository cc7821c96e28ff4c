package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.sources.LocalSite;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.SqliteStore;

/** {@code doctor}, against a stand-in for Telegram. */
final class DoctorCommandTest {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-07-11T06:00:00Z"));

  @TempDir Path data;

  private Outcome examine(Standin standin, String token, String... more) {
    return examine(standin, token, Map.of(), more);
  }

  private Outcome examine(Standin standin, String token, Map<String, String> set, String... more) {
    Map<String, String> environment = new HashMap<>(set);
    environment.put("SUTRO_BOT_TOKEN", token);
    environment.put("SUTRO_TELEGRAM_API", standin.baseUrl().toString());
    String[] line = new String[more.length + 1];
    line[0] = "doctor";
    System.arraycopy(more, 0, line, 1, more.length);
    Outcome outcome = new Session(data).run(environment, "", line);
    assertThat(outcome.out() + outcome.err()).doesNotContain("CANARY");
    return outcome;
  }

  @Test
  void a_fresh_folder_with_a_good_token_is_fine() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome outcome = examine(standin, TOKEN);
      assertThat(outcome.out().lines())
          .anyMatch(line -> line.matches("ok +settings .*"))
          .anyMatch(line -> line.matches("ok +token +that of @.+"))
          .anyMatch(line -> line.matches("ok +updates +0 wait at Telegram.*"))
          .anyMatch(line -> line.matches("note +backup +there is none yet.*"));
      assertThat(data).isEmptyDirectory();
    }
  }

  @Test
  void a_token_that_telegram_does_not_know_is_wrong() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome outcome = examine(standin, "987654321:CANARY-zyxwvutsrqponmlkjihgfedcba");
      assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(outcome.out()).containsPattern("WRONG  token +Telegram does not accept");
    }
  }

  @Test
  void a_server_that_is_not_there_is_told_as_such() throws Exception {
    Standin gone = Standin.start(StandinOptions.of(TOKEN, CLOCK));
    gone.close();
    Outcome outcome = examine(gone, TOKEN);
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.out()).containsPattern("WRONG  token +Telegram cannot be reached");
  }

  @Test
  void a_webhook_that_takes_the_updates_away_is_wrong_and_how_to_remove_it_is_said()
      throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK));
        HttpClient http = HttpClient.newHttpClient()) {
      URI set =
          URI.create(
              standin.baseUrl() + "/bot" + TOKEN + "/setWebhook?url=https://other.example/hook");
      assertThat(http.send(HttpRequest.newBuilder(set).build(), BodyHandlers.ofString()).body())
          .contains("true");
      Outcome outcome = examine(standin, TOKEN);
      assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(outcome.out())
          .containsPattern("WRONG  updates +they go to a webhook \\(other.example\\)")
          .contains("./sutro doctor --remove-webhook");
      Map<String, String> own =
          Map.of(
              "SUTRO_WEBHOOK_URL",
              "https://own.example/hook",
              "SUTRO_WEBHOOK_SECRET",
              "c".repeat(32));
      Outcome refused = examine(standin, TOKEN, own, "--remove-webhook");
      assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(refused.err()).contains("webhook.url is set");
      assertThat(examine(standin, TOKEN).out()).contains("they go to a webhook");
      assertThat(examine(standin, TOKEN, "--remove-webhook").out())
          .containsPattern("ok +updates +0 wait at Telegram; no webhook is in the way");
    }
  }

  @Test
  void data_that_can_not_be_looked_at_are_not_called_damaged() throws Exception {
    Files.createDirectories(data.resolve("archive.db/something else"));
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      assertThat(examine(standin, TOKEN).out())
          .containsPattern("WRONG +archive.db +can't be looked at, .* nothing of what is in it")
          .doesNotContain("last good backup");
    }
  }

  @Test
  void a_backup_that_is_dated_in_the_future_is_told() throws Exception {
    SqliteStore.open(data.resolve("bot.db")).close();
    Backups backups = new Backups(data, data.resolve("backups"));
    backups.make(CLOCK.instant().plus(Duration.ofDays(365)), "0.1.0");
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      assertThat(examine(standin, TOKEN).out())
          .containsPattern("note +backup +the newest is of 2026-07-11.*; a clock was wrong");
    }
  }

  /** The stand-in dates its answers with the real time, which the test's clock is behind. */
  @Test
  void a_clock_that_is_wrong_is_told_with_what_to_do() throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome outcome = examine(standin, TOKEN);
      assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(outcome.out())
          .containsPattern(
              "WRONG  clock +this machine's is \\d+ s behind Telegram's; set it \\(NTP\\)");
    }
  }

  @Test
  void an_index_with_a_wrong_byte_is_told_and_no_reason_not_to_start() throws Exception {
    Path article = data.resolve("রেল.txt");
    Files.writeString(
        article, "রাশিয়া ও মঙ্গোলিয়ার রেল চুক্তি\n\n" + "মস্কোতে চুক্তি সই হয়েছে। ".repeat(20));
    assertThat(new Session(data).run("ingest", article.toString()).code()).isZero();
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome sound = examine(standin, TOKEN);
      assertThat(sound.out()).containsPattern("ok +index +its files are sound");
      Path segment;
      try (Stream<Path> files = Files.list(data.resolve("index"))) {
        segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      }
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length / 2] ^= 1;
      Files.write(segment, bytes);
      Outcome damaged = examine(standin, TOKEN);
      assertThat(damaged.out()).containsPattern("note +index +it is damaged");
      assertThat(damaged.code()).isEqualTo(sound.code());
    }
  }

  @Test
  void each_source_is_tried_and_one_that_is_broken_is_no_reason_not_to_start() throws Exception {
    Path news = Files.createDirectories(data.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "নদীর পানি বাড়ছে।");
    assertThat(new Session(data).run("sources", "add", news.toString()).code()).isZero();
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK));
        LocalSite site = LocalSite.start()) {
      site.page("/feed", "<rss><channel><title>নদী বার্তা</title><item/></channel></rss>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      Outcome added =
          new Session(data).run(inside, "", "sources", "add", site.at("/feed"), "--id", "river");
      assertThat(added.code()).as(added.err()).isZero();
      Outcome closed = examine(standin, TOKEN);
      assertThat(closed.out())
          .containsPattern("ok +feed +news can be read")
          .containsPattern("note +feed +river: " + site.at("/feed") + " ");
      Outcome open = examine(standin, TOKEN, inside);
      assertThat(open.out()).containsPattern("ok +feed +river can be read");
      assertThat(open.code()).isEqualTo(closed.code());
    }
  }

  @Test
  void a_channel_where_the_bot_may_no_longer_post_is_wrong() throws Exception {
    SeriesId id = new SeriesId(-1_001_000_000_009L, SeriesId.Rhythm.DAILY);
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran"), Language.BENGALI);
    Instant now = CLOCK.instant();
    Series.Course course = new Series.Course(Series.State.ON, now, Instant.EPOCH);
    Series series = new Series(id, new Series.Home("সকালের খবর", true), plan, course, 0);
    try (SqliteStore store = SqliteStore.open(data.resolve("bot.db"))) {
      Note note = new Note.OfDigest(new LedgerEntry.OfSeries(series));
      assertThat(store.ledger(BOT).keep(new Response(List.of(), List.of(note)), now)).isTrue();
    }
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      SimulatedUser editor = standin.user(7, "সম্পাদক");
      SimulatedChat channel = standin.channel(id.chat(), "সকালের খবর");
      channel.setBot(editor, MemberStatus.ADMINISTRATOR, "can_post_messages");
      assertThat(examine(standin, TOKEN).out())
          .containsPattern("ok +channel +সকালের খবর .*: the bot may post");
      channel.setBot(editor, MemberStatus.ADMINISTRATOR);
      Outcome refused = examine(standin, TOKEN);
      assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(refused.out())
          .containsPattern("WRONG +channel +সকালের খবর .*: the bot may not post; make it");
    }
  }

  @Test
  void data_of_a_newer_program_are_told_as_such() throws Exception {
    SqliteStore.open(data.resolve("bot.db")).close();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("bot.db"));
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome newer = examine(standin, TOKEN);
      assertThat(newer.code()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(newer.out()).containsPattern("WRONG +bot.db +sound, .* of a newer Sutro");
    }
  }

  @Test
  void damaged_data_and_bad_settings_are_unusable_also_in_json() throws Exception {
    Files.writeString(data.resolve("archive.db"), "এটি কোনো ডেটাবেস নয়। ".repeat(300));
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, CLOCK))) {
      Outcome damaged = examine(standin, TOKEN, "--json");
      assertThat(damaged.code()).isEqualTo(ExitCode.UNUSABLE);
      JsonNode json = new ObjectMapper().readTree(damaged.out());
      assertThat(json.path("exit").asInt()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(json.path("findings"))
          .anyMatch(finding ->
              finding.path("about").asText().equals("archive.db")
                  && finding.path("level").asText().equals("unusable"));
    }
    Outcome bad =
        new Session(data)
            .run(Map.of("SUTRO_STARTER", "perhaps", "SUTRO_TRY_PORT", "99999"), "", "doctor");
    assertThat(bad.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(bad.out().lines())
        .hasSize(3)
        .filteredOn(line -> line.startsWith("WRONG  settings"))
        .hasSize(2);
    assertThat(bad.out()).contains("note   all else    is looked at when the settings can be used");
  }
}
