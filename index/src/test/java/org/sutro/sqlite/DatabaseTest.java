package org.sutro.sqlite;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

  private static final List<String> FIRST =
      List.of("CREATE TABLE t(a)", "INSERT INTO t VALUES (1)");
  private static final Migrations OLD = new Migrations("a notebook", 0x4e6f7465, List.of(FIRST));
  private static final List<String> SECOND =
      List.of("ALTER TABLE t ADD COLUMN b", "UPDATE t SET b = a + 1");

  @TempDir Path folder;

  private static Migrations steps(List<String> first, List<String> second) {
    return new Migrations("a notebook", 0x4e6f7465, List.of(first, second));
  }

  private Path file() {
    return folder.resolve("notes.db");
  }

  private static long number(Database database, String sql) {
    return database.<Long>read(tx -> tx.number(sql));
  }

  @Test
  void after_an_error_nothing_of_the_transaction_is_kept_and_the_next_one_goes_through() {
    try (Database database = Database.open(file(), OLD)) {
      assertThatThrownBy(() ->
              database.write(tx -> {
                tx.run("UPDATE t SET a = 7");
                throw new OutOfMemoryError("made up");
              }))
          .isInstanceOf(OutOfMemoryError.class);

      assertThat(number(database, "SELECT a FROM t")).isEqualTo(1);
      database.write(tx -> tx.run("UPDATE t SET a = 8"));
      assertThat(number(database, "SELECT a FROM t")).isEqualTo(8);
    }
  }

  @RepeatedTest(5)
  void of_many_that_write_at_once_each_is_kept_whole_or_told_why_not() throws Exception {
    int count = 40;
    try (Database database = Database.open(file(), OLD);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CyclicBarrier together = new CyclicBarrier(count);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(
            threads.submit(() -> {
              together.await();
              return database.write(tx -> written(tx, number));
            }));
      }
      for (int i = 0; i < count; i++) {
        Future<Integer> one = all.get(i);
        if (i % 7 == 3) {
          assertThatThrownBy(one::get).hasRootCauseMessage("no " + i);
        } else {
          assertThat(one.get()).isEqualTo(i);
        }
      }
      assertThat(numbers(database))
          .containsExactlyElementsOf(
              IntStream.range(0, count).filter(i -> i % 7 != 3).mapToObj(i -> 100L + i).toList());
    }
  }

  /** Fails, sometimes, with half of it done. */
  private static int written(Tx tx, int number) throws SQLException {
    tx.run("INSERT INTO t VALUES (?)", 100 + number);
    if (number % 7 == 3) {
      throw new IllegalStateException("no " + number);
    }
    return number;
  }

  private static List<Long> numbers(Database database) {
    return database.read(
        tx -> tx.all("SELECT a FROM t WHERE a >= 100 ORDER BY a", row -> row.getLong(1)));
  }

  @Test
  void what_breaks_the_rules_of_a_table_harms_nobody_who_writes_at_the_same_time()
      throws Exception {
    int count = 20;
    try (Database database = Database.open(file(), OLD);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.write(tx -> tx.run("CREATE UNIQUE INDEX one ON t(a)"));
      CyclicBarrier together = new CyclicBarrier(count);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i == 7 ? 1 : 100 + i; // 1 is there already
        all.add(
            threads.submit(() -> {
              together.await();
              return database.write(tx -> tx.run("INSERT INTO t VALUES (?)", number));
            }));
      }
      for (int i = 0; i < count; i++) {
        if (i == 7) {
          assertThatThrownBy(all.get(i)::get).hasCauseInstanceOf(DatabaseException.class);
        } else {
          assertThat(all.get(i).get()).isEqualTo(1);
        }
      }
      assertThat(numbers(database)).hasSize(count - 1);
    }
  }

  @RepeatedTest(10)
  void of_several_that_make_the_same_file_at_once_all_work_with_the_same() throws Exception {
    int count = 6;
    CyclicBarrier together = new CyclicBarrier(count);
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(
            threads.submit(() -> {
              together.await();
              try (Database database = Database.open(file(), OLD)) {
                return database.write(tx -> tx.run("INSERT INTO t VALUES (2)"));
              }
            }));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
    try (Database database = Database.open(file(), OLD)) {
      assertThat(number(database, "SELECT count(*) FROM t WHERE a = 2")).isEqualTo(count);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void only_what_may_be_over_later_may_pass() {
    Database database = Database.open(file(), OLD);
    assertThatThrownBy(() -> number(database, "SELECT nothing FROM nowhere"))
        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.mayPass()).isFalse());
    database.close();
    assertThatThrownBy(() -> number(database, "SELECT a FROM t"))
        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.mayPass()).isTrue());
  }

  @Test
  void an_older_file_is_copied_and_takes_the_missing_steps_in_order() {
    Database.open(file(), OLD).close();
    try (Database upgraded = Database.open(file(), steps(FIRST, SECOND))) {
      assertThat(number(upgraded, "SELECT b FROM t")).isEqualTo(2);
      assertThat(number(upgraded, "PRAGMA user_version")).isEqualTo(2);
    }
    try (Database copy = Database.open(Migrations.copyBefore(file(), 2), OLD)) {
      assertThat(number(copy, "SELECT a FROM t")).isEqualTo(1);
    }
  }

  @Test
  void the_copy_before_an_upgrade_is_as_private_as_the_file() throws IOException {
    Database.open(file(), OLD).close();
    assertThat(Files.getPosixFilePermissions(file()))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    Database.open(file(), steps(FIRST, SECOND)).close();
    assertThat(Files.getPosixFilePermissions(Migrations.copyBefore(file(), 2)))
        .isEqualTo(Files.getPosixFilePermissions(file()));
  }

  @Test
  void after_an_upgrade_that_was_undone_the_copy_holds_what_came_in_since() throws IOException {
    Path copy = Migrations.copyBefore(file(), 2);
    Database.open(file(), OLD).close();
    Database.open(file(), steps(FIRST, SECOND)).close();
    Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
    try (Database old = Database.open(file(), OLD)) {
      old.write(tx -> tx.run("INSERT INTO t VALUES (5)"));
    }
    Database.open(file(), steps(FIRST, SECOND)).close();
    try (Database before = Database.open(copy, OLD)) {
      assertThat(number(before, "SELECT count(*) FROM t WHERE a = 5")).isEqualTo(1);
    }
  }

  @Test
  void a_step_that_fails_leaves_the_file_as_it_was() {
    Database.open(file(), OLD).close();
    Migrations broken = steps(FIRST, List.of("DELETE FROM t", "no sql at all"));
    assertThatThrownBy(() -> Database.open(file(), broken)).isInstanceOf(DatabaseException.class);
    try (Database again = Database.open(file(), OLD)) {
      assertThat(number(again, "SELECT a FROM t")).isEqualTo(1);
      assertThat(number(again, "PRAGMA user_version")).isEqualTo(1);
    }
  }

  @Test
  void a_file_of_another_kind_is_refused_by_what_stands_in_its_header() {
    Database.open(file(), OLD).close();
    Migrations others = new Migrations("a diary", 0x44696172, List.of(FIRST));
    assertThatThrownBy(() -> Database.open(file(), others))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("not a diary");
  }
}
