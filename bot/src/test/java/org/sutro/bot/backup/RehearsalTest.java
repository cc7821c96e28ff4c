package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup may have been anywhere: what is wrong with it is noticed before it touches anything. */
final class RehearsalTest {

  @TempDir Path folder;

  private Backup backup;

  @BeforeEach
  void begin() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(20);
    data.addWork();
    backup = new Backups(data.path(), folder.resolve("backups")).make(DataFolder.NOON, "0.1.0");
  }

  private void refused(String why) {
    assertThatThrownBy(() -> Rehearsal.of(reread(), folder))
        .isInstanceOf(UnusableBackupException.class)
        .hasMessageContaining(why);
    assertThat(folder.resolve("evil.db")).doesNotExist();
  }

  private Backup reread() {
    return new Backup(backup.folder(), ManifestFile.read(backup.folder()));
  }

  @Test
  void any_byte_that_changed_is_noticed() throws IOException {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    Path file = backup.folder().resolve("archive.db");
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < 20; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      assertThatThrownBy(() -> Rehearsal.of(backup, folder))
          .as("byte %d, seed %d", at, seed)
          .isInstanceOf(UnusableBackupException.class);
    }
    Files.write(file, good);
    Rehearsal.of(backup, folder);
  }

  @Test
  void a_file_that_is_cut_missing_or_a_link_is_refused() throws IOException {
    Path file = backup.folder().resolve("bot.db");
    Path elsewhere = folder.resolve("elsewhere.db");
    Files.move(file, elsewhere);
    refused("bot.db is missing");
    Files.createSymbolicLink(file, elsewhere);
    refused("bot.db is missing");
    Files.delete(file);
    byte[] bytes = Files.readAllBytes(elsewhere);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 4096));
    refused("its length is another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.db",
        "/tmp/evil.db",
        "a/b.db",
        "C:evil.db",
        "archive.db\\u0000",
        "..",
        "archive.txt",
        ""
      })
  void a_name_that_leads_out_of_the_backup_is_refused(String name) throws IOException {
    Path manifest = backup.folder().resolve(ManifestFile.NAME);
    Files.writeString(manifest, Files.readString(manifest).replace("archive.db", name));
    refused("can't be read");
  }

  @Test
  void a_manifest_of_another_format_or_of_nothing_is_refused() throws IOException {
    Path manifest = backup.folder().resolve(ManifestFile.NAME);
    String good = Files.readString(manifest);
    for (String bad : List.of("", "[]", "{", "{\"format\":1}", good.replace("1,", "2,"))) {
      Files.writeString(manifest, bad);
      assertThatThrownBy(this::reread).as(bad).isInstanceOf(UnusableBackupException.class);
    }
  }

  @Test
  void a_database_of_another_program_is_refused_although_its_checksum_is_right()
      throws IOException, SQLException {
    Path file = backup.folder().resolve("archive.db");
    Files.delete(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs(x)");
    }
    Manifest.Entry other = new DatabaseFile(file).described();
    assertThat(other.rows()).isEqualTo(Map.of("theirs", 0L));
    ManifestFile.write(new Manifest(DataFolder.NOON, "0.1.0", List.of(other)), backup.folder());
    refused("not an archive of this program");
  }
}
