package org.sutro.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A fit of the ranking to several archives, and how well it does on what it has not seen.
 *
 * @param properties text of {@code config/ranking.properties}
 * @param rows what came of each archive
 */
public record Fitting(String properties, List<Row> rows) {

  private static final int FOLDS = 5;

  /**
   * Share of right outcomes on one archive's questions.
   *
   * @param archive its name
   * @param itself with the fit to all questions
   * @param groupsLeftOut each question judged by a fit that saw no question of its group
   * @param archiveLeftOut judged by a fit that saw no question of this archive; NaN when there is
   *     no other
   */
  public record Row(String archive, double itself, double groupsLeftOut, double archiveLeftOut) {}

  /** Keeps a copy. */
  public Fitting {
    rows = List.copyOf(rows);
  }

  /** Fits to these archives. */
  public static Fitting of(List<Measured> archives) {
    Fit all = Fit.of(archives);
    double[] groupsLeftOut = groupsLeftOut(archives);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < archives.size(); i++) {
      Measured archive = archives.get(i);
      List<Measured> others = archives.stream().filter(a -> !a.equals(archive)).toList();
      rows.add(
          new Row(
              archive.archive(),
              all.overall(archive.examples()),
              groupsLeftOut[i],
              others.isEmpty() ? Double.NaN : Fit.of(others).overall(archive.examples())));
    }
    return new Fitting(all.properties(), rows);
  }

  private static double[] groupsLeftOut(List<Measured> archives) {
    double[] right = new double[archives.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Fit fit = Fit.of(archives.stream().map(a -> a.fold(held, FOLDS, false)).toList());
      for (int i = 0; i < right.length; i++) {
        List<Example> test = archives.get(i).fold(held, FOLDS, true).examples();
        right[i] += fit.overall(test) * test.size() / archives.get(i).examples().size();
      }
    }
    return right;
  }

  /** A line an archive. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %8s %12s %12s%n",
            "right of",
            "itself",
            "groups out",
            "archive out"));
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-28s %8.3f %12.3f %12.3f%n",
              row.archive(),
              row.itself(),
              row.groupsLeftOut(),
              row.archiveLeftOut()));
    }
    return table.toString();
  }
}
