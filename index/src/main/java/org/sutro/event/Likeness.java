package org.sutro.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Sense;

/**
 * How likely two articles report one event: a logistic model over what is measured of the two.
 *
 * @param bias what is added for every two
 * @param weights what each signal counts for
 * @param threshold from which likeness on an article belongs to an event
 */
record Likeness(double bias, Map<Signal, Double> weights, double threshold) {

  /** Beside the class; written by the test that fits it. */
  static final String FILE = "likeness.properties";

  private static final double STANDS_FOR = 0.5;

  /** Keeps a copy. */
  Likeness {
    weights = Map.copyOf(weights);
  }

  /** The one that is shipped. */
  static Likeness shipped() {
    Properties file = new Properties();
    try (InputStream in = Objects.requireNonNull(Likeness.class.getResourceAsStream(FILE), FILE)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Signal, Double> weights = new EnumMap<>(Signal.class);
    for (Signal signal : Signal.values()) {
      weights.put(signal, number(file, signal.key()));
    }
    return new Likeness(number(file, "bias"), weights, number(file, "threshold"));
  }

  private static double number(Properties file, String key) {
    return Double.parseDouble(Objects.requireNonNull(file.getProperty(key), key));
  }

  /** Between 0 and 1. */
  double of(Map<Signal, Double> measured) {
    double sum = bias;
    for (Map.Entry<Signal, Double> signal : measured.entrySet()) {
      sum += signal.getValue() * weights.getOrDefault(signal.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** All signals of two articles. */
  static Map<Signal, Double> measure(Profile one, Profile other, Lexicon lexicon) {
    Map<Signal, Double> measured = new EnumMap<>(Signal.class);
    measured.put(Signal.NAMES, one.names().likeness(other.names()));
    measured.put(Signal.ACTS, one.acts().likeness(other.acts()));
    measured.put(Signal.UNKNOWN, one.unknown().likeness(other.unknown()));
    measured.put(Signal.HEADLINE, one.headline().likeness(other.headline()));
    measured.put(Signal.NUMBERS, one.numbers().likeness(other.numbers()));
    boolean dated = !one.days().isEmpty() && !other.days().isEmpty();
    boolean sameDay = one.days().stream().anyMatch(other.days()::contains);
    measured.put(Signal.SAME_DAY, sameDay ? 1.0 : 0.0);
    measured.put(Signal.OTHER_DAY, dated && !sameDay ? 1.0 : 0.0);
    measured.put(Signal.GAP, gap(one.published(), other.published()));
    measured.put(Signal.OTHER_PLACES, apart(one.places(), other.places(), lexicon));
    measured.put(Signal.OTHER_PEOPLE, apart(one.people(), other.people(), lexicon));
    return measured;
  }

  private static double gap(LocalDate one, LocalDate other) {
    double days = Math.abs(ChronoUnit.DAYS.between(one, other));
    return Math.min(1, days / Grouping.WINDOW);
  }

  /** The share that only one names, on the side where it is smaller. */
  private static double apart(Set<Sense> one, Set<Sense> other, Lexicon lexicon) {
    return Math.min(lone(one, other, lexicon), lone(other, one, lexicon));
  }

  private static double lone(Set<Sense> these, Set<Sense> those, Lexicon lexicon) {
    return these.stream()
        .mapToDouble(sense -> {
          Map<Integer, Double> akin = lexicon.satisfying(sense);
          boolean named =
              those.stream().anyMatch(o -> akin.getOrDefault(o.ordinal(), 0.0) >= STANDS_FOR);
          return named ? 0 : 1;
        })
        .average()
        .orElse(0);
  }
}
