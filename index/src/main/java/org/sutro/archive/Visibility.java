package org.sutro.archive;

import java.sql.SQLException;
import java.util.List;
import org.sutro.sqlite.Tx;

/** Hides articles and shows them again, each with a place in the log. */
final class Visibility {

  private Visibility() {}

  /**
   * Hides or shows the articles whose {@code column} is {@code value} and that are not so already.
   *
   * @param column {@code id} or {@code collection}
   * @return how many there were
   */
  static int set(Tx tx, String column, String value, boolean withdrawn) throws SQLException {
    List<String> ids =
        tx.all(
            "SELECT id FROM article WHERE " + column + " = ? AND withdrawn = ? ORDER BY id",
            row -> row.getString(1),
            value,
            !withdrawn);
    Log log = new Log(tx);
    for (String id : ids) {
      tx.run("UPDATE article SET withdrawn = ?, seq = ? WHERE id = ?", withdrawn, log.next(), id);
    }
    log.save();
    return ids.size();
  }
}
