package org.sutro.search;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How likely a sentence answers a question: a logistic model over its features. Read from {@code
 * config/ranking.properties}, which {@code ./sutro eval --fit} writes.
 */
final class Ranking {

  private final double bias;
  private final Map<Feature, Double> weights;
  private final double quoted;
  private final double elsewhere;
  private final double closest;

  private Ranking(
      double bias, Map<Feature, Double> weights, double quoted, double elsewhere, double closest) {
    this.bias = bias;
    this.weights = new EnumMap<>(weights);
    this.quoted = quoted;
    this.elsewhere = elsewhere;
    this.closest = closest;
  }

  /**
   * Reads the model.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if a value is missing or no number
   */
  static Ranking read(Path file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, number(properties, feature.name().toLowerCase(Locale.ROOT), file));
    }
    return new Ranking(
        number(properties, "bias", file),
        weights,
        number(properties, "quoted-from", file),
        number(properties, "quoted-from-elsewhere", file),
        number(properties, "closest-from", file));
  }

  private static double number(Properties properties, String key, Path file) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(file + " lacks " + key);
    }
    return Double.parseDouble(value.strip());
  }

  /** The likelihood, 0 to 1. */
  double chance(Map<Feature, Double> features) {
    double sum = bias;
    for (Map.Entry<Feature, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * From this likelihood on a sentence is shown as the answer. More is needed for a question about
   * something else than Sutro reads about: most often no article can know.
   */
  double quotedFrom(Asked asked) {
    return Subject.isOf(asked) ? quoted : elsewhere;
  }

  /** From this likelihood on a sentence is shown as the nearest passage. */
  double closestFrom() {
    return closest;
  }
}
