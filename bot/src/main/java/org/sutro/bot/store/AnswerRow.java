package org.sutro.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.search.Question;
import org.sutro.sqlite.Tx;

/** An answer as a row of the SQLite file. */
final class AnswerRow {

  private static final String COLUMNS =
      "id, chat, user, message, at, question, context, today, kind, quotes, told";

  private AnswerRow() {}

  /** Reads the answers that fit a condition. */
  static List<AnswerRecord> where(Tx tx, String condition, Object... arguments)
      throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM answer WHERE " + condition, AnswerRow::read, arguments);
  }

  /** Keeps an answer; what was kept under its name goes. */
  static void put(Tx tx, AnswerRecord answer) throws SQLException {
    tx.run(
        "INSERT OR REPLACE INTO answer(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        answer.id().value(),
        answer.chat(),
        answer.user(),
        answer.given().message(),
        answer.given().at().toEpochMilli(),
        answer.question().text(),
        TextsJson.write(answer.question().context()),
        answer.question().today().toString(),
        answer.finding().kind().name(),
        HeldJson.write(answer.quotes()),
        TextsJson.write(answer.finding().told().stream().map(ArticleId::value).sorted().toList()));
    tx.run("DELETE FROM quoted WHERE answer = ?", answer.id().value());
    for (Held held : answer.quotes()) {
      tx.run(
          "INSERT OR IGNORE INTO quoted VALUES (?, ?)",
          held.article().value(),
          answer.id().value());
    }
  }

  /** Takes away what is kept beside answers that are gone. */
  static void sweep(Tx tx) throws SQLException {
    tx.run("DELETE FROM quoted WHERE answer NOT IN (SELECT id FROM answer)");
    tx.run("DELETE FROM revisit WHERE answer NOT IN (SELECT id FROM answer)");
  }

  private static AnswerRecord read(ResultSet row) throws SQLException {
    return new AnswerRecord(
        new AnswerId(row.getString(1)),
        new AnswerRecord.Given(
            row.getLong(2), row.getLong(3), row.getInt(4), Instant.ofEpochMilli(row.getLong(5))),
        new Question(
            row.getString(6), TextsJson.read(row.getString(7)), LocalDate.parse(row.getString(8))),
        new AnswerRecord.Finding(
            AnswerRecord.Finding.Kind.valueOf(row.getString(9)),
            HeldJson.read(row.getString(10)),
            TextsJson.read(row.getString(11)).stream()
                .map(ArticleId::new)
                .collect(Collectors.toSet())));
  }
}
