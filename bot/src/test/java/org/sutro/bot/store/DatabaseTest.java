package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {

  @TempDir Path folder;

  @Test
  void work_that_ends_with_an_error_is_rolled_back_and_the_next_goes_on() {
    try (Database database = Database.open(folder.resolve("bot.db"))) {
      assertThatThrownBy(() ->
              database.write(tx -> {
                tx.run("CREATE TABLE half (done INTEGER)");
                throw new StackOverflowError();
              }))
          .isInstanceOf(StackOverflowError.class);
      String tables = "SELECT count(*) FROM sqlite_master WHERE name = 'half'";
      assertThat(database.<Long>write(tx -> tx.number(tables))).isZero();
    }
  }
}
