package org.sutro.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import org.sutro.lexicon.LinkWorth;

/**
 * Finds what each kind of link is worth: one kind after the other is tried at a few worths on every
 * question, and changed only where the change helps questions that did not choose it.
 *
 * @param worths what came of it, a kind each
 * @param rows how it came
 */
public record LinkFit(List<LinkWorth> worths, List<Row> rows) {

  private static final int FOLDS = 5;
  private static final double LITTLE = 1e-9;
  private static final double[] TRIED = {0, 0.3, 0.6, 0.9};

  /**
   * One kind.
   *
   * @param before its worth before
   * @param best what is best for all questions
   * @param gain what it brings to them, share of right outcomes
   * @param heldOut what the best worth of the other folds brings to each fold, together
   */
  public record Row(LinkWorth before, LinkWorth best, double gain, double heldOut) {

    /** The worth that is kept: a new one only if it helps unseen questions. */
    LinkWorth kept() {
      return heldOut > LITTLE ? best : before;
    }
  }

  /** Keeps copies. */
  public LinkFit {
    worths = List.copyOf(worths);
    rows = List.copyOf(rows);
  }

  /** Fits over one archive. {@code progress} hears how many kinds are done. */
  static LinkFit of(Evaluation start, List<Gold> set, IntConsumer progress) {
    List<String> groups = set.stream().map(Gold::group).distinct().sorted().toList();
    int[] folds = set.stream().mapToInt(g -> groups.indexOf(g.group()) % FOLDS).toArray();
    List<Row> rows = new ArrayList<>();
    Evaluation now = start;
    for (LinkWorth worth : start.linkWorths()) {
      Row row = row(worth, outcomes(now, worth, set), folds);
      rows.add(row);
      now = now.with(row.kept());
      progress.accept(rows.size());
    }
    return new LinkFit(now.linkWorths(), rows);
  }

  /** Which questions come out right with each worth tried; the present one first. */
  private static Map<LinkWorth, double[]> outcomes(
      Evaluation now, LinkWorth worth, List<Gold> set) {
    Map<LinkWorth, double[]> outcomes = new LinkedHashMap<>();
    for (LinkWorth tried : tried(worth)) {
      outcomes.computeIfAbsent(tried, t -> right(now.with(t), set));
    }
    return outcomes;
  }

  private static List<LinkWorth> tried(LinkWorth worth) {
    List<LinkWorth> tried = new ArrayList<>();
    tried.add(worth);
    for (double other : TRIED) {
      tried.add(new LinkWorth(worth.kind(), other, worth.backward()));
      tried.add(new LinkWorth(worth.kind(), worth.forward(), other));
    }
    return tried;
  }

  private static double[] right(Evaluation evaluation, List<Gold> set) {
    return evaluation.score(set, done -> {}).rows().stream()
        .mapToDouble(row -> row.ok() ? 1.0 / set.size() : 0)
        .toArray();
  }

  private static Row row(LinkWorth before, Map<LinkWorth, double[]> outcomes, int[] folds) {
    double[] now = outcomes.getOrDefault(before, new double[folds.length]);
    double heldOut = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      LinkWorth chosen = best(before, outcomes, folds, fold);
      heldOut += sum(outcomes.getOrDefault(chosen, now), folds, fold, true);
    }
    LinkWorth best = best(before, outcomes, folds, -1);
    double total = DoubleStream.of(now).sum();
    double gain = DoubleStream.of(outcomes.getOrDefault(best, now)).sum() - total;
    return new Row(before, best, gain, heldOut - total);
  }

  /** The best worth for the questions outside a fold; of equals the first. */
  private static LinkWorth best(
      LinkWorth before, Map<LinkWorth, double[]> outcomes, int[] folds, int without) {
    LinkWorth best = before;
    double most =
        sum(outcomes.getOrDefault(before, new double[folds.length]), folds, without, false);
    for (Map.Entry<LinkWorth, double[]> tried : outcomes.entrySet()) {
      double sum = sum(tried.getValue(), folds, without, false);
      if (sum > most + LITTLE) {
        best = tried.getKey();
        most = sum;
      }
    }
    return best;
  }

  private static double sum(double[] right, int[] folds, int fold, boolean inside) {
    double sum = 0;
    for (int i = 0; i < right.length; i++) {
      sum += (folds[i] == fold) == inside ? right[i] : 0;
    }
    return sum;
  }

  /**
   * A line a kind: its worth before, the best for these questions, what that brings, and held out.
   */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-12s %11s %11s %8s %9s%n",
                "links",
                "before",
                "best",
                "gain",
                "held out"));
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-12s %11s %11s %+8.3f %+9.3f%s%n",
              row.before.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              pair(row.before),
              pair(row.best),
              row.gain,
              row.heldOut,
              row.kept().equals(row.before) ? "" : "  changed"));
    }
    return table.toString();
  }

  private static String pair(LinkWorth worth) {
    return String.format(Locale.ROOT, "%.2f %.2f", worth.forward(), worth.backward());
  }
}
