package org.sutro.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.sqlite.Tx;

/** Series, editions and what was done about them, as rows of the SQLite file. */
final class LedgerRows {

  private static final String SERIES =
      "chat, rhythm, title, channel, plan, state, planned, news, version";

  /** Timelines in their chats are kept up to date however old they are. */
  static final String STANDING = "rhythm = 'TIMELINE' AND state = 'POSTED'";

  private static final String ISSUE =
      "id, chat, rhythm, local, due, state, why, decided_by, draft, version, origin";

  /** Messages of editions that are taken back. */
  static final String TAKING_BACK = "issue <> 0 AND part < 0";

  /** As {@link Issue#isReplaceable} has it: what was never on its way makes room. */
  private static final String INSTEAD_OF_FALLEN =
      " ON CONFLICT(chat, rhythm, local) DO UPDATE SET due = excluded.due, state = excluded.state,"
          + " why = excluded.why, decided_by = excluded.decided_by, draft = excluded.draft,"
          + " version = issue.version + 1, origin = excluded.origin"
          + " WHERE issue.state = 'SKIPPED'"
          + " AND issue.why IN ('MISSED', 'NOTHING_NEW', 'NOT_APPROVED', 'REPLANNED')";

  /** What may have been posted by a moment after a backup was made. */
  private static final String MAYBE_POSTED =
      "(state IN ('SENDING', 'DOUBTFUL')"
          + " OR (state IN ('PLANNED', 'WAITING', 'APPROVED') AND due <= ?))";

  /** Series of which something could not be read; logged once. */
  private static final Set<String> UNREADABLE = ConcurrentHashMap.newKeySet();

  private static final Logger log = LoggerFactory.getLogger(LedgerRows.class);

  /** More editions than are ever made between a backup and its being put back. */
  private static final int MOST_LOST = 1_000_000;

  private LedgerRows() {}

  static List<Series> series(Tx tx, String condition, Object... arguments) throws SQLException {
    String sql = "SELECT " + SERIES + " FROM series WHERE " + condition;
    return readable(tx.all(sql, row -> read(row, LedgerRows::series), arguments));
  }

  static List<Issue> issues(Tx tx, String condition, Object... arguments) throws SQLException {
    String sql = "SELECT " + ISSUE + " FROM issue WHERE " + condition;
    return readable(tx.all(sql, row -> read(row, LedgerRows::issue), arguments));
  }

  private static <T> List<T> readable(List<Optional<T>> rows) {
    return rows.stream().flatMap(Optional::stream).toList();
  }

  /** Empty for a row that can't be read: it must not keep the others from being read. */
  private static <T> Optional<T> read(ResultSet row, Tx.Row<T> each) throws SQLException {
    try {
      return Optional.of(each.read(row));
    } catch (RuntimeException e) {
      String series = row.getString("rhythm") + " of chat " + row.getLong("chat");
      if (UNREADABLE.add(series)) {
        log.error(
            "ROW-UNREADABLE: a row of the digests {} can't be read, and is left out", series, e);
      }
      return Optional.empty();
    }
  }

