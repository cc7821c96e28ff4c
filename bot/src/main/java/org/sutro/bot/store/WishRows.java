package org.sutro.bot.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.SeriesId;
import org.sutro.sqlite.Tx;

/** What somebody is about to type, and the message that asks for it. */
final class WishRows {

  private WishRows() {}

  static void keep(Tx tx, long user, LedgerEntry.@Nullable Wish wish) throws SQLException {
    tx.run("DELETE FROM wish WHERE user = ?", user);
    if (wish != null) {
      tx.run(
          "INSERT INTO wish(user, chat, rhythm, field, at, message) VALUES (?, ?, ?, ?, ?, ?)",
          user,
          wish.series().chat(),
          wish.series().rhythm().name(),
          wish.field(),
          wish.at().toEpochMilli(),
          wish.message());
    }
  }

  /** A message has arrived: it may be the question that somebody is to answer. */
  static void sent(Tx tx, Outgoing outgoing, int message) throws SQLException {
    if (outgoing instanceof Outgoing.Send send) {
      for (SeriesId series : about(send.keyboard())) {
        tx.run(
            "UPDATE wish SET message = ?"
                + " WHERE user = ? AND chat = ? AND rhythm = ? AND message = 0",
            message,
            send.chat(), // a private chat has the number of whom it is with
            series.chat(),
            series.rhythm().name());
      }
    }
  }

  private static List<SeriesId> about(List<List<Button>> keyboard) {
    return keyboard.stream()
        .flatMap(List::stream)
        .filter(Button.Action.class::isInstance)
        .map(button -> ((Button.Action) button).tap())
        .filter(Tap.OfSeries.class::isInstance)
        .map(tap -> ((Tap.OfSeries) tap).series())
        .distinct()
        .toList();
  }
}
