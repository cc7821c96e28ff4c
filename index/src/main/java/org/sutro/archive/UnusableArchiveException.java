package org.sutro.archive;

import java.nio.file.Path;

/**
 * The file is not an archive this program may work with. It was left as it is; the message says
 * what to do.
 */
public final class UnusableArchiveException extends ArchiveException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the file. */
  public enum Problem {
    /** Its pages do not fit together, or some are gone. */
    DAMAGED,
    /** A newer program wrote it. */
    NEWER,
    /** It is something else than an archive. */
    FOREIGN
  }

  /** What is wrong. */
  private final Problem problem;

  private UnusableArchiveException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** What is wrong with the file. */
  public Problem problem() {
    return problem;
  }

  static UnusableArchiveException damaged(Path file, String finding) {
    return new UnusableArchiveException(
        Problem.DAMAGED,
        file
            + " is damaged ("
            + finding
            + "). It was not touched. Stop every process that uses it, move it and its -wal and -shm files away,"
            + " and put the last good backup in its place; without a backup, read the articles in again.");
  }

  static UnusableArchiveException newer(Path file, int found, int known) {
    return new UnusableArchiveException(
        Problem.NEWER,
        file
            + " has schema "
            + found
            + ", this program knows up to "
            + known
            + ". Start the newer program again, or put back the backup made before the upgrade.");
  }

  static UnusableArchiveException foreign(Path file) {
    return new UnusableArchiveException(
        Problem.FOREIGN,
        file + " is an SQLite file of another program. Name another file for the archive.");
  }
}
