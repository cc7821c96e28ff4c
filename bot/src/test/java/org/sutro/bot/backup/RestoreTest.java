package org.sutro.bot.backup;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.store.Quarantine;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;

final class RestoreTest {

  private static final String ASIDE = "replaced-2025";

  @TempDir Path folder;

  private DataFolder data;
  private Backups backups;
  private Restore restore;

  @BeforeEach
  void begin() {
    data = new DataFolder(folder.resolve("data"));
    backups = new Backups(data.path(), folder.resolve("backups"));
    restore = new Restore(data.path());
    data.addArticles(3);
    data.addWork();
  }

  private Backup made() {
    return backups.make(DataFolder.NOON, "0.1.0");
  }

  @Test
  void what_was_backed_up_is_there_again_and_what_was_there_is_kept_aside() throws IOException {
    Backup backup = made();
    data.addArticles(2);
    Files.createDirectories(data.path().resolve("index/segment"));
    restore.from(backup, ASIDE, DataFolder.NOON);
    assertThat(data.articles()).isEqualTo(3);
    assertThat(new DataFolder(data.path().resolve(ASIDE)).articles()).isEqualTo(5);
    assertThat(data.path().resolve("index"))
        .as("built again from the archive; a disk may be mounted there")
        .isEmptyDirectory();
    assertThat(data.path().resolve("restoring")).doesNotExist();
  }

  @Test
  void the_folder_one_stands_in_is_as_good_as_any_other() throws IOException {
    Backup backup = made();
    data.addArticles(2);
    try (JavaProcess here =
        JavaProcess.startIn(data.path(), RestoreHere.class, backup.folder().toAbsolutePath())) {
      assertThat(here.line()).isEqualTo("restored");
    }
    assertThat(data.articles()).isEqualTo(3);
    assertThat(Restore.isUnfinished(data.path())).isFalse();
  }

  @Test
  void a_restore_that_does_not_fit_on_the_disk_is_not_begun() throws IOException {
    Backup backup = made();
    Path manifest = backup.folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"bytes\" : \\d+", "\"bytes\" : " + (1L << 58)));
    assertThatThrownBy(() -> restore.from(backups.named(backup.name()), ASIDE, DataFolder.NOON))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining("a restore needs");
    assertThat(data.path().resolve("restoring")).doesNotExist();
    assertThat(data.articles()).isEqualTo(3);
  }

  @Test
  void the_copy_made_before_an_upgrade_is_put_back_and_the_rest_stays() throws IOException {
    Backup backup = made();
    Path copy = data.path().resolve("archive.db.before-schema-99");
    Files.copy(backup.folder().resolve("archive.db"), copy);
    data.addArticles(2);
    restore.from(backups.named(copy.toString()), ASIDE, DataFolder.NOON);
    assertThat(data.articles()).isEqualTo(3);
    assertThat(new DataFolder(data.path().resolve(ASIDE)).articles()).isEqualTo(5);
    assertThat(data.toSend()).as("bot.db was not touched").isEqualTo(1);
    assertThat(copy).exists();
  }

  @Test
  void the_copy_of_the_bots_memory_holds_back_what_waited_as_any_backup_does() throws IOException {
    Backup backup = made();
    Path copy = folder.resolve("bot.db.before-schema-99");
    Files.copy(backup.folder().resolve("bot.db"), copy);
    assertThat(restore.from(backups.named(copy.toString()), ASIDE, DataFolder.NOON))
        .isEqualTo(new Quarantine.Held(1, 1));
    assertThat(data.toSend()).isZero();
  }

  @Test
  void any_other_file_is_no_backup() throws IOException {
    for (String name : List.of("archive.db", "notes.txt.before-schema-2", "a.db.before-schema-x")) {
      Path file = Files.writeString(folder.resolve(name), "নদীর কথা");
      assertThatThrownBy(() -> backups.named(file.toString()))
          .isInstanceOf(UnusableBackupException.class)
          .hasMessageContaining("no backup");
    }
    Path damaged = Files.writeString(folder.resolve("bot.db.before-schema-2"), "নদীর কথা");
    assertThatThrownBy(() -> backups.named(damaged.toString()))
        .isInstanceOf(UnusableBackupException.class);
  }

  @Test
  void what_waited_when_the_backup_was_made_is_sent_only_when_it_is_released() {
    Backup backup = made();
    assertThat(restore.from(backup, ASIDE, DataFolder.NOON)).isEqualTo(new Quarantine.Held(1, 1));
    assertThat(data.toSend()).isZero();
    assertThat(data.toHandle()).isZero();
    Path store = data.path().resolve("bot.db");
    assertThat(Quarantine.release(store)).isEqualTo(new Quarantine.Held(1, 1));
    assertThat(data.toSend()).isEqualTo(1);
    assertThat(data.toHandle()).isEqualTo(1);
    assertThat(Quarantine.release(store)).isEqualTo(Quarantine.Held.NOTHING);
  }

  @Test
  void what_an_old_backup_held_back_waits_two_days_for_its_release() {
    Instant later = DataFolder.NOON.plus(Duration.ofDays(40));
    restore.from(made(), ASIDE, later);
    Path file = data.path().resolve("bot.db");
    try (Store store = SqliteStore.open(file)) {
      store.prune(later.plus(Duration.ofDays(1)));
    }
    assertThat(Quarantine.release(file)).isEqualTo(new Quarantine.Held(1, 1));
  }

  @Test
  void a_rehearsal_and_a_damaged_backup_change_nothing() throws IOException {
    Backup backup = made();
    data.addArticles(2);
    restore.rehearse(backup);
    assertThat(data.articles()).isEqualTo(5);
    Files.writeString(backup.folder().resolve("archive.db"), "not any more");
    assertThatThrownBy(() -> restore.from(backup, ASIDE, DataFolder.NOON))
        .isInstanceOf(UnusableBackupException.class);
    assertThat(data.articles()).isEqualTo(5);
    assertThat(data.path().resolve("restoring")).doesNotExist();
  }

  @Test
  void data_that_is_gone_or_damaged_is_no_obstacle() throws IOException {
    Backup backup = made();
    Files.writeString(data.path().resolve("archive.db"), "");
    Files.delete(data.path().resolve("bot.db"));
    restore.from(backup, ASIDE, DataFolder.NOON);
    assertThat(data.articles()).isEqualTo(3);
  }

  @Test
  void what_is_put_back_is_as_private_as_what_was_there() throws IOException {
    Backup backup = made();
    Path memory = data.path().resolve("bot.db");
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(memory);
    assertThat(before).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    restore.from(backup, ASIDE, DataFolder.NOON);
    assertThat(Files.getPosixFilePermissions(memory)).isEqualTo(before);
  }

  @Test
  void a_mark_that_leads_elsewhere_is_not_followed() throws IOException {
    Files.createDirectories(data.path().resolve("restoring"));
    Files.writeString(data.path().resolve("restoring/complete"), "../../elsewhere");
    assertThatThrownBy(restore::finish).hasRootCauseInstanceOf(IOException.class);
    assertThat(data.articles()).isEqualTo(3);
  }
}
