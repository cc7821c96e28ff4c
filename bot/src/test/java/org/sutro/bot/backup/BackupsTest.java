package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;

final class BackupsTest {

  @TempDir Path folder;

  private DataFolder data;
  private Backups backups;

  @BeforeEach
  void begin() {
    data = new DataFolder(folder.resolve("data"));
    backups = new Backups(data.path(), folder.resolve("backups"));
  }

  private Backup make(int hour) {
    return backups.make(DataFolder.NOON.plus(Duration.ofHours(hour)), "0.1.0");
  }

  @Test
  void a_backup_holds_every_row_of_a_folder_that_is_in_use_and_no_index() throws IOException {
    data.addArticles(3);
    data.addWork();
    Files.createDirectories(data.path().resolve("index"));
    Files.writeString(data.path().resolve("try.db"), "nobody would miss it");
    try (Archive inUse = Archive.open(data.path().resolve("archive.db"))) {
      assertThat(inUse.size()).isEqualTo(3);
      Backup backup = make(0);
      assertThat(names(backup.folder()))
          .containsExactlyInAnyOrder("archive.db", "bot.db", "manifest.json");
      assertThat(backup.manifest().files().getFirst().rows()).containsEntry("version", 3L);
      assertThat(backups.newest()).contains(backup);
      assertThatCode(() -> Rehearsal.of(backup, folder)).doesNotThrowAnyException();
      assertThat(names(folder)).containsExactlyInAnyOrder("data", "backups");
    }
  }

  @Test
  void the_newest_are_kept_and_the_rest_deleted() {
    data.addArticles(1);
    for (int hour = 0; hour < 5; hour++) {
      make(hour);
    }
    assertThat(backups.keep(2)).isEqualTo(3);
    assertThat(backups.all())
        .extracting(Backup::name)
        .containsExactly("2025-07-11T10-00-00Z", "2025-07-11T09-00-00Z");
  }

  @Test
  void two_of_the_same_second_are_two() {
    data.addArticles(1);
    assertThat(make(0).name()).isNotEqualTo(make(0).name());
    assertThat(backups.all()).hasSize(2);
  }

  @Test
  void what_a_killed_process_left_is_no_backup_and_is_gone_after_the_next() throws IOException {
    data.addArticles(1);
    Path left = Files.createDirectories(backups.folder().resolve(".unfinished-1"));
    Files.writeString(left.resolve("archive.db"), "half");
    assertThat(backups.all()).isEmpty();
    make(0);
    assertThat(left).doesNotExist();
    assertThat(backups.all()).hasSize(1);
  }

  @Test
  void two_are_not_made_at_once() throws IOException {
    data.addArticles(1);
    try (Exclusive other = Exclusive.in(backups.folder())) {
      assertThat(other.folder()).isEqualTo(backups.folder());
      assertThatThrownBy(() -> make(0)).hasMessageContaining("another backup is being made");
    }
    assertThatCode(() -> make(0)).doesNotThrowAnyException();
  }

  @Test
  void room_is_asked_for_the_copy_its_trial_and_the_log() throws IOException {
    Path database = Files.write(folder.resolve("a.db"), new byte[1000]);
    Files.write(folder.resolve("a.db-wal"), new byte[3000]);
    Path other = Files.write(folder.resolve("b.db"), new byte[2000]);
    assertThat(Backups.space(List.of(database, other))).isEqualTo(15_000);
  }

  @Test
  void of_nothing_and_of_a_damaged_database_none_is_made() throws IOException {
    assertThatThrownBy(() -> make(0)).isInstanceOf(UnusableBackupException.class);
    Files.createDirectories(data.path());
    Files.writeString(data.path().resolve("archive.db"), "এটি কোনো ডেটাবেস নয়। ".repeat(300));
    assertThatThrownBy(() -> make(0))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("archive.db");
    assertThat(names(backups.folder())).containsExactly(".lock");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
