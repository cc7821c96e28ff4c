package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(data.path().resolve("index")).as("built again from the archive").doesNotExist();
    assertThat(data.path().resolve("restoring")).doesNotExist();
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
    assertThat(Restore.isUnfinished(data.path())).isFalse();
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
  void a_mark_that_leads_elsewhere_is_not_followed() throws IOException {
    Files.createDirectories(data.path().resolve("restoring"));
    Files.writeString(data.path().resolve("restoring/complete"), "../../elsewhere");
    assertThatThrownBy(restore::finish).hasRootCauseInstanceOf(IOException.class);
    assertThat(data.articles()).isEqualTo(3);
  }
}