  /**
   * Writes an entry.
   *
   * @throws ChangedMeanwhileException if what it says was decided about something that is different
   *     by now
   */
  static void keep(Tx tx, LedgerEntry entry) throws SQLException {
    switch (entry) {
      case LedgerEntry.OfSeries of -> keep(tx, of.series());
      case LedgerEntry.AsRead(SeriesId series, int version) ->
          requireKept(
              Math.toIntExact(
                  tx.number(
                      "SELECT count(*) FROM series WHERE chat = ? AND rhythm = ? AND version = ?",
                      series.chat(),
                      series.rhythm().name(),
                      version)));
      case LedgerEntry.OfIssue of -> keep(tx, of.issue());
      case LedgerEntry.OfEditor editor ->
          tx.run(
              editor.active()
                  ? "INSERT OR IGNORE INTO editor(chat, user) VALUES (?, ?)"
                  : "DELETE FROM editor WHERE chat = ? AND user = ?",
              editor.chat(),
              editor.user());
      case LedgerEntry.OfDeed of -> keep(tx, of.deed());
      case LedgerEntry.OfWish wish -> WishRows.keep(tx, wish.user(), wish.wish());
      case LedgerEntry.OfDoubt doubt -> PostRows.settle(tx, doubt);
      case LedgerEntry.OfInvitation of -> InvitationRows.keep(tx, of.invitation());
      case LedgerEntry.OfSources sources -> PrintedRows.looked(tx, sources);
      case LedgerEntry.OfPlaces places -> PrintedRows.placed(tx, places);
      case LedgerEntry.OfPin pin -> PostRows.forgetPin(tx, pin.issue());
      case LedgerEntry.OfPutBack(SeriesId series) ->
          tx.run(
              "DELETE FROM put_back WHERE issue IN"
                  + " (SELECT id FROM issue WHERE chat = ? AND rhythm = ?)",
              series.chat(),
              series.rhythm().name());
      case LedgerEntry.OfLeftBehind(SeriesId series) ->
          tx.run(
              "DELETE FROM left_behind WHERE chat = ? AND rhythm = ?",
              series.chat(),
              series.rhythm().name());
    }
  }

