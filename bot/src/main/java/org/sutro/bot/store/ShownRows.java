package org.sutro.bot.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.TapCode;
import org.sutro.bot.newsroom.Shown;
import org.sutro.sqlite.Tx;

/**
 * Messages with buttons about editions, and as of which version of its edition each was written. A
 * new message is known by its place in the outbox until it has arrived.
 */
final class ShownRows {

  private ShownRows() {}

  /** Something is put in the outbox, after what it follows from is kept. */
  static void put(Tx tx, long place, Outgoing outgoing) throws SQLException {
    switch (outgoing) {
      case Outgoing.Send send -> put(tx, place, send.chat(), 0, send.keyboard());
      case Outgoing.Edit edit -> {
        tx.run("DELETE FROM shown WHERE chat = ? AND message = ?", edit.chat(), edit.message());
        put(tx, place, edit.chat(), edit.message(), edit.keyboard());
      }
      default -> {}
    }
  }

  private static void put(Tx tx, long place, long chat, int message, List<List<Button>> keyboard)
      throws SQLException {
    Optional<Tap.OfIssue> first = first(keyboard);
    if (first.isPresent()) {
      tx.run(
          "INSERT INTO shown(place, chat, message, tap, issue, version)"
              + " SELECT ?, ?, ?, ?, id, version FROM issue WHERE id = ?",
          place,
          chat,
          message,
          TapCode.encode(first.get()),
          first.get().issue());
    }
  }

  private static Optional<Tap.OfIssue> first(List<List<Button>> keyboard) {
    return keyboard.stream()
        .flatMap(List::stream)
        .filter(Button.Action.class::isInstance)
        .map(button -> ((Button.Action) button).tap())
        .filter(Tap.OfIssue.class::isInstance)
        .map(Tap.OfIssue.class::cast)
        .findFirst();
  }

  /** What was put there has arrived. */
  static void sent(Tx tx, long place, int message) throws SQLException {
    tx.run("UPDATE shown SET message = ? WHERE place = ? AND message = 0", message, place);
  }

  /** Those that were written of an edition that is different by now. */
  static List<Shown> outdated(Tx tx) throws SQLException {
    return all(
        tx,
        "JOIN issue ON issue.id = shown.issue"
            + " WHERE message > 0 AND shown.version < issue.version ORDER BY place");
  }

  /** Those about an edition, but for what did not arrive and will not. */
  static List<Shown> of(Tx tx, long issue) throws SQLException {
    return all(
        tx,
        "WHERE issue = ? AND (message > 0 OR place IN"
            + " (SELECT id FROM outbox WHERE state IN ('new', 'sending'))) ORDER BY place",
        issue);
  }

  private static List<Shown> all(Tx tx, String which, Object... arguments) throws SQLException {
    List<Shown> all = new ArrayList<>();
    for (Optional<Shown> shown :
        tx.all(
            "SELECT shown.chat, shown.message, tap FROM shown " + which,
            row ->
                TapCode.decode(row.getString(3)) instanceof Tap.OfIssue first
                    ? Optional.of(new Shown(row.getLong(1), row.getInt(2), first))
                    : Optional.<Shown>empty(),
            arguments)) {
      shown.ifPresent(all::add);
    }
    return all;
  }

  /** Forgets those of editions that are forgotten. */
  static void sweep(Tx tx) throws SQLException {
    tx.run("DELETE FROM shown WHERE issue NOT IN (SELECT id FROM issue)");
  }
}
