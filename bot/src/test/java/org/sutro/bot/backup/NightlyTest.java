package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NightlyTest {

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(DataFolder.NOON);
  private final InstantSource clock = now::get;

  @ParameterizedTest
  @ValueSource(strings = {"Asia/Dhaka", "Asia/Kolkata", "Europe/Berlin", "America/New_York"})
  void one_is_due_a_day_all_the_year_whatever_the_clocks_do(String zone) {
    Nightly.Plan plan = new Nightly.Plan(LocalTime.of(2, 30), ZoneId.of(zone), 7);
    List<Instant> made = new ArrayList<>();
    Instant start = Instant.parse("2025-01-01T12:00:00Z");
    for (int minute = 0; minute < 366 * 24 * 60; minute += 10) {
      Instant time = start.plus(Duration.ofMinutes(minute));
      if (plan.isDue(time, made)) {
        made.add(time);
      }
    }
    assertThat(made).hasSizeBetween(366, 367); // the first at once
    for (int i = 2; i < made.size(); i++) {
      assertThat(Duration.between(made.get(i - 1), made.get(i)))
          .isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }
  }

  @Test
  void one_dated_in_the_future_by_a_wrong_clock_does_not_hold_up_the_rest() {
    Nightly.Plan plan = new Nightly.Plan(LocalTime.of(3, 30), ZoneId.of("Asia/Dhaka"), 7);
    assertThat(plan.isDue(DataFolder.NOON, List.of(DataFolder.NOON.plus(Duration.ofDays(300)))))
        .isTrue();
  }

  @Test
  void it_makes_one_tries_it_out_and_deletes_the_oldest() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(2);
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    try (Nightly unit = nightly(backups)) {
      for (int day = 0; day < 5; day++) {
        unit.step();
        unit.step();
        assertThat(backups.newest(now.get()).orElseThrow().manifest().made()).isEqualTo(now.get());
        now.set(now.get().plus(Duration.ofDays(1)));
      }
    }
    assertThat(backups.all(now.get())).hasSize(3);
  }

  @Test
  void one_dated_in_the_future_pushes_none_out_that_was_just_made() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(1);
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    backups.make(now.get().plus(Duration.ofDays(365)), "0.1.0");
    Nightly.Plan plan = new Nightly.Plan(LocalTime.of(3, 30), ZoneId.of("Asia/Dhaka"), 1);
    try (Nightly unit = new Nightly(backups, plan, clock, "0.1.0")) {
      for (int day = 0; day < 3; day++) {
        unit.step();
        assertThat(backups.all(now.get()))
            .extracting(one -> one.manifest().made())
            .containsExactly(now.get());
        now.set(now.get().plus(Duration.ofDays(1)));
      }
    }
  }

  @Test
  void after_a_failure_it_waits_an_hour_and_deletes_nothing() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("archive.db"), "এটি কোনো ডেটাবেস নয়। ".repeat(300));
    Backups backups = new Backups(data, folder.resolve("backups"));
    try (Nightly unit = nightly(backups)) {
      unit.step();
      Files.delete(data.resolve("archive.db"));
      new DataFolder(data).addArticles(1);
      unit.step();
      assertThat(backups.all(now.get())).isEmpty();
      now.set(now.get().plus(Duration.ofMinutes(61)));
      unit.step();
      assertThat(backups.all(now.get())).hasSize(1);
    }
  }

  @Test
  void a_failure_while_the_clock_was_ahead_holds_up_nothing_once_it_is_right() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("archive.db"), "এটি কোনো ডেটাবেস নয়। ".repeat(300));
    Backups backups = new Backups(data, folder.resolve("backups"));
    try (Nightly unit = nightly(backups)) {
      now.set(DataFolder.NOON.plus(Duration.ofDays(365)));
      unit.step();
      Files.delete(data.resolve("archive.db"));
      new DataFolder(data).addArticles(1);
      now.set(DataFolder.NOON);
      unit.step();
      assertThat(backups.all(now.get())).hasSize(1);
    }
  }

  @Test
  void one_that_can_not_be_put_back_is_none_and_pushes_no_good_one_out()
      throws IOException, SQLException {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(1);
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    try (Nightly unit = nightly(backups)) {
      unit.step();
      Instant good = now.get();
      Path file = data.path().resolve("archive.db");
      Files.delete(file);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE theirs(x)");
      }
      for (int day = 0; day < 5; day++) {
        now.set(now.get().plus(Duration.ofDays(1)));
        unit.step();
      }
      assertThat(backups.all(now.get()))
          .extracting(one -> one.manifest().made())
          .containsExactly(good);
    }
  }

  private Nightly nightly(Backups backups) {
    Nightly.Plan plan = new Nightly.Plan(LocalTime.of(3, 30), ZoneId.of("Asia/Dhaka"), 3);
    return new Nightly(backups, plan, clock, "0.1.0");
  }
}