  private static void keep(Tx tx, Series series) throws SQLException {
    Series.Course course = series.course();
    Object[] values = {
      series.home().title(),
      series.home().channel(),
      PlanJson.write(series.plan()),
      course.state().name(),
      course.planned().toEpochMilli(),
      course.news().toEpochMilli(),
      series.version() + 1,
      series.id().chat(),
      series.id().rhythm().name(),
      series.version()
    };
    int kept =
        series.version() == 0
            ? tx.run(
                "INSERT OR IGNORE INTO series(title, channel, plan, state, planned, news, version,"
                    + " chat, rhythm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.copyOf(values, 9))
            : tx.run(
                "UPDATE series SET title = ?, channel = ?, plan = ?, state = ?, planned = ?,"
                    + " news = ?, version = ? WHERE chat = ? AND rhythm = ? AND version = ?",
                values);
    requireKept(kept);
  }

  private static void keep(Tx tx, Issue issue) throws SQLException {
    SeriesId series = issue.name().series();
    String draft = issue.draft() == null ? null : DraftJson.write(issue.draft());
    if (issue.name().id() == 0) {
      tx.run(
          "INSERT INTO issue(chat, rhythm, local, due, state, why, decided_by, draft,"
              + " version, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
              + INSTEAD_OF_FALLEN,
          series.chat(),
          series.rhythm().name(),
          issue.name().local().toString(),
          issue.due().toEpochMilli(),
          issue.state().name(),
          issue.standing().why().name(),
          issue.standing().by(),
          draft,
          issue.name().origin().name());
      return;
    }
    int kept =
        tx.run(
            "UPDATE issue SET due = ?, state = ?, why = ?, decided_by = ?, draft = ?, version = ?"
                + " WHERE id = ? AND version = ?",
            issue.due().toEpochMilli(),
            issue.state().name(),
            issue.standing().why().name(),
            issue.standing().by(),
            draft,
            issue.version() + 1,
            issue.name().id(),
            issue.version());
    requireKept(kept);
    // a timeline is no record of what was said: it says what its sources say now
    if (issue.state() == Issue.State.POSTED && series.rhythm() != SeriesId.Rhythm.TIMELINE) {
      PrintedRows.posted(tx, issue);
    }
  }

  private static void requireKept(int rows) {
    if (rows == 0) {
      throw new ChangedMeanwhileException();
    }
  }

  private static void keep(Tx tx, Deed deed) throws SQLException {
    tx.run(
        "INSERT INTO deed(chat, rhythm, user, at, what, detail) VALUES (?, ?, ?, ?, ?, ?)",
        deed.series().chat(),
        deed.series().rhythm().name(),
        deed.user(),
        deed.at().toEpochMilli(),
        deed.what(),
        deed.detail());
  }

  /**
   * The store comes from a backup: what has been posted since is not known, so nothing that was to
   * be posted is, and no message is looked for among those that came since. An edition whose hour
   * is still to come can't have been; but whoever approved it may have thought better of it.
   */
  static void restored(Tx tx, Instant now) throws SQLException {
    tx.run("UPDATE issue SET state = 'POSTED', version = version + 1 WHERE state = 'CORRECTING'");
    tx.run(
        "INSERT OR IGNORE INTO put_back(issue) SELECT id FROM issue WHERE state = 'APPROVED' OR "
            + MAYBE_POSTED,
        now.toEpochMilli());
    tx.run(
        "UPDATE issue SET state = 'SKIPPED', why = 'RESTORED', version = version + 1 WHERE "
            + MAYBE_POSTED,
        now.toEpochMilli());
    tx.run(
        "UPDATE issue SET state = 'WAITING', decided_by = 0, version = version + 1"
            + " WHERE state = 'APPROVED'");
    // what was being taken back still is: that does no harm twice
    tx.run("UPDATE outbox SET state = 'new' WHERE " + TAKING_BACK + " AND state = 'sending'");
    // a change that was not made says nothing about the post: the next one holds it too
    tx.run(
        "DELETE FROM outbox WHERE issue <> 0 AND part = ? AND state IN ('new', 'sending')",
        Part.REWRITE);
    tx.run(
        "UPDATE outbox SET state = 'failed', body = '', why = 'put back from a backup'"
            + " WHERE issue <> 0 AND part > 0 AND state IN ('new', 'sending', 'unknown')");
    tx.run(
        "INSERT OR IGNORE INTO left_behind(chat, rhythm, news)"
            + " SELECT chat, rhythm, news FROM series WHERE state = 'ON' AND rhythm <> 'TIMELINE'");
    tx.run(
        "UPDATE series SET planned = ?, news = ?, version = version + 1",
        now.toEpochMilli(),
        now.toEpochMilli());
    tx.run("UPDATE chat SET last_message = 0");
    tx.run("DELETE FROM wish");
    tx.run("DELETE FROM invitation"); // who came in since is not known
    skipNumbers(tx);
  }

  /** Buttons of editions made since the backup still stand; no new one may have their numbers. */
  private static void skipNumbers(Tx tx) throws SQLException {
    tx.run(
        "INSERT INTO sqlite_sequence(name, seq) SELECT 'issue', 0"
            + " WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'issue')");
    tx.run("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = 'issue'", MOST_LOST);
  }

  static SeriesId seriesId(ResultSet row, int from) throws SQLException {
    return new SeriesId(row.getLong(from), SeriesId.Rhythm.valueOf(row.getString(from + 1)));
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(
        seriesId(row, 1),
        new Series.Home(row.getString(3), row.getBoolean(4)),
        PlanJson.read(row.getString(5)),
        new Series.Course(
            Series.State.valueOf(row.getString(6)),
            Instant.ofEpochMilli(row.getLong(7)),
            Instant.ofEpochMilli(row.getLong(8))),
        row.getInt(9));
  }

  private static Issue issue(ResultSet row) throws SQLException {
    String draft = row.getString(9);
    return new Issue(
        new Issue.Name(
            row.getLong(1),
            seriesId(row, 2),
            LocalDateTime.parse(row.getString(4)),
            Issue.Origin.valueOf(row.getString(11))),
        Instant.ofEpochMilli(row.getLong(5)),
        new Issue.Standing(
            Issue.State.valueOf(row.getString(6)),
            Issue.Why.valueOf(row.getString(7)),
            row.getLong(8)),
        draft == null ? null : DraftJson.read(draft),
        row.getInt(10));
  }

  static Deed deed(ResultSet row) throws SQLException {
    return new Deed(
        seriesId(row, 1),
        row.getLong(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5),
        row.getString(6));
  }
}
