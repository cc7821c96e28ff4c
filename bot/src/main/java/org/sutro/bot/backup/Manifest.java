package org.sutro.bot.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a backup holds. A backup may have been anywhere, so everything in it is checked: names can't
 * lead out of its folder.
 *
 * @param made when
 * @param program the version that made it
 * @param files at least one
 */
public record Manifest(Instant made, String program, List<Entry> files) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.db");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * A database in the backup.
   *
   * @param name of the file, without a folder
   * @param bytes its length
   * @param sha256 of its bytes, in hex
   * @param rows how many each table has
   */
  public record Entry(String name, long bytes, String sha256, Map<String, Long> rows) {

    /**
     * Checks all four.
     *
     * @throws IllegalArgumentException if one can't be
     */
    public Entry {
      if (!isName(name)) {
        throw new IllegalArgumentException("a backup holds no file called \"" + name + "\"");
      }
      if (bytes <= 0 || !SHA_256.matcher(sha256).matches()) {
        throw new IllegalArgumentException("length and checksum of " + name + " are none");
      }
      rows = Map.copyOf(rows);
    }

    /** Number of rows in all tables. */
    public long allRows() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * Checks that each name comes once.
   *
   * @throws IllegalArgumentException if one comes twice, or there is none
   */
  public Manifest {
    files = List.copyOf(files);
    long names = files.stream().map(Entry::name).distinct().count();
    if (files.isEmpty() || names != files.size()) {
      throw new IllegalArgumentException("a backup holds some files, each once");
    }
  }

  /** True for a name that a file of a backup can have. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Bytes of all files. */
  public long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }
}
