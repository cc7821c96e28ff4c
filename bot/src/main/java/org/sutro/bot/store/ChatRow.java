package org.sutro.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.sutro.article.Language;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Times;
import org.sutro.bot.render.Digits;
import org.sutro.sqlite.Tx;

/** How a chat wants to be spoken to, as a row of the SQLite file. */
final class ChatRow {

  private static final String COLUMNS =
      "language, digits, quotes, other_languages, zone, hour, quiet";

  private ChatRow() {}

  static Choices choices(Tx tx, long chat) throws SQLException {
    return tx.all("SELECT " + COLUMNS + " FROM chat WHERE chat = ?", ChatRow::read, chat).stream()
        .findFirst()
        .orElse(Choices.NONE);
  }

  static void put(Tx tx, long chat, Choices choices) throws SQLException {
    tx.run(
        "INSERT INTO chat(chat, "
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(chat) DO UPDATE SET language = excluded.language,"
            + " digits = excluded.digits, quotes = excluded.quotes,"
            + " other_languages = excluded.other_languages, zone = excluded.zone,"
            + " hour = excluded.hour, quiet = excluded.quiet",
        chat,
        choices.language() == null ? null : choices.language().tag(),
        choices.digits().name(),
        choices.quotes().name(),
        choices.foreign(),
        choices.zone() == null ? null : choices.zone().getId(),
        choices.times().hour(),
        choices.times().quiet());
  }

  private static Choices read(ResultSet row) throws SQLException {
    String language = row.getString(1);
    String zone = row.getString(5);
    return new Choices(
        language == null ? null : Language.ofTag(language),
        Digits.valueOf(row.getString(2)),
        Choices.Quotes.valueOf(row.getString(3)),
        row.getBoolean(4),
        new Times(zone == null ? null : ZoneId.of(zone), row.getInt(6), row.getBoolean(7)));
  }
}
