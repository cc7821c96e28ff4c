package org.sutro.bot.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Database;

/** What people want to be told of, in the SQLite file. */
final class SqliteFollows implements Follows {

  private static final String READER = "follows";
  private static final String REACHABLE =
      " AND person NOT IN (SELECT chat FROM chat WHERE NOT reachable)";

  private final Database database;
  private final long bot;

  SqliteFollows(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  @Override
  public OptionalLong position() {
    return database.read(tx -> Unasked.position(tx, READER));
  }

  @Override
  public List<Follow> awaited() {
    return database.read(tx -> FollowRow.where(tx, "kind = 'EVIDENCE'" + REACHABLE));
  }

  @Override
  public void due(Set<AnswerId> follows, long position) {
    database.write(tx -> {
      for (AnswerId id : follows) {
        tx.run("UPDATE follow SET due = 1 WHERE id = ?", id.value());
      }
      return Unasked.moveTo(tx, READER, position);
    });
  }

  @Override
  public Optional<Follow> next(Instant now) {
    return database.read(tx ->
        FollowRow.where(
                tx,
                "due AND not_before NOT BETWEEN ? AND ?"
                    + REACHABLE
                    + " ORDER BY not_before, rowid LIMIT 1",
                now.toEpochMilli() + 1,
                now.plus(Backlog.LONGEST).toEpochMilli())
            .stream()
            .findFirst());
  }

  @Override
  public void later(Follow follow, Instant notBefore) {
    database.write(tx ->
        tx.run(
            "UPDATE follow SET not_before = ? WHERE id = ?",
            notBefore.toEpochMilli(),
            follow.id().value()));
  }

  @Override
  public Map<Long, Instant> readers() {
    record Reader(long person, Instant last) {}
    Map<Long, Instant> readers = new HashMap<>();
    database
        .read(tx ->
            tx.all(
                "SELECT person, min(at) FROM follow WHERE kind <> 'EVIDENCE'"
                    + REACHABLE
                    + " GROUP BY person",
                row -> new Reader(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)))))
        .forEach(reader -> readers.put(reader.person(), reader.last()));
    return readers;
  }

  @Override
  public void done(Follow follow, Response response, Instant now) {
    database.write(tx -> {
      int there = tx.run("UPDATE follow SET due = 0 WHERE id = ?", follow.id().value());
      return there > 0 && Unasked.keep(tx, bot, response, now);
    });
  }
}
