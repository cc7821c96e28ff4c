package org.sutro.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.sutro.article.ArticleId;

/**
 * Finds the weights of {@link Likeness}: logistic regression over all that is compared, with a
 * quadratic penalty, by gradient ascent from zeros, so that the same articles give the same
 * weights; then the threshold amid those that group best. No weight contradicts what its signal
 * means.
 */
final class LikenessFit {

  private static final List<Signal> SIGNALS = List.of(Signal.values());
  private static final int ROUNDS = 400;
  private static final double STEP = 0.5;
  private static final double PENALTY = 0.0005;

  /** Thresholds whose F1 is this near the best are as good; the middle one is the surest. */
  private static final double PLATEAU = 0.01;

  private final List<Press.Compared> compared;
  private final Map<String, String> right;

  LikenessFit(List<Press.Compared> compared, Map<String, String> right) {
    this.compared = compared;
    this.right = right;
  }

  /** Two articles: their signals, in order, and behind them a 1 for the bias. */
  private static final class Pair {
    private final double[] signals = new double[SIGNALS.size() + 1];
    private final boolean same;

    Pair(Map<Signal, Double> measured, boolean same) {
      this.same = same;
      for (int k = 0; k < SIGNALS.size(); k++) {
        signals[k] = measured.getOrDefault(SIGNALS.get(k), 0.0);
      }
      signals[SIGNALS.size()] = 1;
    }

    double error(double[] weights) {
      double sum = 0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * signals[k];
      }
      return (same ? 1 : 0) - 1 / (1 + Math.exp(-sum));
    }
  }

  Likeness fit() {
    List<Pair> pairs = new ArrayList<>();
    for (Press.Compared article : compared) {
      String event = right.get(article.article());
      article
          .others()
          .forEach((other, measured) ->
              pairs.add(new Pair(measured, Objects.equals(event, right.get(other)))));
    }
    double[] weights = new double[SIGNALS.size() + 1];
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      climb(weights, pairs, squares);
    }
    Map<Signal, Double> bySignal = new EnumMap<>(Signal.class);
    for (int k = 0; k < SIGNALS.size(); k++) {
      bySignal.put(SIGNALS.get(k), weights[k]);
    }
    return withThreshold(new Likeness(weights[SIGNALS.size()], bySignal, 0));
  }

  /** One step uphill; steps shrink where the slope was steep before (AdaGrad). */
  private static void climb(double[] weights, List<Pair> pairs, double[] squares) {
    double[] slopes = new double[weights.length];
    for (Pair pair : pairs) {
      double error = pair.error(weights) / pairs.size();
      for (int k = 0; k < slopes.length; k++) {
        slopes[k] += error * pair.signals[k];
      }
    }
    for (int k = 0; k < weights.length; k++) {
      boolean bias = k == SIGNALS.size();
      double slope = slopes[k] - (bias ? 0 : PENALTY * weights[k]);
      squares[k] += slope * slope;
      double next = weights[k] + STEP * slope / (Math.sqrt(squares[k]) + 1e-8);
      weights[k] = bias ? next : SIGNALS.get(k).agreeing(next);
    }
  }

  private Likeness withThreshold(Likeness likeness) {
    NavigableMap<Double, Double> scores = new TreeMap<>();
    for (double threshold = 0.05; threshold < 0.96; threshold += 0.05) {
      Likeness tried = new Likeness(likeness.bias(), likeness.weights(), threshold);
      scores.put(threshold, BCubed.of(groups(compared, tried), right).f1());
    }
    double most = Collections.max(scores.values());
    scores.values().removeIf(score -> score < most - PLATEAU);
    double middle = (scores.firstKey() + scores.lastKey()) / 2;
    return new Likeness(likeness.bias(), likeness.weights(), middle);
  }

  /** The events that come of what was compared. */
  static Map<String, String> groups(List<Press.Compared> compared, Likeness likeness) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (Press.Compared article : compared) {
      List<Candidate> candidates = new ArrayList<>();
      article
          .others()
          .forEach((other, signals) ->
              candidates.add(
                  new Candidate(
                      new ArticleId(groups.getOrDefault(other, other)), likeness.of(signals))));
      groups.put(
          article.article(),
          Candidate.likest(candidates, likeness.threshold())
              .map(ArticleId::value)
              .orElse(article.article()));
    }
    return groups;
  }

  /** The file {@code likeness.properties}. */
  static String properties(Likeness likeness) {
    StringBuilder file = new StringBuilder();
    file.append("# How likely two articles report one event: weights of a logistic model.\n");
    file.append("# Written by EventQualityTest with -Dgolden.update=true; see Signal.\n");
    line(file, "bias", likeness.bias());
    for (Signal signal : Signal.values()) {
      line(file, signal.key(), likeness.weights().getOrDefault(signal, 0.0));
    }
    line(file, "threshold", likeness.threshold());
    return file.toString();
  }

  private static void line(StringBuilder file, String name, double value) {
    file.append(String.format(Locale.ROOT, "%s = %.3f%n", name, value));
  }
}
