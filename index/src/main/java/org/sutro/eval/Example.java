package org.sutro.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sutro.search.Examination;
import org.sutro.search.Feature;

/** A question with its measured sentences, for fitting. */
public final class Example {

  private static final int SUBJECT = List.of(Feature.values()).indexOf(Feature.SUBJECT);

  private final Gold gold;
  private final List<Row> rows;

  private Example(Gold gold, List<Row> rows) {
    this.gold = gold;
    this.rows = rows;
  }

  /** One sentence: what was measured, with a 1 at the end for the bias, and whether it answers. */
  static final class Row {
    private final double[] features;
    private final boolean right;

    private Row(double[] features, boolean right) {
      this.features = features;
      this.right = right;
    }

    boolean right() {
      return right;
    }

    /** Product with the weights. */
    double times(double[] weights) {
      double sum = 0;
      for (int k = 0; k < features.length; k++) {
        sum += features[k] * weights[k];
      }
      return sum;
    }

    /** Adds {@code factor} times this row to {@code sum}. */
    void addTo(double[] sum, double factor) {
      for (int k = 0; k < features.length; k++) {
        sum[k] += factor * features[k];
      }
    }
  }

  /**
   * Of what an examination measured; sentences that may not answer, or are merely on the point, are
   * left out.
   */
  static Example of(Gold gold, Examination examination) {
    List<Row> rows = new ArrayList<>();
    for (Examination.Measured sentence : examination.sentences()) {
      String article = sentence.story().id().value();
      boolean answers = gold.relevant().stream().anyMatch(h -> h.in(article, sentence.text()));
      boolean onThePoint = gold.alsoOk().stream().anyMatch(h -> h.in(article, sentence.text()));
      if (sentence.admissible() && (answers || !onThePoint)) {
        rows.add(new Row(features(sentence), answers));
      }
    }
    return new Example(gold, List.copyOf(rows));
  }

  private static double[] features(Examination.Measured sentence) {
    Feature[] order = Feature.values();
    double[] row = new double[order.length + 1];
    for (int k = 0; k < order.length; k++) {
      row[k] = sentence.features().getOrDefault(order[k], 0.0);
    }
    row[order.length] = 1;
    return row;
  }

  Gold gold() {
    return gold;
  }

  List<Row> rows() {
    return rows;
  }

  /** The sentences likely enough to be quoted, likeliest first. */
  List<Row> quoted(ToDoubleFunction<Row> chance, double threshold) {
    return rows.stream()
        .filter(r -> chance.applyAsDouble(r) >= threshold)
        .sorted(Comparator.comparingDouble(chance).reversed())
        .toList();
  }

  /** True when it asks about what Sutro reads about. */
  boolean isOfSubject() {
    return rows.stream().anyMatch(row -> row.features[SUBJECT] > 0);
  }

  boolean answerable() {
    return gold.need() != Gold.Need.NONE;
  }

  /** True when the fit can learn from it: silence was right, or a right sentence was found. */
  boolean isUseful() {
    return !answerable() || rows.stream().anyMatch(Row::right);
  }
}
