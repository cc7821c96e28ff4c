package org.sutro.archive;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.Migrations;
import org.sutro.sqlite.Tx;
import org.sutro.sqlite.UnusableDatabaseException;

/**
 * Every version of every article ever kept, in one SQLite file. Versions are added, never changed
 * and never deleted; articles can be hidden and shown again. Each change gets the next number of a
 * log, so that whatever is built from the archive can ask what is new.
 *
 * <p>A call that writes returns when its changes are on the disk. Safe for many threads; several
 * processes may have the file open, of which one writes at a time. All methods throw {@link
 * DatabaseException} when the file cannot be read or written.
 */
public final class Archive implements AutoCloseable {

  /** The collection of the host's own articles. */
  public static final String OWN = "own";

  /** The collection of the articles that come with Sutro, to try it with. */
  public static final String STARTER = "starter";

  /** Notes why articles are hidden. */
  private static final String WITHDRAWN = "withdrawn";

  private static final String LATEST =
      "SELECT "
          + VersionRow.COLUMNS
          + " FROM article JOIN version ON version.article = article.id AND version.number = article.latest"
          + " WHERE article.id = ? AND NOT article.withdrawn";

  private static final String NEWEST = "SELECT latest FROM article WHERE id = ? AND NOT withdrawn";

  private static final String NUMBERED =
      "SELECT " + VersionRow.COLUMNS + " FROM version WHERE article = ? AND number = ?";

  private static final String ALL =
      "SELECT " + VersionRow.COLUMNS + " FROM version WHERE article = ? ORDER BY number";

  private static final String ENTRIES =
      "SELECT id, seq FROM article WHERE seq > ? AND seq <= ?"
          + " AND NOT (withdrawn AND collection = '"
          + STARTER
          + "') ORDER BY seq LIMIT ?";

  private static final String KEPT =
      "SELECT "
          + VersionRow.COLUMNS
          + " FROM version JOIN article ON article.id = version.article"
          + " WHERE article.collection = ? AND NOT article.withdrawn AND version.seq > ?"
          + " ORDER BY version.seq LIMIT ?";

  private static final String REJECTIONS =
      "SELECT id, reason, detail, at FROM rejection ORDER BY rowid DESC LIMIT ?";

  private final Database database;

  private Archive(Database database) {
    this.database = database;
  }

  /**
   * Opens the archive in {@code file}; makes file and folder if there are none.
   *
   * @throws UnusableDatabaseException if what is there is damaged, of a newer program, or no
   *     archive; it is left alone
   */
  public static Archive open(Path file) {
    return open(file, Tables.known());
  }

  /** The schema an open archive is at. */
  public static int schema() {
    return Tables.known().newest();
  }

  static Archive open(Path file, Migrations migrations) {
    return new Archive(Database.open(file, migrations));
  }

  /** {@link #putAll(String, List) Puts} captures into {@link #OWN}. */
  public List<Put> putAll(List<Capture> batch) {
    return putAll(OWN, batch);
  }

  /**
   * Keeps captures, all of them or, if it fails, none. A capture whose text, title, date, url and
   * publisher, if it says one, equal those of its article's newest version is not kept again. One
   * that differs becomes the next version; so does a second capture of the same id within the
   * batch. What was kept as an earlier version is kept again when the article returns to it, but
   * not when the same captures are put once more: one as old as that version, or one that was kept
   * at the same instant as the newest. An article put as {@link #OWN} becomes the host's own for
   * good and is shown if it was hidden in another collection; otherwise a hidden article stays
   * hidden. Earlier {@link Rejection}s are dropped.
   *
   * @return what became of each, in the order given
   * @throws IllegalArgumentException if a text holds a lone surrogate, which no file could give
   *     back unaltered
   */
  public List<Put> putAll(String collection, List<Capture> batch) {
    return keep(collection, batch, List.of(), List.of());
  }

