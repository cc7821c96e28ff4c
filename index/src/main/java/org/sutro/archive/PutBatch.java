package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.sqlite.Tx;

/**
 * Puts captures of one collection into the archive, inside a transaction that somebody else opens
 * and ends.
 */
final class PutBatch implements AutoCloseable {

  private record Known(String collection, boolean withdrawn, Version latest) {}

  private final String collection;
  private final Log log;
  private final PreparedStatement find;
  private final PreparedStatement earlier;
  private final PreparedStatement insert;
  private final PreparedStatement save;
  private final PreparedStatement forgive;
  private final Packed.Packer packer = new Packed.Packer();

  PutBatch(Tx tx, String collection) throws SQLException {
    Connection writer = tx.connection();
    this.collection = collection;
    log = new Log(tx);
    find =
        writer.prepareStatement(
            "SELECT "
                + VersionRow.COLUMNS
                + ", article.collection, article.withdrawn FROM article"
                + " JOIN version ON version.article = article.id AND version.number = article.latest"
                + " WHERE article.id = ?");
    earlier =
        writer.prepareStatement(
            "SELECT " + VersionRow.COLUMNS + " FROM version WHERE article = ? AND hash = ?");
    insert = writer.prepareStatement(VersionRow.INSERT);
    save = writer.prepareStatement("INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)");
    forgive = writer.prepareStatement("DELETE FROM rejection WHERE id = ?");
  }

  List<Put> put(List<Capture> batch) throws SQLException {
    List<Put> puts = new ArrayList<>(batch.size());
    for (Capture capture : batch) {
      puts.add(put(capture));
    }
    log.save();
    return puts;
  }

  private Put put(Capture capture) throws SQLException {
    forgive.setString(1, capture.id().value());
    forgive.executeUpdate();
    Known known = find(capture.id());
    if (known == null) {
      Version first = new Version(capture, 1, log.next(), Version.hashOf(capture.text()));
      add(first, collection, false);
      return new Put.Added(first);
    }
    boolean taken = taken(known);
    String home = taken ? collection : known.collection;
    boolean withdrawn = known.withdrawn && !taken;
    if (same(capture, known.latest) || isOld(capture, known.latest)) {
      if (taken) {
        save(known.latest, log.next(), home, withdrawn);
      }
      return new Put.Unchanged(known.latest);
    }
    Version next =
        new Version(capture, known.latest.number() + 1, log.next(), Version.hashOf(capture.text()));
    add(next, home, withdrawn);
    return new Put.Revised(next);
  }

  /**
   * An article of the host's own stays own, whoever else brings it; putting it as own takes it
   * over.
   */
  private boolean taken(Known known) {
    return collection.equals(Archive.OWN) && !known.collection.equals(Archive.OWN);
  }

  /** Who says no publisher does not deny the one that is known. */
  private static boolean same(Capture capture, Version latest) {
    Capture old = latest.capture();
    return capture.text().equals(old.text())
        && Objects.equals(capture.title(), old.title())
        && Objects.equals(capture.date(), old.date())
        && Objects.equals(capture.url(), old.url())
        && (capture.publisher() == null || capture.publisher().equals(old.publisher()));
  }

  /**
   * True for what was kept before and is no return to it: it was taken when that was, or before; or
   * that was kept at the same moment as the newest, as two texts of one file are under one id.
   */
  private boolean isOld(Capture capture, Version latest) throws SQLException {
    if (latest.number() == 1) {
      return false;
    }
    earlier.setString(1, capture.id().value());
    earlier.setString(2, Version.hashOf(capture.text()));
    try (ResultSet row = earlier.executeQuery()) {
      while (row.next()) {
        Version version = VersionRow.read(row);
        Instant then = version.capture().at();
        boolean together = then.equals(latest.capture().at());
        if (same(capture, version) && (together || !capture.at().isAfter(then))) {
          return true;
        }
      }
      return false;
    }
  }

  private @Nullable Known find(ArticleId id) throws SQLException {
    find.setString(1, id.value());
    try (ResultSet row = find.executeQuery()) {
      return row.next()
          ? new Known(
              row.getString(VersionRow.WIDTH + 1),
              row.getBoolean(VersionRow.WIDTH + 2),
              VersionRow.read(row))
          : null;
    }
  }

  private void add(Version version, String home, boolean withdrawn) throws SQLException {
    VersionRow.write(insert, version, packer);
    insert.executeUpdate();
    save(version, version.seq(), home, withdrawn);
  }

  private void save(Version latest, long seq, String home, boolean withdrawn) throws SQLException {
    save.setString(1, latest.capture().id().value());
    save.setString(2, home);
    save.setInt(3, latest.number());
    save.setLong(4, seq);
    save.setBoolean(5, withdrawn);
    save.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    packer.close();
    // a statement left over by one that fails to close goes with its connection
    find.close();
    earlier.close();
    insert.close();
    save.close();
    forgive.close();
  }

  /** A lone surrogate could be given back unaltered by no file. */
  static void requireWellFormed(Capture capture) {
    String text = capture.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          throw new IllegalArgumentException(
              "half a surrogate pair in the text of " + capture.id());
        }
        i++;
      }
    }
  }
}
