package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

  @TempDir Path folder;

  @Test
  void after_an_error_nothing_of_the_transaction_is_kept_and_the_next_one_goes_through() {
    try (Database database = Database.open(folder.resolve("archive.db"), Migrations.known())) {
      assertThatThrownBy(() ->
              database.write(writer -> {
                reach(writer, 7);
                throw new OutOfMemoryError("made up");
              }))
          .isInstanceOf(OutOfMemoryError.class);

      assertThat(database.read(DatabaseTest::reached)).isZero();
      database.write(writer -> reach(writer, 8));
      assertThat(database.read(DatabaseTest::reached)).isEqualTo(8);
    }
  }

  private static int reach(Connection writer, long seq) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      return statement.executeUpdate("UPDATE linked SET seq = " + seq);
    }
  }

  private static long reached(Connection reader) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq FROM linked")) {
      return row.getLong(1);
    }
  }
}
