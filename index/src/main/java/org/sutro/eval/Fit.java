package org.sutro.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.sutro.search.Feature;

/**
 * Finds the weights of the ranking.
 *
 * <p>The model is a choice among the sentences found and "none of them", whose score is 0: the
 * likelihood of a question is the share of e^score that falls on its right sentences, or on "none"
 * when it has no answer. So one set of weights learns both what ranks first and when to be silent.
 * Plain gradient ascent with a quadratic penalty, from a start of zeros: the same examples give the
 * same weights.
 */
final class Fit {

  private static final int ROUNDS = 3000;
  private static final double STEP = 0.5;
  private static final double PENALTY = 0.003;

  private final double[] weights;

  private Fit(double[] weights) {
    this.weights = weights;
  }

  static Fit of(List<Example> examples) {
    int size = Feature.values().length + 1;
    double[] weights = new double[size];
    double[] squares = new double[size];
    List<Example> useful = examples.stream().filter(Example::isUseful).toList();
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[size];
      useful.forEach(e -> addGradient(e, weights, gradient));
      for (int k = 0; k < size; k++) {
        double slope = gradient[k] / useful.size() - (k == size - 1 ? 0 : PENALTY * weights[k]);
        squares[k] += slope * slope; // steps shrink where the slope was steep before (AdaGrad)
        weights[k] += STEP * slope / (Math.sqrt(squares[k]) + 1e-8);
      }
    }
    return new Fit(weights);
  }

  private static void addGradient(Example example, double[] weights, double[] gradient) {
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
      row.addTo(gradient, (row.right() ? scores[i] / right : 0) - scores[i] / all);
    }
  }

  /** Likelihood that a sentence answers, against "none of them" alone. */
  private double chance(Example.Row row) {
    return 1 / (1 + Math.exp(-row.times(weights)));
  }

  /** The threshold above which quoting the best sentences gets most questions of the set right. */
  double threshold(List<Example> examples) {
    TreeSet<Double> candidates = new TreeSet<>(List.of(0.02, 0.98));
    for (double t = 0.05; t < 0.96; t += 0.025) {
      candidates.add(t);
    }
    double best = 0.5;
    double most = -1;
    for (double threshold : candidates) {
      double right = overall(examples, threshold);
      if (right > most) {
        most = right;
        best = threshold;
      }
    }
    return best;
  }

  /**
   * Share of the questions that come out right with a threshold: an answer among the first three,
   * or silence.
   */
  double overall(List<Example> examples, double threshold) {
    return examples.stream().mapToDouble(e -> isRight(e, threshold) ? 1 : 0).average().orElse(0);
  }

  private boolean isRight(Example example, double threshold) {
    List<Example.Row> quoted =
        example.rows().stream()
            .filter(r -> chance(r) >= threshold)
            .sorted(Comparator.comparingDouble(this::chance).reversed())
            .toList();
    return example.answerable()
        ? quoted.stream().limit(3).anyMatch(Example.Row::right)
        : quoted.isEmpty();
  }

  /**
   * Out-of-sample {@code overall}: groups of questions are dealt into folds, each judged by a fit
   * to the others.
   */
  static double crossValidated(List<Example> examples, int folds) {
    List<String> groups = examples.stream().map(e -> e.gold().group()).distinct().sorted().toList();
    double right = 0;
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      List<Example> test =
          examples.stream().filter(e -> groups.indexOf(e.gold().group()) % folds == held).toList();
      List<Example> train =
          examples.stream().filter(e -> groups.indexOf(e.gold().group()) % folds != held).toList();
      Fit fit = of(train);
      right += fit.overall(test, fit.threshold(train)) * test.size();
    }
    return right / examples.size();
  }

  /** The file {@code config/ranking.properties}. */
  String properties(List<Example> examples) {
    StringBuilder out = new StringBuilder();
    out.append(
        "# How likely a sentence answers a question: weights of a logistic model over what is measured of it.\n");
    out.append(
        "# Written by ./sutro eval --fit; each name is described in org.sutro.search.Feature.\n");
    line(out, "bias", weights[weights.length - 1]);
    Feature[] order = Feature.values();
    for (int k = 0; k < order.length; k++) {
      line(out, order[k].name().toLowerCase(Locale.ROOT), weights[k]);
    }
    double quoted = threshold(examples);
    line(out, "quoted-from", quoted);
    line(out, "closest-from", quoted / 3);
    return out.toString();
  }

  private static void line(StringBuilder out, String name, double value) {
    out.append(String.format(Locale.ROOT, "%s = %.3f%n", name, value));
  }
}
