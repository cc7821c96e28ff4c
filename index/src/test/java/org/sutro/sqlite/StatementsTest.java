package org.sutro.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementsTest {

  private static final String CITIES = "SELECT name FROM city WHERE name >= ? ORDER BY name";

  @TempDir Path folder;
  private Connection connection;
  private Tx tx;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cities.db"));
    tx = new Tx(connection);
    tx.run("CREATE TABLE city(name TEXT PRIMARY KEY)");
    tx.run("INSERT INTO city VALUES (?), (?), (?)", "ঢাকা", "মস্কো", "তেহরান");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private List<String> from(String first) throws SQLException {
    return tx.all(CITIES, row -> row.getString(1), first);
  }

  @Test
  void a_statement_is_compiled_once_and_bound_anew_each_time() throws SQLException {
    Statements statements = new Statements(connection);
    AtomicReference<PreparedStatement> first = new AtomicReference<>();
    statements.use(CITIES, statement -> first.getAndSet(statement));

    PreparedStatement second = statements.use(CITIES, statement -> statement);

    assertThat(second).isSameAs(first.get());
    assertThat(from("ত")).containsExactly("তেহরান", "মস্কো");
    assertThat(from("ম")).containsExactly("মস্কো");
  }

  @Test
  void a_statement_may_be_run_while_its_own_rows_are_read() throws SQLException {
    List<List<String>> behindEach = tx.all(CITIES, row -> from(row.getString(1)), "ঢ");

    assertThat(behindEach)
        .containsExactly(
            List.of("ঢাকা", "তেহরান", "মস্কো"), List.of("তেহরান", "মস্কো"), List.of("মস্কো"));
  }

  @Test
  void a_statement_that_failed_works_the_next_time() throws SQLException {
    assertThatThrownBy(() -> tx.run("INSERT INTO city VALUES (?)", "ঢাকা"))
        .isInstanceOf(SQLException.class);

    assertThat(tx.run("INSERT INTO city VALUES (?)", "মিনস্ক")).isEqualTo(1);
  }

  @Test
  void what_was_bound_before_is_forgotten() throws SQLException {
    from("ম");

    assertThat(tx.all(CITIES, row -> row.getString(1))).isEmpty();
  }

  @Test
  void a_statement_sees_a_table_that_was_made_anew() throws SQLException {
    from("ঢ");
    tx.run("DROP TABLE city");
    tx.run("CREATE TABLE city(id INTEGER, name TEXT)");
    tx.run("INSERT INTO city VALUES (1, ?)", "পিয়ংইয়ং");

    assertThat(from("ঢ")).containsExactly("পিয়ংইয়ং");
  }

  @Test
  void of_many_statements_those_used_last_stay_open() throws SQLException {
    Statements statements = new Statements(connection);
    List<PreparedStatement> all = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      all.add(statements.use("SELECT " + i, statement -> statement));
    }
    statements.use("SELECT 0", PreparedStatement::execute);

    statements.use("SELECT 32", PreparedStatement::execute);

    assertThat(all.get(0).isClosed()).isFalse();
    assertThat(all.get(1).isClosed()).isTrue();
    assertThat(all.subList(2, 32)).noneMatch(StatementsTest::isClosed);
  }

  private static boolean isClosed(PreparedStatement statement) {
    try {
      return statement.isClosed();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