  /**
   * The same, in one transaction with texts that were not kept, of each id the latest, and with
   * notes: all of it is kept, or nothing.
   */
  public List<Put> keep(
      String collection,
      List<Capture> batch,
      List<Rejection> rejections,
      List<? extends Noting> notes) {
    for (Capture capture : batch) {
      PutBatch.requireWellFormed(capture);
    }
    return database.write(tx -> {
      try (PutBatch puts = new PutBatch(tx, collection)) {
        reject(tx, rejections);
        Notes.write(tx, notes);
        return puts.put(batch);
      }
    });
  }

  /** Keeps notes; each replaces the one of its kind and id. */
  public void note(List<Note> notes) {
    database.write(tx -> Notes.write(tx, notes));
  }

  /** Keeps notes that depend on what another is; false when it is no longer that. */
  public boolean note(Provided notes) {
    return database.write(tx -> Notes.write(tx, notes));
  }

  /** The notes of a kind: their values by id, in the order of the ids. */
  public Map<String, String> notes(String kind) {
    return database.read(tx -> Notes.read(tx, kind));
  }

  /** One note; null when there is none. */
  public @Nullable String note(String kind, String id) {
    return database.read(tx -> Notes.read(tx, kind, id)).orElse(null);
  }

  private static void reject(Tx tx, List<Rejection> rejections) throws SQLException {
    for (Rejection rejection : rejections) {
      tx.run(
          "INSERT OR REPLACE INTO rejection VALUES (?, ?, ?, ?)",
          rejection.id().value(),
          rejection.reason(),
          rejection.detail(),
          rejection.at().toString());
    }
  }

  /** What was not kept, what was remembered last first, at most {@code limit}. */
  public List<Rejection> rejections(int limit) {
    return database.read(tx -> tx.all(REJECTIONS, Archive::rejection, limit));
  }

  /** Hides an article; false if there is none to be seen. */
  public boolean withdraw(ArticleId id) {
    return setWithdrawn(id, true, null);
  }

  /** The same, and remembers why as long as it is hidden. */
  public boolean withdraw(ArticleId id, String why) {
    return setWithdrawn(id, true, why);
  }

  /** Shows a hidden article again; false if there is none hidden. */
  public boolean reinstate(ArticleId id) {
    return setWithdrawn(id, false, null);
  }

  private boolean setWithdrawn(ArticleId id, boolean withdrawn, @Nullable String why) {
    return database.write(tx -> {
      boolean changed = Visibility.set(tx, "id", id.value(), withdrawn) > 0;
      if (changed) {
        Notes.write(tx, List.of(new Note(WITHDRAWN, id.value(), why)));
      }
      return changed;
    });
  }

  /** Why an article is hidden; null if nobody has said so, or it is to be seen. */
  public @Nullable String whyWithdrawn(ArticleId id) {
    return newest(id).isPresent() ? null : note(WITHDRAWN, id.value());
  }

  /** Hides all articles of a collection; says how many were to be seen before. */
  public int withdrawAll(String collection) {
    return database.write(tx -> Visibility.set(tx, "collection", collection, true));
  }

  /** Shows all hidden articles of a collection, also those hidden one by one; says how many. */
  public int reinstateAll(String collection) {
    return database.write(tx -> Visibility.set(tx, "collection", collection, false));
  }

  /**
   * What changed after position {@code seq}, oldest change first: each article once, with the state
   * it has now. Going on from the last one's {@link Change#seq} misses nothing.
   *
   * @param limit most changes to give, above 0; of long texts fewer are given, at least one
   */
  public List<Change> changesSince(long seq, int limit) {
    return database.read(tx -> Changes.since(tx, seq, limit));
  }

  /**
   * Which articles changed, oldest change first, each once. Articles that came with Sutro and were
   * put away for others are left out: nothing about them has changed.
   *
   * @param after position behind which to begin
   * @param upTo last position to look at
   * @param limit most entries to give, above 0
   */
  public List<LogEntry> entries(long after, long upTo, int limit) {
    return database.read(tx ->
        tx.all(
            ENTRIES,
            row -> new LogEntry(new ArticleId(row.getString(1)), row.getLong(2)),
            after,
            upTo,
            limit));
  }

