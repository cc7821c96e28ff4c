package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.app.DataUse;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.store.SqliteStore;

/** {@code backup}, {@code restore} and {@code forget}, as a host types them. */
final class KeepingCommandsTest {

  private static final String QUESTION = "উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?";

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
  }

  @Test
  void what_was_backed_up_answers_again_after_the_data_were_lost() throws Exception {
    String answer = unit.run("ask", QUESTION).out();
    assertThat(answer).contains("গোলা");
    Outcome made = unit.run("backup");
    assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.FINE);
    assertThat(made.out()).contains("Tried out", "./sutro restore 2025-07-11T06-00-00Z");
    assertThat(unit.run("backup", "--list").out()).startsWith("2025-07-11T06-00-00Z");

    Files.writeString(data.resolve("archive.db"), "");
    Outcome damaged = unit.run("ask", QUESTION);
    assertThat(damaged.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(damaged.err())
        .contains(
            "archive.db is damaged",
            "last good backup is " + data.resolve("backups/2025-07-11T06-00-00Z"),
            "./sutro restore 2025-07-11T06-00-00Z");

    Outcome tried = unit.run("restore", "--dry-run");
    assertThat(tried.code()).isEqualTo(ExitCode.FINE);
    assertThat(tried.out()).contains("Nothing was changed");
    assertThat(unit.run("ask", QUESTION).code()).isEqualTo(ExitCode.UNUSABLE);

    Outcome restored = unit.run("restore");
    assertThat(restored.code()).as(restored.err()).isEqualTo(ExitCode.FINE);
    assertThat(restored.out()).contains("Restored", "replaced-2025-07-11T06-00-00Z");
    assertThat(unit.run("ask", QUESTION).out()).isEqualTo(answer);
  }

  @Test
  void a_restore_that_was_broken_off_keeps_everybody_out_until_it_is_finished() throws Exception {
    unit.run("ask", QUESTION);
    unit.run("backup");
    Path stage = Files.createDirectories(data.resolve("restoring"));
    Files.move(data.resolve("archive.db"), stage.resolve("archive.db"));
    Files.writeString(stage.resolve("complete"), "replaced-1");
    for (List<String> line :
        List.of(
            List.of("ask", QUESTION),
            List.of("forget", "7"),
            List.of("backup"),
            List.of("archive", "stats"),
            List.of("digest", "list"))) {
      Outcome kept = unit.run(line.toArray(String[]::new));
      assertThat(kept.code()).as("%s", line).isEqualTo(ExitCode.UNUSABLE);
      assertThat(kept.err()).as("%s", line).contains("broken off", "./sutro restore");
    }
    assertThat(unit.run("restore", "--dry-run").out())
        .contains("broken off", "Nothing was changed");
    assertThat(unit.run("restore").out()).contains("finished now");
    assertThat(unit.run("ask", QUESTION).out()).contains("গোলা");
  }

  @Test
  void a_backup_that_is_asked_for_by_name_is_put_back_after_the_one_that_was_broken_off()
      throws Exception {
    unit.run("ask", QUESTION);
    unit.run("backup");
    Path stage = Files.createDirectories(data.resolve("restoring"));
    Files.copy(data.resolve("archive.db"), stage.resolve("archive.db"));
    Files.writeString(stage.resolve("complete"), "replaced-1");
    Outcome both = unit.run("restore", "2025-07-11T06-00-00Z");
    assertThat(both.code()).as(both.err()).isEqualTo(ExitCode.FINE);
    assertThat(both.out()).contains("finished now", "Backup of 2025-07-11", "Restored.");

    Files.createDirectories(stage);
    Files.writeString(stage.resolve("complete"), "replaced-2");
    assertThat(unit.run("restore", "--release").out()).contains("finished now", "Released: ");

    Files.createDirectories(stage);
    Files.writeString(stage.resolve("complete"), "replaced-3");
    Outcome unknown = unit.run("restore", "yesterday");
    assertThat(unknown.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(unknown.out()).contains("finished now");
    assertThat(unknown.err()).contains("no backup");
  }

  @Test
  void nothing_is_restored_while_another_command_works_on_the_data_nor_the_other_way_round() {
    unit.run("ask", QUESTION);
    unit.run("backup");
    try (DataUse use = DataUse.shared(data)) {
      assertThat(use).isNotNull();
      assertThat(unit.run("ask", QUESTION).code()).isEqualTo(ExitCode.FINE);
      Outcome refused = unit.run("restore");
      assertThat(refused.code()).isEqualTo(ExitCode.ALREADY_RUNNING);
      assertThat(refused.err()).contains("Another command of Sutro works on " + data);
    }
    try (DataUse use = DataUse.alone(data)) {
      assertThat(use).isNotNull();
      for (List<String> line :
          List.of(List.of("ask", QUESTION), List.of("backup"), List.of("archive", "stats"))) {
        assertThat(unit.run(line.toArray(String[]::new)).code())
            .as("%s", line)
            .isEqualTo(ExitCode.ALREADY_RUNNING);
      }
    }
    assertThat(unit.run("restore").code()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void nothing_is_restored_under_a_running_bot() {
    unit.run("ask", QUESTION);
    unit.run("backup");
    try (DataLock lock = DataLock.take(data)) {
      assertThat(lock).isNotNull();
      assertThat(unit.run("restore").code()).isEqualTo(ExitCode.ALREADY_RUNNING);
      assertThat(unit.run("restore", "--dry-run").out()).contains("It can be put back");
    }
  }

  @Test
  void what_is_no_backup_is_told_in_one_line() {
    for (List<String> line :
        List.of(List.of("restore"), List.of("restore", "/no/such"), List.of("backup"))) {
      Outcome outcome = unit.run(Map.of(), "", line.toArray(String[]::new));
      assertThat(outcome.code()).as("%s", line).isEqualTo(ExitCode.PROBLEM);
      assertThat(outcome.err().lines()).as("%s", line).hasSize(1);
    }
  }

  @Test
  void a_backup_that_is_damaged_is_never_called_good_and_an_older_one_that_is_whole_is_named()
      throws Exception {
    unit.run("ask", QUESTION);
    unit.run("backup");
    Path newest = data.resolve("backups/2025-07-11T06-00-00Z");
    Path older = data.resolve("backups/2025-07-10T06-00-00Z");
    copyOfTheDayBefore(newest, older);
    damage(newest.resolve("archive.db"));

    Outcome refused = unit.run("restore");
    assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(refused.err())
        .contains(newest.resolve("archive.db") + " is damaged", "Nothing was changed")
        .contains("./sutro restore 2025-07-10T06-00-00Z");
    assertThat(unit.run("restore", "--dry-run").err()).contains("2025-07-10T06-00-00Z");
    assertThat(unit.run("doctor").out())
        .containsPattern("WRONG  backup +the newest is of 2025-07-11T06:00:00Z, .* is damaged");

    Files.writeString(data.resolve("archive.db"), "");
    assertThat(unit.run("ask", QUESTION).err())
        .contains("last good backup is " + older)
        .doesNotContain(newest.toString());
    assertThat(unit.run("restore", "2025-07-10T06-00-00Z").code()).isEqualTo(ExitCode.FINE);
    assertThat(unit.run("ask", QUESTION).out()).contains("গোলা");
  }

  private static void copyOfTheDayBefore(Path backup, Path copy) throws IOException {
    Files.createDirectory(copy);
    Files.copy(backup.resolve("archive.db"), copy.resolve("archive.db"));
    String manifest = Files.readString(backup.resolve("manifest.json"));
    Files.writeString(
        copy.resolve("manifest.json"),
        manifest.replace("2025-07-11T06:00:00Z", "2025-07-10T06:00:00Z"));
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void a_list_of_no_backups_says_that_there_is_none() {
    Outcome none = unit.run("backup", "--list");
    assertThat(none.code()).isEqualTo(ExitCode.FINE);
    assertThat(none.out()).contains("no backup in " + data.resolve("backups"));
  }

  @Test
  void who_forgets_somebody_is_told_where_they_may_still_stand() {
    unit.run("ask", QUESTION);
    SqliteStore.open(data.resolve("bot.db")).close();
    unit.run("backup");
    assertThat(unit.run("forget", "7").out())
        .contains("1 backup may still hold them")
        .doesNotContain("replaced-");
    assertThat(unit.run(Map.of("SUTRO_BACKUP_KEEP", "0"), "", "forget", "7").out())
        .contains("they stay until you delete them");
    unit.run("restore");
    assertThat(unit.run("forget", "7").out())
        .contains("1 backup may still hold them")
        .contains(data.resolve("replaced-2025-07-11T06-00-00Z").toString());
  }

  @Test
  void forgetting_needs_somebody_to_be_remembered() throws Exception {
    assertThat(unit.run("forget", "7").code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(unit.run("forget", "রহিম").code()).isEqualTo(ExitCode.USAGE);
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).as("asking makes nothing").isEmpty();
    }
  }
}
