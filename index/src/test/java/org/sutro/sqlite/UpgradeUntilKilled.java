package org.sutro.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process for {@link UpgradeKillTest} to kill: brings a file to the tables of many steps. */
final class UpgradeUntilKilled {

  static final int ROWS = 20_000;
  static final int STEPS = 30;

  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE t(a INTEGER, filler TEXT)",
          """
          INSERT INTO t
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
          SELECT 0, 'এক সারির কথা ' || i FROM n
          """
              .formatted(ROWS));

  private UpgradeUntilKilled() {}

  /** The first step fills a table; each one after it adds 1 to every row. */
  static Migrations upTo(int steps) {
    List<List<String>> all = new ArrayList<>(List.of(FIRST));
    for (int step = 1; step < steps; step++) {
      all.add(List.of("UPDATE t SET a = a + 1"));
    }
    return new Migrations("a notebook", 0x4e6f7465, all);
  }

  /** The file. */
  public static void main(String[] args) {
    System.out.println("begun");
    Database.open(Path.of(args[0]), upTo(STEPS)).close();
  }
}
