package org.sutro.bot.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Invitation;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.Shown;
import org.sutro.sqlite.Database;

/** The digests of one bot in the SQLite file. */
final class SqliteLedger implements Ledger {

  private final Database database;
  private final long bot;

  SqliteLedger(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  @Override
  public List<Series> series() {
    return database.read(tx -> LedgerRows.series(tx, "1 = 1 ORDER BY chat, rhythm"));
  }

  @Override
  public boolean has(long chat) {
    return database.read(tx -> tx.number("SELECT count(*) FROM series WHERE chat = ?", chat)) > 0;
  }

  @Override
  public Optional<Series> series(SeriesId id) {
    return database.read(tx ->
        LedgerRows.series(tx, "chat = ? AND rhythm = ?", id.chat(), id.rhythm().name()).stream()
            .findFirst());
  }

  @Override
  public List<Issue> open() {
    return database.read(tx ->
        LedgerRows.issues(tx, "state NOT IN ('POSTED', 'UNDONE', 'SKIPPED') ORDER BY due, id"));
  }

  @Override
  public Optional<Issue> issue(long id) {
    return database.read(tx -> LedgerRows.issues(tx, "id = ?", id).stream().findFirst());
  }

  @Override
  public Optional<Issue> issue(SeriesId id, LocalDateTime local) {
    return issues(id, "local = ?", local.toString()).stream().findFirst();
  }

  @Override
  public List<Issue> newest(SeriesId id, int most) {
    return issues(id, "TRUE ORDER BY local DESC LIMIT ?", most);
  }

  @Override
  public List<Issue> made(SeriesId id, int most) {
    return issues(id, "draft IS NOT NULL ORDER BY local DESC LIMIT ?", most);
  }

  @Override
  public List<Issue> madeAfter(SeriesId id, Instant moment) {
    return issues(id, "draft IS NOT NULL AND due > ? ORDER BY local DESC", moment.toEpochMilli());
  }

  @Override
  public Optional<Issue> standing(SeriesId id) {
    return issues(id, "state = 'POSTED' ORDER BY id DESC LIMIT 1").stream().findFirst();
  }

  /** Editions of a series. */
  private List<Issue> issues(SeriesId id, String which, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(id.chat(), id.rhythm().name()));
    all.addAll(List.of(arguments));
    return database.read(
        tx -> LedgerRows.issues(tx, "chat = ? AND rhythm = ? AND " + which, all.toArray()));
  }

  @Override
  public List<Part> parts(long issue, Instant now) {
    return database.read(tx -> PostRows.of(tx, issue, now));
  }

  @Override
  public List<Due> due() {
    return database.read(PrintedRows::due);
  }

  @Override
  public List<Shown> outdated() {
    return database.read(ShownRows::outdated);
  }

  @Override
  public List<Shown> shown(long issue) {
    return database.read(tx -> ShownRows.of(tx, issue));
  }

  @Override
  public Map<ArticleId, Integer> corrected(long issue) {
    return database.read(tx -> PrintedRows.corrected(tx, issue));
  }

  @Override
  public Map<ArticleId, Integer> places(long issue) {
    return database.read(tx -> PrintedRows.places(tx, issue));
  }

  @Override
  public List<Issue> unpinned() {
    return database.read(PostRows::unpinned).stream()
        .map(this::issue)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Issue> putBack() {
    return database.read(
        tx -> LedgerRows.issues(tx, "id IN (SELECT issue FROM put_back) ORDER BY local, id"));
  }

  @Override
  public Map<SeriesId, Instant> leftBehind() {
    record Row(SeriesId series, Instant news) {}
    return database
        .<List<Row>>read(tx ->
            tx.all(
                "SELECT chat, rhythm, news FROM left_behind",
                row -> new Row(LedgerRows.seriesId(row, 1), Instant.ofEpochMilli(row.getLong(3)))))
        .stream()
        .collect(Collectors.toMap(Row::series, Row::news));
  }

  @Override
  public Told told(SeriesId id, Instant after, Predicate<Issue> counts) {
    List<Issue> issues =
        issues(
            id,
            "due > ? AND draft IS NOT NULL AND state NOT IN ('UNDOING', 'UNDONE')"
                + " AND (state <> 'SKIPPED' OR why = 'BY_ADMIN') ORDER BY due, id",
            after.toEpochMilli());
    return new Told(issues.stream().filter(counts).flatMap(issue -> told(issue).stream()).toList());
  }

  private static List<Told.Past> told(Issue issue) {
    Draft draft = Objects.requireNonNull(issue.draft());
    return issue.state() == Issue.State.SKIPPED
        ? draft.unwanted(issue.due())
        : draft.told(issue.due());
  }

  @Override
  public Optional<Invitation> invitation(String hash) {
    return database.read(tx -> InvitationRows.find(tx, hash));
  }

  @Override
  public Set<Long> editors(long chat) {
    return new HashSet<>(
        database.<List<Long>>read(tx ->
            tx.all(
                "SELECT user FROM editor WHERE chat = ?"
                    + " AND user NOT IN (SELECT chat FROM chat WHERE NOT reachable)",
                row -> row.getLong(1),
                chat)));
  }

  @Override
  public Set<Long> chats(long editor) {
    return new HashSet<>(
        database.<List<Long>>read(
            tx -> tx.all("SELECT chat FROM editor WHERE user = ?", row -> row.getLong(1), editor)));
  }

  @Override
  public List<Deed> deeds(SeriesId id, int most) {
    return database.read(tx ->
        tx.all(
            "SELECT chat, rhythm, user, at, what, detail FROM deed WHERE chat = ? AND rhythm = ?"
                + " ORDER BY id DESC LIMIT ?",
            LedgerRows::deed,
            id.chat(),
            id.rhythm().name(),
            most));
  }

  @Override
  public int asked(long user, Instant after, Instant upTo) {
    return Math.toIntExact(
        database.read(tx ->
            tx.number(
                "SELECT count(*) FROM deed WHERE user = ? AND what = 'ASK' AND at > ? AND at <= ?",
                user,
                after.toEpochMilli(),
                upTo.toEpochMilli())));
  }

  @Override
  public Optional<LedgerEntry.Wish> wish(long user) {
    return database.read(tx ->
        tx
            .all(
                "SELECT chat, rhythm, field, at, message FROM wish WHERE user = ?",
                row ->
                    new LedgerEntry.Wish(
                        LedgerRows.seriesId(row, 1),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getInt(5)),
                user)
            .stream()
            .findFirst());
  }

  @Override
  public boolean keep(Response response, Instant now) {
    try {
      return database.write(tx -> {
        Notes.keep(tx, response.keep());
        for (Outgoing outgoing : response.send()) {
          SqliteOutbox.put(tx, bot, 0, outgoing, now);
        }
        return true;
      });
    } catch (ChangedMeanwhileException e) {
      return false;
    }
  }
}
