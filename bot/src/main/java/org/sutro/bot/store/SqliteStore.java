package org.sutro.bot.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Thumb;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.UnusableDatabaseException;

/** The store in one SQLite file. */
public final class SqliteStore implements Store {

  private final Database database;

  private SqliteStore(Database database) {
    this.database = database;
  }

  /**
   * Opens the store in {@code file}; makes file and folder if there are none.
   *
   * @throws UnusableDatabaseException if what is there is damaged, of a newer program, or no store;
   *     it is left alone
   */
  public static SqliteStore open(Path file) {
    return new SqliteStore(Schema.open(file));
  }

  /** The schema an open store is at. */
  public static int schema() {
    return Schema.known().newest();
  }

  @Override
  public Inbox inbox(long bot) {
    return new SqliteInbox(database, bot);
  }

  @Override
  public Outbox outbox(long bot) {
    return new SqliteOutbox(database, bot);
  }

  /** What is kept of one bot's digests. */
  public Ledger ledger(long bot) {
    return new SqliteLedger(database, bot);
  }

  @Override
  public Revisits revisits(long bot) {
    return new SqliteRevisits(database, bot);
  }

  @Override
  public Follows followed(long bot) {
    return new SqliteFollows(database, bot);
  }

  @Override
  public Handed handed(long bot) {
    return new SqliteHanded(database, bot);
  }

  @Override
  public DiskNews diskNews(long bot) {
    return new SqliteDiskNews(database, bot);
  }

  @Override
  public List<Follow> follows(long person) {
    return database.read(tx -> FollowRow.where(tx, "person = ? ORDER BY rowid", person));
  }

  @Override
  public Optional<AnswerRecord> find(AnswerId id) {
    return database.read(tx -> AnswerRow.where(tx, "id = ?", id.value()).stream().findFirst());
  }

  @Override
  public Optional<AnswerRecord> in(long chat, int message) {
    return message == 0
        ? Optional.empty()
        : database.read(tx ->
            AnswerRow.where(tx, "chat = ? AND message = ?", chat, message).stream().findFirst());
  }

  @Override
  public Optional<Thumb> rating(AnswerId answer, long user) {
    return database.read(tx ->
        tx
            .all(
                "SELECT thumb FROM feedback WHERE answer = ? AND user = ?",
                row -> Thumb.valueOf(row.getString(1)),
                answer.value(),
                user)
            .stream()
            .findFirst());
  }

  @Override
  public Choices choices(long chat) {
    return database.read(tx -> ChatRow.choices(tx, chat));
  }

  @Override
  public Kept of(long user) {
    return database.read(tx ->
        new Kept(
            AnswerRow.where(tx, "user = ? ORDER BY at DESC", user),
            Math.toIntExact(tx.number("SELECT count(*) FROM feedback WHERE user = ?", user)),
            Math.toIntExact(tx.number("SELECT count(*) FROM editor WHERE user = ?", user))));
  }

  @Override
  public int prune(Instant now) {
    long traffic = now.minus(TRAFFIC_KEPT).toEpochMilli();
    long digests = now.minus(DIGESTS_KEPT).toEpochMilli();
    long answers = now.minus(ANSWERS_KEPT).toEpochMilli();
    long follows = now.minus(FOLLOWS_KEPT).toEpochMilli();
    new UpgradeCopies(database.file()).delete(now.minus(COPIES_KEPT));
    return database.write(tx -> {
      int pruned =
          tx.run("DELETE FROM inbox WHERE state <> 'open' AND received_at < ?", traffic)
              + tx.run(
                  "DELETE FROM outbox WHERE state NOT IN ('new', 'sending')"
                      + " AND created_at < iif(issue = 0, ?, ?)"
                      + " AND issue NOT IN (SELECT id FROM issue WHERE "
                      + LedgerRows.STANDING
                      + ")",
                  traffic,
                  digests)
              + InvitationRows.prune(tx, now.minus(TRAFFIC_KEPT))
              + tx.run(
                  "DELETE FROM issue WHERE due < ? AND NOT (" + LedgerRows.STANDING + ")", digests)
              + SqliteDiskNews.prune(tx, now.minus(TRAFFIC_KEPT))
              + tx.run("DELETE FROM deed WHERE at < ?", digests)
              + tx.run("DELETE FROM follow WHERE at < ?", follows)
              + tx.run("DELETE FROM answer WHERE at < ?", answers)
              + tx.run("DELETE FROM feedback WHERE at < ?", answers);
      AnswerRow.sweep(tx);
      PrintedRows.sweep(tx);
      ShownRows.sweep(tx);
      return pruned;
    });
  }

  @Override
  public int forget(long person) {
    int forgotten = database.write(tx -> Forgetting.of(tx, person));
    Forgetting.leaveNoTrace(database);
    return forgotten;
  }

  @Override
  public void close() {
    database.close();
  }
}