  /** The newest version of an article; empty if there is none or it is hidden. */
  public Optional<Version> latest(ArticleId id) {
    return database.read(tx -> tx.all(LATEST, VersionRow::read, id.value())).stream().findFirst();
  }

  /** Number of the newest version of an article; empty if there is none or it is hidden. */
  public OptionalInt newest(ArticleId id) {
    long number = database.read(tx -> tx.number(NEWEST, id.value()));
    return number == 0 ? OptionalInt.empty() : OptionalInt.of((int) number);
  }

  /** A version by its number, from 1, also of a hidden article. */
  public Optional<Version> version(ArticleId id, int number) {
    return database.read(tx -> tx.all(NUMBERED, VersionRow::read, id.value(), number)).stream()
        .findFirst();
  }

  /** All versions of an article, oldest first, also of a hidden one. */
  public List<Version> versions(ArticleId id) {
    return database.read(tx -> tx.all(ALL, VersionRow::read, id.value()));
  }

  /** Articles of which a version comes from one of these addresses, also hidden ones. */
  public List<ArticleId> at(List<String> addresses) {
    return database.read(tx -> Listing.at(tx, addresses));
  }

  /**
   * The articles that changed before position {@code seq}, the last change first; also hidden ones,
   * but not those that came with Sutro and were put away.
   *
   * @param limit most articles to give, above 0
   */
  public List<Latest> latestBefore(long seq, int limit) {
    return database.read(tx -> Listing.before(tx, seq, limit));
  }

  /** Position of the last change; 0 when nothing ever happened. */
  public long seq() {
    return database.read(Log::last);
  }

  /** Number of articles to be seen. */
  public int size() {
    long articles =
        database.read(tx -> tx.number("SELECT count(*) FROM article WHERE NOT withdrawn"));
    return Math.toIntExact(articles);
  }

  /** Number of articles to be seen in a collection. */
  public int size(String collection) {
    long articles =
        database.read(tx ->
            tx.number(
                "SELECT count(*) FROM article WHERE collection = ? AND withdrawn = 0", collection));
    return Math.toIntExact(articles);
  }

  /** How far into the log articles have been linked to their origins. */
  public long linked() {
    return database.read(Origins::linked);
  }

  /**
   * Links articles to the ones their reports come from. Without effect when another process has
   * linked them meanwhile.
   *
   * @param from what {@link #linked} said before the sketches were made
   * @param to position of the last change the sketches come from
   */
  public void link(List<Sketch> sketches, long from, long to) {
    database.write(tx -> Origins.link(tx, sketches, from, to));
  }

  /**
   * The articles that these are copies of; one that is none, or has not been linked yet, is its own
   * origin. As many different ones as there are, so many independent reports there are among {@code
   * ids}.
   */
  public Map<ArticleId, ArticleId> origins(Collection<ArticleId> ids) {
    return database.read(tx -> Origins.of(tx, ids));
  }

  /** All articles of one origin, the origin first, then as they came; also hidden ones. */
  public List<ArticleId> copies(ArticleId origin) {
    return database.read(tx -> Origins.copies(tx, origin));
  }

  /** Which article reports which event. */
  public EventLog events() {
    return new EventLog(database);
  }

  /** The archive in figures. */
  public Stats stats() {
    return database.read(Stats::of);
  }

  /**
   * Looks into the whole archive: every text must have the hash it was kept with, every chain of
   * versions be whole, and the file sound. Reads all of it, so it takes its time.
   *
   * @return what is wrong, a line each; empty when all is well
   */
  public List<String> verify() {
    return database.read(Verification::of);
  }

  /**
   * Versions kept after position {@code seq}, in the order they were kept, of the articles to be
   * seen in a collection. Going on from the last one's {@link Version#seq} misses none.
   *
   * @param limit most versions to give, above 0
   */
  public List<Version> versionsSince(String collection, long seq, int limit) {
    return database.read(tx -> tx.all(KEPT, VersionRow::read, collection, seq, limit));
  }

  @Override
  public void close() {
    database.close();
  }

  private static Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        new ArticleId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        Instant.parse(row.getString(4)));
  }
}
