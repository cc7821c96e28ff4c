package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerificationTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("archive.db");
    try (Archive archive = Archive.open(file)) {
      archive.putAll(
          List.of(
              Captures.of("river", "পদ্মার পানি বেড়েছে।"),
              Captures.of("river", "পদ্মার পানি কমেছে।"),
              Captures.of("bridge", "সেতুর কাজ শেষ।")));
    }
  }

  @Test
  void an_archive_that_was_only_ever_written_by_this_program_is_sound() {
    try (Archive archive = Archive.open(file)) {
      archive.withdraw(Captures.of("bridge", "").id());

      assertThat(archive.verify()).isEmpty();
      assertThat(archive.stats().versions()).isEqualTo(3);
      assertThat(archive.stats().hidden()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE version SET hash = 'x' WHERE article = 'river' AND number = 1 | river, version 1: its text is not the one
          UPDATE version SET text = x'00000009aabbcc' WHERE article = 'bridge' | bridge, version 1: text of bridge cannot be unpacked
          DELETE FROM version WHERE article = 'river' AND number = 1           | river: its versions are not numbered from 1
          DELETE FROM version WHERE article = 'bridge'                         | bridge: its newest version is not the one
          UPDATE article SET latest = 1 WHERE id = 'river'                     | river: its newest version is not the one
          DELETE FROM article WHERE id = 'bridge'                              | bridge: a version of no article
          UPDATE version SET seq = 99 WHERE article = 'river' AND number = 1   | river: a later version has an earlier place
          UPDATE article SET seq = 99 WHERE id = 'river'                       | river: its place lies behind the end
          UPDATE version SET captured_at = 'yesterday' WHERE number = 2        | river, version 2: Text 'yesterday'
          """)
  void whatever_was_changed_behind_its_back_is_told(String change, String told) throws Exception {
    tamper(change);

    try (Archive archive = Archive.open(file)) {
      assertThat(archive.verify()).anyMatch(problem -> problem.contains(told));
    }
  }

  private void tamper(String change) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER version_is_for_ever");
      statement.execute("DROP TRIGGER version_stays");
      assertThat(statement.executeUpdate(change)).as(change).isPositive();
    }
  }
}
