package org.sutro.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class StoreCheckTest {

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_CORRUPT", "SQLITE_CORRUPT_INDEX", "SQLITE_NOTADB"})
  void a_file_that_is_damaged_is_to_be_replaced(SQLiteErrorCode code) {
    Finding finding = StoreCheck.failed("bot.db", new SQLiteException("malformed", code));
    assertThat(finding.level()).isEqualTo(Finding.Level.UNUSABLE);
    assertThat(finding.text()).contains("malformed", "last good backup");
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_IOERR_READ", "SQLITE_PERM"})
  void one_that_is_busy_or_out_of_reach_is_not(SQLiteErrorCode code) {
    Finding finding = StoreCheck.failed("bot.db", new SQLiteException("not now", code));
    assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
    assertThat(finding.text()).contains("not now").doesNotContain("backup");
  }

  @Test
  void a_failure_without_a_code_is_no_damage() {
    assertThat(StoreCheck.failed("bot.db", new SQLException("?")).text()).doesNotContain("backup");
  }
}
