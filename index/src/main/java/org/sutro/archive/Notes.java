package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of notes. */
final class Notes {

  private Notes() {}

  static void write(Connection writer, List<Note> notes) throws SQLException {
    try (PreparedStatement save =
            writer.prepareStatement("INSERT OR REPLACE INTO note VALUES (?, ?, ?)");
        PreparedStatement drop =
            writer.prepareStatement("DELETE FROM note WHERE kind = ? AND id = ?")) {
      for (Note note : notes) {
        PreparedStatement statement = note.value() == null ? drop : save;
        statement.setString(1, note.kind());
        statement.setString(2, note.id());
        if (note.value() != null) {
          statement.setString(3, note.value());
        }
        statement.executeUpdate();
      }
    }
  }

  static Optional<String> read(Connection reader, String kind, String id) throws SQLException {
    try (PreparedStatement select =
        reader.prepareStatement("SELECT value FROM note WHERE kind = ? AND id = ?")) {
      select.setString(1, kind);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  static Map<String, String> read(Connection reader, String kind) throws SQLException {
    Map<String, String> notes = new TreeMap<>();
    try (PreparedStatement select =
        reader.prepareStatement("SELECT id, value FROM note WHERE kind = ?")) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          notes.put(row.getString(1), row.getString(2));
        }
      }
    }
    return notes;
  }
}
