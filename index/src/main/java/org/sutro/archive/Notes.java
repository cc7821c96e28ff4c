package org.sutro.archive;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.sutro.sqlite.Tx;

/** The table of notes. */
final class Notes {

  private Notes() {}

  static int write(Tx tx, List<? extends Noting> notings) throws SQLException {
    for (Noting noting : notings) {
      switch (noting) {
        case Note note -> write(tx, note);
        case Provided provided -> write(tx, provided);
        case Amendment amendment -> write(tx, amended(tx, amendment));
      }
    }
    return notings.size();
  }

  private static void write(Tx tx, Note note) throws SQLException {
    if (note.value() == null) {
      tx.run("DELETE FROM note WHERE kind = ? AND id = ?", note.kind(), note.id());
    } else {
      tx.run("INSERT OR REPLACE INTO note VALUES (?, ?, ?)", note.kind(), note.id(), note.value());
    }
  }

  private static Note amended(Tx tx, Amendment amendment) throws SQLException {
    String kind = amendment.kind();
    String id = amendment.id();
    return new Note(kind, id, amendment.how().of(read(tx, kind, id).orElse(null)));
  }

  /** False, and nothing is written, when the other note is no longer what it was. */
  static boolean write(Tx tx, Provided notes) throws SQLException {
    Note still = notes.still();
    boolean same = Objects.equals(read(tx, still.kind(), still.id()).orElse(null), still.value());
    write(tx, same ? notes.notes() : List.of());
    return same;
  }

  static Optional<String> read(Tx tx, String kind, String id) throws SQLException {
    return tx
        .all("SELECT value FROM note WHERE kind = ? AND id = ?", row -> row.getString(1), kind, id)
        .stream()
        .findFirst();
  }

  static Map<String, String> read(Tx tx, String kind) throws SQLException {
    Map<String, String> notes = new TreeMap<>();
    tx.all(
            "SELECT id, value FROM note WHERE kind = ?",
            row -> Map.entry(row.getString(1), row.getString(2)),
            kind)
        .forEach(note -> notes.put(note.getKey(), note.getValue()));
    return notes;
  }
}
