package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;

final class BackupsTest {

  private static final Instant LATER = DataFolder.NOON.plus(Duration.ofDays(2));

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
      assertThat(backups.newest(LATER)).contains(backup);
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
    assertThat(backups.keep(2, LATER)).isEqualTo(3);
    assertThat(backups.all(LATER))
        .extracting(Backup::name)
        .containsExactly("2025-07-11T10-00-00Z", "2025-07-11T09-00-00Z");
  }

  @Test
  void two_of_the_same_second_are_two_and_the_second_is_the_newer() {
    data.addArticles(1);
    Backup first = make(0);
    Backup second = make(0);
    assertThat(second.name()).isNotEqualTo(first.name());
    assertThat(backups.all(LATER)).containsExactly(second, first);
  }

  @Test
  void one_made_under_a_clock_that_was_ahead_is_never_the_newest_and_goes_first() {
    data.addArticles(1);
    Backup ahead = make(24 * 365);
    Backup good = make(0);
    assertThat(backups.all(DataFolder.NOON)).containsExactly(good, ahead);
    assertThat(backups.newest(DataFolder.NOON)).contains(good);
    assertThat(backups.keep(1, DataFolder.NOON)).isEqualTo(1);
    assertThat(backups.all(DataFolder.NOON)).containsExactly(good);
  }

  @Test
  void what_does_not_say_that_it_is_a_backup_is_passed_over_in_silence() throws IOException {
    data.addArticles(1);
    Backup good = make(0);
    Files.createDirectories(backups.folder().resolve("lost+found"));
    Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      assertThat(backups.all(LATER)).containsExactly(good);
      assertThat(log.list).isEmpty();
      Path changed = Files.createDirectories(backups.folder().resolve("changed"));
      Files.writeString(changed.resolve("manifest.json"), "{}");
      assertThat(backups.all(LATER)).containsExactly(good);
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement()
          .asString()
          .startsWith("BACKUP-UNUSABLE");
    } finally {
      root.detachAppender(log);
    }
  }

  @Test
  void what_a_killed_process_left_is_no_backup_and_is_gone_after_the_next() throws IOException {
    data.addArticles(1);
    Path left = Files.createDirectories(backups.folder().resolve(".unfinished-1"));
    Files.writeString(left.resolve("archive.db"), "half");
    assertThat(backups.all(LATER)).isEmpty();
    make(0);
    assertThat(left).doesNotExist();
    assertThat(backups.all(LATER)).hasSize(1);
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
