package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.UnusableDatabaseException;

/** What is done with files that are not as they should be. */
class ArchiveFileTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("archive.db");
  }

  private void fill() {
    try (Archive archive = Archive.open(file)) {
      archive.putAll(IntStream.range(0, 300).mapToObj(Captures::numbered).toList());
    }
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void refused(UnusableDatabaseException.Problem problem) throws IOException {
    byte[] before = Files.readAllBytes(file);
    UnusableDatabaseException refusal =
        catchThrowableOfType(UnusableDatabaseException.class, () -> Archive.open(file).close());
    assertThat(refusal).isNotNull().hasMessageContaining(file.toString());
    assertThat(refusal.problem()).isEqualTo(problem);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void everything_is_there_after_closing_and_opening() {
    fill();
    try (Archive archive = Archive.open(file)) {
      assertThat(archive.size()).isEqualTo(300);
      assertThat(archive.seq()).isEqualTo(300);
    }
  }

  @Test
  void opening_leaves_no_other_files_behind() throws IOException {
    fill();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void an_emptied_file_is_refused_and_not_filled_anew() throws IOException {
    fill();
    Files.write(file, new byte[0]);
    refused(UnusableDatabaseException.Problem.DAMAGED);
  }

  @Test
  void a_lost_file_whose_log_is_still_there_is_refused() throws IOException {
    Files.write(folder.resolve("archive.db-wal"), new byte[100]);
    assertThatThrownBy(() -> Archive.open(file)).isInstanceOf(UnusableDatabaseException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_broken_header_is_refused() throws IOException {
    fill();
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 0x20;
    Files.write(file, bytes);
    refused(UnusableDatabaseException.Problem.DAMAGED);
  }

  @Test
  void a_file_cut_short_is_refused() throws IOException {
    fill();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused(UnusableDatabaseException.Problem.DAMAGED);
  }

  @Test
  void overwritten_pages_are_refused() throws IOException {
    long seed = 8;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    fill();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt();
    }
    Files.write(file, bytes);
    refused(UnusableDatabaseException.Problem.DAMAGED);
  }

  @Test
  void a_file_of_a_newer_program_is_refused() throws IOException, SQLException {
    fill();
    sql("PRAGMA user_version = 99");
    refused(UnusableDatabaseException.Problem.NEWER);
  }

  @Test
  void a_file_of_another_program_is_refused() throws IOException, SQLException {
    sql("CREATE TABLE recipes(name TEXT)");
    refused(UnusableDatabaseException.Problem.FOREIGN);
  }

  @Test
  void a_text_file_is_refused() throws IOException {
    Files.writeString(file, "এটি কোনো সংরক্ষণাগার নয়। ".repeat(100));
    refused(UnusableDatabaseException.Problem.DAMAGED);
  }

  @Test
  void a_version_cannot_be_changed_or_deleted_even_by_hand() {
    fill();
    assertThatThrownBy(() -> sql("UPDATE version SET title = 'x'"))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> sql("DELETE FROM version")).hasMessageContaining("never deleted");
  }

  @Test
  void articles_kept_before_publishers_were_known_stay_as_they_are() throws SQLException {
    Capture bridge = Captures.of("bridge", "সেতু খুলল।");
    try (Archive archive = Archive.open(file)) {
      archive.putAll(List.of(bridge));
    }
    sql("DROP TABLE placed");
    sql("DROP TABLE placement");
    sql("ALTER TABLE version DROP COLUMN publisher");
    sql("ALTER TABLE version DROP COLUMN author");
    sql("ALTER TABLE version DROP COLUMN modified");
    sql("PRAGMA user_version = 3");

    try (Archive upgraded = Archive.open(file)) {
      assertThat(upgraded.versions(bridge.id()))
          .extracting(Version::capture)
          .containsExactly(bridge);
      assertThat(upgraded.putAll(List.of(bridge)).getFirst()).isInstanceOf(Put.Unchanged.class);
    }
  }

  @Test
  void a_full_disk_keeps_nothing_of_the_batch_and_reading_goes_on() {
    fill();
    try (Database small = Database.open(file, Tables.known())) {
      small.set(tx -> tx.run("PRAGMA max_page_count = 1"));
      assertThatThrownBy(() ->
              small.write(tx -> {
                try (PutBatch puts = new PutBatch(tx, Archive.OWN)) {
                  return puts.put(IntStream.range(300, 4000).mapToObj(Captures::numbered).toList());
                }
              }))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("full");
      assertThat(small.<Long>read(Log::last)).isEqualTo(300);
      small.set(tx -> tx.run("PRAGMA max_page_count = 100000"));
      int kept =
          small.write(
              tx -> new PutBatch(tx, Archive.OWN).put(List.of(Captures.numbered(300))).size());
      assertThat(kept).isEqualTo(1);
    }
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_an_error_of_its_own() throws IOException {
    Files.createDirectories(file.resolve("x"));
    assertThatThrownBy(() -> Archive.open(file)).isInstanceOf(DatabaseException.class);
  }

  @Test
  void a_rejected_name_is_listed_again_after_opening() {
    try (Archive archive = Archive.open(file)) {
      archive.keep(
          Archive.OWN,
          List.of(),
          List.of(new Rejection(new ArticleId("x"), "empty", "কিছু নেই", Captures.MORNING)),
          List.of());
    }
    try (Archive archive = Archive.open(file)) {
      assertThat(archive.rejections(9)).hasSize(1);
    }
  }
}
