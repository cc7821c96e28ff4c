package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** Answers to be looked at once more, in the SQLite file. */
final class SqliteRevisits implements Revisits {

  private static final String READER = "corrections";

  private final Database database;
  private final long bot;

  SqliteRevisits(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  @Override
  public OptionalLong position() {
    return database.read(tx -> Unasked.position(tx, READER));
  }

  @Override
  public void due(Set<ArticleId> changed, long position) {
    database.write(tx -> {
      for (ArticleId article : changed) {
        tx.run(
            "INSERT OR IGNORE INTO revisit(answer) SELECT answer FROM quoted WHERE article = ?",
            article.value());
      }
      PrintedRows.changed(tx, changed);
      return Unasked.moveTo(tx, READER, position);
    });
  }

  @Override
  public Optional<AnswerRecord> next(Instant now) {
    return database.read(tx ->
        AnswerRow.where(
                tx,
                "id = (SELECT revisit.answer FROM revisit JOIN answer ON answer.id = revisit.answer"
                    + " WHERE not_before NOT BETWEEN ? AND ? ORDER BY revisit.rowid LIMIT 1)",
                now.toEpochMilli() + 1,
                now.plus(Backlog.LONGEST).toEpochMilli())
            .stream()
            .findFirst());
  }

  @Override
  public void later(AnswerRecord answer, Instant notBefore) {
    database.write(tx ->
        tx.run(
            "UPDATE revisit SET not_before = ? WHERE answer = ?",
            notBefore.toEpochMilli(),
            answer.id().value()));
  }

  @Override
  public void done(AnswerRecord answer, Response response, Instant now) {
    database.write(tx -> {
      boolean due = tx.run("DELETE FROM revisit WHERE answer = ?", answer.id().value()) > 0;
      return due && exists(tx, answer) && Unasked.keep(tx, bot, response, now);
    });
  }

  private static boolean exists(Tx tx, AnswerRecord answer) throws SQLException {
    return tx.number("SELECT count(*) FROM answer WHERE id = ?", answer.id().value()) > 0;
  }
}
