package org.sutro.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sutro.search.Feature;

/**
 * Finds the weights of the ranking.
 *
 * <p>The model is a choice among the sentences found and "none of them", whose score is 0: the
 * likelihood of a question is the share of e^score that falls on its right sentences, or on "none"
 * when it has no answer. So one set of weights learns both what ranks first and when to be silent.
 *
 * <p>Every archive counts the same, however many questions were asked of it: what holds in one
 * archive only is no knowledge. A weight never contradicts what its feature means ({@link
 * Feature#agreeing}). Projected gradient ascent with a quadratic penalty, from a start of zeros:
 * the same examples give the same weights.
 */
final class Fit {

  private static final int ROUNDS = 600;
  private static final double STEP = 0.5;
  private static final double PENALTY = 0.0005;

  /** So much likelier, as a logarithm of odds, must be what answers a question about elsewhere. */
  private static final double ELSEWHERE = 0.5;

  private static final double FIRST_THRESHOLD = 0.05;
  private static final double LAST_THRESHOLD = 0.95;
  private static final double BETWEEN_THRESHOLDS = 0.025;

  /** As many quotes as an answer usually shows. */
  private static final int SHOWN = 3;

  private final double[] weights;
  private final double threshold;

  private Fit(double[] weights, double threshold) {
    this.weights = weights;
    this.threshold = threshold;
  }

  /** Fits to what was measured over one or more archives. */
  static Fit of(List<Measured> archives) {
    double[] weights = new double[Feature.values().length + 1];
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Measured archive : archives) {
        List<Example> useful = archive.examples().stream().filter(Example::isUseful).toList();
        double share = 1.0 / useful.size() / archives.size();
        useful.forEach(e -> addGradient(e, share, weights, gradient));
      }
      climb(weights, gradient, squares);
    }
    return new Fit(weights, bestThreshold(weights, archives));
  }

  /** One step uphill; steps shrink where the slope was steep before (AdaGrad). */
  private static void climb(double[] weights, double[] gradient, double[] squares) {
    Feature[] order = Feature.values();
    for (int k = 0; k < weights.length; k++) {
      boolean bias = k == order.length;
      double slope = gradient[k] - (bias ? 0 : PENALTY * weights[k]);
      squares[k] += slope * slope;
      double next = weights[k] + STEP * slope / (Math.sqrt(squares[k]) + 1e-8);
      weights[k] = bias ? next : order[k].agreeing(next);
    }
  }

  private static void addGradient(
      Example example, double share, double[] weights, double[] gradient) {
    double[] scores = example.rows().stream().mapToDouble(r -> r.times(weights)).toArray();
    double top = Math.max(0, Arrays.stream(scores).max().orElse(0));
    double all = Math.exp(-top);
    double right = example.answerable() ? 0 : all;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - top);
      all += scores[i];
      right += example.rows().get(i).right() ? scores[i] : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      Example.Row row = example.rows().get(i);
      row.addTo(gradient, share * ((row.right() ? scores[i] / right : 0) - scores[i] / all));
    }
  }

  /**
   * Where quoting the best sentences from there on does best over all archives. A question answered
   * counts as much as one rightly left alone, however many of each a set has.
   */
  private static double bestThreshold(double[] weights, List<Measured> archives) {
    double best = FIRST_THRESHOLD;
    double most = -1;
    for (double t = FIRST_THRESHOLD; t <= LAST_THRESHOLD; t += BETWEEN_THRESHOLDS) {
      Fit fit = new Fit(weights, t);
      double right =
          archives.stream()
              .mapToDouble(a -> fit.share(a, true) + fit.share(a, false))
              .average()
              .orElse(0);
      if (right > most) {
        most = right;
        best = t;
      }
    }
    return best;
  }

  /** The same among those that have an answer, or those that have none. */
  private double share(Measured archive, boolean answerable) {
    return overall(archive.examples().stream().filter(e -> e.answerable() == answerable).toList());
  }

  /** Share of the questions that come out right: an answer among the first three, or silence. */
  double overall(List<Example> examples) {
    return examples.stream().mapToDouble(e -> isRight(e) ? 1 : 0).average().orElse(0);
  }

  private boolean isRight(Example example) {
    List<Example.Row> quoted =
        example.quoted(this::chance, example.isOfSubject() ? threshold : elsewhere());
    return example.answerable()
        ? quoted.stream().limit(SHOWN).anyMatch(Example.Row::right)
        : quoted.isEmpty();
  }

  /** Likelihood that a sentence answers, against "none of them" alone. */
  private double chance(Example.Row row) {
    return 1 / (1 + Math.exp(-row.times(weights)));
  }

  /** The file {@code config/ranking.properties}. */
  String properties() {
    StringBuilder out = new StringBuilder();
    out.append(
        "# How likely a sentence answers a question: weights of a logistic model over what is measured of it.\n");
    out.append(
        "# Written by ./sutro eval --fit; each name is described in org.sutro.search.Feature.\n");
    Feature[] order = Feature.values();
    line(out, "bias", weights[order.length]);
    for (int k = 0; k < order.length; k++) {
      line(out, order[k].name().toLowerCase(Locale.ROOT), weights[k]);
    }
    line(out, "quoted-from", threshold);
    line(out, "quoted-from-elsewhere", elsewhere());
    line(out, "closest-from", threshold / 3);
    return out.toString();
  }

  /**
   * From where on a question about something else than Sutro reads about is answered. The questions
   * of a fit are about that, nearly all; this was set on a thousand of general knowledge.
   */
  private double elsewhere() {
    return 1 / (1 + (1 - threshold) / threshold * Math.exp(-ELSEWHERE));
  }

  private static void line(StringBuilder out, String name, double value) {
    out.append(String.format(Locale.ROOT, "%s = %.3f%n", name, value));
  }
}
