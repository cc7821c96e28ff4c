package org.sutro.sqlite;

import java.nio.file.Path;

/**
 * The file is none this program may work with. It was left as it is; the message says what to do.
 */
public final class UnusableDatabaseException extends DatabaseException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with a file. */
  public enum Problem {
    /** Its pages do not fit together, or some are gone. */
    DAMAGED,
    /** A newer program wrote it. */
    NEWER,
    /** It is something else. */
    FOREIGN
  }

  /** What is wrong. */
  private final Problem problem;

  private UnusableDatabaseException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** What is wrong with the file. */
  public Problem problem() {
    return problem;
  }

  /** True: once the host has put a good file in its place, it is over. */
  @Override
  public boolean mayPass() {
    return true;
  }

  /** What SQLite finds wrong, without the line in which it says where it looks. */
  public static String inOneLine(String finding) {
    return finding
        .replaceAll("\\*\\*\\* in database \\w+ \\*\\*\\*\\s*", "")
        .strip()
        .replace("\n", "; ");
  }

  static UnusableDatabaseException damaged(Path file, String finding) {
    return new UnusableDatabaseException(
        Problem.DAMAGED,
        file
            + " is damaged: "
            + inOneLine(finding)
            + ". It was not touched. Stop every process that uses it, move it and its -wal and -shm files away, and put"
            + " the last good backup in its place.");
  }

  static UnusableDatabaseException newer(Path file, int found, int known) {
    return new UnusableDatabaseException(
        Problem.NEWER,
        file
            + " is of a newer program (schema "
            + found
            + ", known is "
            + known
            + "). Start the newer program again, or put back the backup made before the upgrade.");
  }

  static UnusableDatabaseException foreign(Path file, String wanted) {
    return new UnusableDatabaseException(
        Problem.FOREIGN,
        file + " is an SQLite file, but not " + wanted + " of this program. Name another file.");
  }
}
