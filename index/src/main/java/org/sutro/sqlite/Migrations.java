package org.sutro.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * The numbered steps that lead from an empty file to today's tables. Steps are only ever appended.
 * Each runs in one transaction together with the number it leads to, so an upgrade that is killed
 * goes on where it stopped.
 *
 * @param kind what the file is, in words of a message: "an archive"
 * @param application tells such files from other SQLite files; stands in their header
 * @param steps the statements of each step
 */
public record Migrations(String kind, int application, List<List<String>> steps) {

  private static final String MARK = ".before-schema-";

  /** Keeps a copy. */
  public Migrations {
    steps = steps.stream().map(List::copyOf).toList();
  }

  /** Number of the last step: the schema of a file that has taken all of them. */
  public int newest() {
    return steps.size();
  }

  /** Name of the copy of a file that is made before it is brought to {@code schema}. */
  public static Path copyBefore(Path file, int schema) {
    return file.resolveSibling(file.getFileName() + MARK + schema);
  }

  /** Names of all such copies of a file, as a glob in its folder. */
  public static String copiesOf(Path file) {
    return file.getFileName() + MARK + "*";
  }

  /** The name that the file had of which this is such a copy; empty when it is none. */
  public static Optional<String> nameBefore(Path copy) {
    String name = String.valueOf(copy.getFileName());
    int mark = name.lastIndexOf(MARK);
    return mark > 0 && name.substring(mark + MARK.length()).matches("\\d{1,9}")
        ? Optional.of(name.substring(0, mark))
        : Optional.empty();
  }

  /** The schema a file is at. */
  public static int schemaOf(Connection connection) throws SQLException {
    return Math.toIntExact(new Tx(connection).number("PRAGMA user_version"));
  }

  /** Says whether what is there is sound and of this kind, or nothing yet. */
  void check(Connection connection, Path file) throws SQLException {
    Tx tx = new Tx(connection);
    long found = tx.number("PRAGMA application_id");
    boolean blank =
        found == 0
            && schemaOf(connection) == 0
            && tx.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (found != application && !blank) {
      throw UnusableDatabaseException.foreign(file, kind);
    }
    String finding = tx.text("PRAGMA quick_check(1)");
    if (!finding.equals("ok")) {
      throw UnusableDatabaseException.damaged(file, finding);
    }
  }

  /**
   * Takes the steps the file still lacks. A file that took some before is first copied to {@link
   * #copyBefore}.
   *
   * @param writer autocommit on, no transaction open
   * @throws UnusableDatabaseException if the file is of a newer program
   */
  void apply(Connection writer, Path file) throws SQLException {
    int found = schemaOf(writer);
    if (found > newest()) {
      throw UnusableDatabaseException.newer(file, found, newest());
    }
    if (found > 0 && found < newest()) {
      backUp(writer, found, copyBefore(file, newest()));
    }
    for (int number = found; number < newest(); number++) {
      take(new Tx(writer), number);
    }
  }

  /**
   * Copies everything committed so far to {@code copy}; one of an upgrade that was interrupted
   * after some steps is kept instead. One of the same schema is of an upgrade that was undone: what
   * came in since is not in it.
   */
  private static void backUp(Connection writer, int found, Path copy) throws SQLException {
    if (Files.exists(copy) && schemaIn(copy) < found) {
      return;
    }
    // under its name only when it is complete
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      new Tx(writer).run("VACUUM INTO ?", OwnFile.create(part).toString());
      settle(part, StandardOpenOption.WRITE);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      Path folder = copy.toAbsolutePath().getParent();
      if (folder != null
          && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        settle(folder, StandardOpenOption.READ);
      }
    } catch (IOException e) {
      throw new SQLException("no copy could be made before the upgrade: " + e, e);
    }
  }

  /** Of a copy, which is nobody's log and needs no files beside it. */
  private static int schemaIn(Path copy) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + copy.toAbsolutePath())) {
      return schemaOf(connection);
    }
  }

  /** Returns when a file, or the names in a folder, are on the disk. */
  private static void settle(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  private void take(Tx tx, int number) throws SQLException {
    tx.run("BEGIN IMMEDIATE");
    try {
      // another process may have taken the step while this one waited for its turn
      if (schemaOf(tx.connection()) == number) {
        for (String sql : steps.get(number)) {
          tx.run(sql);
        }
        tx.run("PRAGMA application_id = " + application);
        tx.run("PRAGMA user_version = " + (number + 1));
      }
      tx.run("COMMIT");
    } catch (SQLException | RuntimeException | Error e) {
      tx.rollBack(e);
      throw e;
    }
  }
}
