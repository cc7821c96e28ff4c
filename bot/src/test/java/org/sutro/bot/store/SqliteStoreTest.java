package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sutro.bot.store.Traffic.ANSWER;
import static org.sutro.bot.store.Traffic.BOT;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.Series.Course;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Inbox.Claim;
import org.sutro.bot.store.Inbox.Received;
import org.sutro.bot.store.Outbox.State;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.UnusableDatabaseException;

/** What a store in a file promises beyond what every store does. */
final class SqliteStoreTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("deep/bot.db");
  }

  private Store open() {
    return SqliteStore.open(file());
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_series_whose_plan_cannot_be_read_hides_no_other() throws SQLException {
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran"), Language.BENGALI);
    Series.Course course = new Series.Course(Series.State.ON, NOW, NOW);
    try (SqliteStore store = SqliteStore.open(file())) {
      for (long chat : new long[] {-1, -2}) {
        SeriesId id = new SeriesId(chat, SeriesId.Rhythm.DAILY);
        Series series = new Series(id, new Series.Home("খবর", true), plan, course, 0);
        Note note = new Note.OfDigest(new LedgerEntry.OfSeries(series));
        assertThat(store.ledger(BOT).keep(new Response(List.of(), List.of(note)), NOW)).isTrue();
      }
      sql("UPDATE series SET plan = '{' WHERE chat = -2");
      assertThat(store.ledger(BOT).series())
          .extracting(series -> series.id().chat())
          .containsExactly(-1L);
      assertThat(store.ledger(BOT).has(-2)).as("its chat is still one with digests").isTrue();
    }
  }

  @Test
  void everything_is_there_after_a_restart() {
    try (Store store = open()) {
      store.inbox(BOT).receive(List.of(new Received(5, CHAT, "{}")), 6, NOW);
      store.inbox(BOT).claim(Set.of());
    }
    try (Store store = open()) {
      assertThat(store.inbox(BOT).offset()).isEqualTo(6);
      assertThat(store.inbox(BOT).claim(Set.of()).orElseThrow().attempt()).isEqualTo(2);
    }
  }

  @Test
  void effects_are_kept_together_or_not_at_all() throws SQLException {
    try (Store store = open()) {
      store.inbox(BOT).receive(List.of(new Received(5, CHAT, "{}")), 6, NOW);
      Claim claim = store.inbox(BOT).claim(Set.of()).orElseThrow();
      sql(
          "CREATE TRIGGER broken BEFORE INSERT ON feedback BEGIN SELECT RAISE(ABORT, 'broken'); END");
      Response response =
          new Response(
              List.of(new Outgoing.Send(CHAT, RichText.plain("কথা"), List.of(), null)),
              List.of(new Note.Rated(ANSWER, 1, Thumb.UP, NOW)));
      assertThatThrownBy(() -> store.inbox(BOT).done(claim, response, NOW))
          .isInstanceOf(DatabaseException.class);
      assertThat(store.outbox(BOT).count(State.NEW)).isZero();
      assertThat(store.inbox(BOT).open()).isEqualTo(1);
      sql("DROP TRIGGER broken");
      store.inbox(BOT).done(claim, response, NOW);
      assertThat(store.outbox(BOT).count(State.NEW)).isEqualTo(1);
    }
  }

  @Test
  void a_row_of_a_newer_program_does_not_block_its_chat() throws SQLException {
    try (Store store = open()) {
      store.inbox(BOT).receive(List.of(new Received(5, CHAT, "{}")), 6, NOW);
      Outgoing said = new Outgoing.Send(CHAT, RichText.plain("কথা"), List.of(), null);
      Claim claim = store.inbox(BOT).claim(Set.of()).orElseThrow();
      store.inbox(BOT).done(claim, new Response(List.of(said, said), List.of()), NOW);
      sql("UPDATE outbox SET body = '{\"kind\":\"hologram\"}' WHERE id = 1");
      assertThat(store.outbox(BOT).next(NOW, Set.of())).isEmpty();
      assertThat(store.outbox(BOT).count(State.FAILED)).isEqualTo(1);
      assertThat(store.outbox(BOT).next(NOW, Set.of()).orElseThrow().outgoing()).isEqualTo(said);
    }
  }

  @Test
  void an_edition_of_an_earlier_version_is_taken_for_the_plans_unless_its_time_shows_otherwise() {
    Path old = folder.resolve("old.db");
    String row =
        "INSERT INTO issue(chat, rhythm, local, due, state, why, decided_by, version)"
            + " VALUES (-100, 'DAILY', ?, ?, ?, 'NONE', ?, 1)";
    try (Database database = Database.open(old, Schema.first(7))) {
      database.write(tx -> tx.run(row, "2026-11-28T09:00", 1, "WAITING", 0));
      database.write(tx -> tx.run(row, "2026-11-28T09:00:07", 2, "PLANNED", 42));
      database.write(tx -> tx.run(row, "2026-11-28T11:12:13", 3, "WAITING", 0));
    }
    try (SqliteStore store = SqliteStore.open(old)) {
      assertThat(store.ledger(BOT).open())
          .extracting(issue -> issue.name().origin())
          .containsExactly(Issue.Origin.SCHEDULE, Issue.Origin.EDITOR, Issue.Origin.HOST);
    }
  }

  @Test
  void an_edition_that_an_earlier_version_posted_is_corrected_too() {
    Path old = folder.resolve("old.db");
    String row =
        "INSERT INTO issue(chat, rhythm, local, due, state, why, decided_by, draft, version)"
            + " VALUES (-100, 'DAILY', ?, 1, ?, 'NONE', 0, ?, 1)";
    String draft =
        """
        {"from":0,"until":1,"pieces":[
          {"event":"e","state":"NEW","dropped":false,"differing":[],"quotes":[
            {"article":"shown","version":1,"start":0,"end":5},{"article":"spare","version":1,"start":0,"end":5}]},
          {"event":"f","state":"NEW","dropped":true,"differing":[],"quotes":[
            {"article":"dropped","version":1,"start":0,"end":5}]}]}
        """;
    try (Database database = Database.open(old, Schema.first(8))) {
      database.write(tx -> tx.run(row, "2026-11-28T09:00", "POSTED", draft));
      database.write(tx -> tx.run(row, "2026-11-29T09:00", "SKIPPED", draft));
      database.write(tx -> tx.run(row, "2026-11-30T09:00", "PLANNED", null));
    }
    try (SqliteStore store = SqliteStore.open(old)) {
      store.revisits(BOT).due(Set.of(new ArticleId("spare"), new ArticleId("dropped")), 7);
      assertThat(store.ledger(BOT).due()).isEmpty();
      store.revisits(BOT).due(Set.of(new ArticleId("shown")), 8);
      assertThat(store.ledger(BOT).due())
          .extracting(due -> due.issue().name().local().getDayOfMonth())
          .containsExactly(28);
    }
  }

  @Test
  void a_file_of_a_newer_program_is_refused() throws SQLException {
    open().close();
    int today = Schema.known().newest();
    sql("PRAGMA user_version = 99");
    assertThatThrownBy(this::open)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("99");
    sql("PRAGMA user_version = " + today);
    open().close();
  }

  @Test
  void other_files_are_refused_and_left_alone() throws IOException, SQLException {
    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs(x)");
    }
    byte[] before = Files.readAllBytes(other);
    assertThatThrownBy(() -> SqliteStore.open(other)).isInstanceOf(UnusableDatabaseException.class);
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    Path text = folder.resolve("text.db");
    Files.writeString(text, "এটি কোনো ডেটাবেস নয়। ".repeat(200));
    assertThatThrownBy(() -> SqliteStore.open(text)).isInstanceOf(UnusableDatabaseException.class);
  }

  @Test
  void what_is_forgotten_stands_in_no_byte_of_the_files() throws IOException {
    long rahim = 7_345_678_901L;
    try (Store store = open()) {
      store.inbox(BOT).receive(List.of(new Received(5, rahim, "{\"text\":\"গোপন\"}")), 6, NOW);
      Claim claim = store.inbox(BOT).claim(Set.of()).orElseThrow();
      store.inbox(BOT).done(claim, secrets(rahim), NOW);
      assertThat(all()).contains("গোপন");
      store.forget(rahim);
      assertThat(all()).doesNotContain("গোপন", "rahimrahim");
    }
  }

  @Test
  void who_asks_to_be_forgotten_is_told_so_and_nothing_else_is_left() throws IOException {
    long rahim = 7_345_678_901L;
    try (Store store = open()) {
      store.inbox(BOT).receive(List.of(new Received(5, rahim, "{\"text\":\"গোপন\"}")), 6, NOW);
      Claim claim = store.inbox(BOT).claim(Set.of()).orElseThrow();
      store.inbox(BOT).done(claim, secrets(rahim), NOW);
      store.inbox(BOT).receive(List.of(new Received(6, rahim, "{\"data\":\"1:z\"}")), 7, NOW);
      Claim press = store.inbox(BOT).claim(Set.of()).orElseThrow();
      Outgoing told = new Outgoing.Edit(rahim, 9, RichText.plain("মুছে ফেলেছি"), List.of());
      store
          .inbox(BOT)
          .done(press, new Response(List.of(told), List.of(new Note.Forgotten(rahim))), NOW);
      assertThat(all()).doesNotContain("গোপন", "rahimrahim");
      assertThat(store.of(rahim).answers()).isEmpty();
      assertThat(store.outbox(BOT).next(NOW, Set.of()).orElseThrow().outgoing()).isEqualTo(told);
      assertThat(store.outbox(BOT).count(State.NEW)).isZero();
    }
  }

  @Test
  void the_number_of_who_looked_after_digests_stands_in_no_byte_of_the_files() throws IOException {
    long rahim = 7_345_678_901L;
    SeriesId id = new SeriesId(-100, SeriesId.Rhythm.DAILY);
    Plan ready = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("country.iran"), Language.BENGALI);
    Plan.Release approved = new Plan.Release(true, true, Set.of(rahim, 8L));
    Plan plan =
        new Plan(ready.schedule(), ready.selection(), ready.look(), ready.manner(), approved);
    Series series =
        new Series(
            id, new Series.Home("খবর", true), plan, new Course(Series.State.ON, NOW, NOW), 0);
    try (SqliteStore store = SqliteStore.open(file())) {
      List<LedgerEntry> entries =
          List.of(
              new LedgerEntry.OfSeries(series),
              new LedgerEntry.OfEditor(-100, rahim, true),
              new LedgerEntry.OfDeed(new Deed(id, rahim, NOW, "approve", "")),
              new LedgerEntry.OfWish(rahim, new LedgerEntry.Wish(id, "header", NOW, 0)));
      List<Note> notes = entries.stream().<Note>map(Note.OfDigest::new).toList();
      assertThat(store.ledger(BOT).keep(new Response(List.of(), notes), NOW)).isTrue();
      Series before = store.ledger(BOT).series(id).orElseThrow();
      assertThat(places(rahim)).isPositive();

      assertThat(store.of(rahim).digests()).isEqualTo(1);

      assertThat(store.forget(rahim)).isEqualTo(4);

      assertThat(store.of(rahim).digests()).isZero();

      assertThat(places(rahim)).isZero();
      Series after = store.ledger(BOT).series(id).orElseThrow();
      assertThat(after.plan().release().by()).containsExactly(8L);
      Response stale =
          new Response(List.of(), List.of(new Note.OfDigest(new LedgerEntry.OfSeries(before))));
      assertThat(store.ledger(BOT).keep(stale, NOW)).as("nothing brings it back").isFalse();
    }
  }

  /** How often a number stands in the files, as digits or as SQLite keeps it. */
  private int places(long number) throws IOException {
    byte[] kept = Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(number).array(), 2, 8);
    String files = all(StandardCharsets.ISO_8859_1);
    return files.split(String.valueOf(number), -1).length
        + files.split(Pattern.quote(new String(kept, StandardCharsets.ISO_8859_1)), -1).length
        - 2;
  }

  private String all() throws IOException {
    return all(StandardCharsets.UTF_8);
  }

  private String all(Charset charset) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), charset));
      }
    }
    return all.toString();
  }

  @Test
  void a_file_cut_to_nothing_is_refused_and_not_taken_for_a_new_one() throws IOException {
    open().close();
    Files.write(file(), new byte[0]);
    assertThatThrownBy(this::open)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("empty");
    assertThat(file()).isEmptyFile();
  }

  private Path copyBeforeUpgrade() throws IOException {
    SqliteStore.open(folder.resolve("bot.db")).close();
    return Files.writeString(folder.resolve("bot.db.before-schema-2"), "গোপন প্রশ্ন");
  }

  @Test
  void a_copy_made_before_an_upgrade_is_deleted_after_a_week() throws IOException {
    Path copy = copyBeforeUpgrade();
    Files.setLastModifiedTime(copy, FileTime.from(NOW));
    try (Store store = SqliteStore.open(folder.resolve("bot.db"))) {
      store.prune(NOW.plus(Duration.ofDays(6)));
      assertThat(copy).exists();
      store.prune(NOW.plus(Duration.ofDays(8)));
      assertThat(copy).doesNotExist();
    }
  }

  @Test
  void a_copy_made_before_an_upgrade_goes_when_somebody_is_forgotten() throws IOException {
    Path copy = copyBeforeUpgrade();
    try (Store store = SqliteStore.open(folder.resolve("bot.db"))) {
      store.forget(42);
      assertThat(copy).doesNotExist();
    }
  }

  @Test
  void what_waits_to_be_handled_is_looked_for_without_reading_it() {
    try (Database database = Schema.open(folder.resolve("bot.db"))) {
      List<String> plan =
          database.read(tx ->
              tx.all(
                  "EXPLAIN QUERY PLAN " + SqliteInbox.FIRST_OF_CHATS,
                  row -> row.getString("detail"),
                  BOT,
                  8));
      assertThat(plan).first().asString().contains("USING COVERING INDEX");
    }
  }
}
