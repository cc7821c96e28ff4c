package org.sutro.bot.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sutro.search.Examination;
import org.sutro.search.Feature;

/**
 * How an answer came about, for whoever tunes the glossary: the question as read and the sentences
 * that were measured.
 */
final class Explanation {

  private static final int SENTENCES = 10;
  private static final int LONGEST = 100;

  private Explanation() {}

  static String of(Examination examination) {
    StringBuilder out = new StringBuilder("asks for: ");
    out.append(String.join(", ", examination.types()));
    for (Examination.Meant concept : examination.concepts()) {
      out.append(String.format(Locale.ROOT, "%n  %.2f %s", concept.weight(), concept.label()));
      out.append(concept.counted() ? " (asked for)" : "")
          .append(": ")
          .append(String.join(", ", concept.ways()));
    }
    examination.sentences().stream().limit(SENTENCES).forEach(sentence -> add(sentence, out));
    return out.toString();
  }

  private static void add(Examination.Measured sentence, StringBuilder out) {
    String text = sentence.text();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    out.append(
        String.format(
            Locale.ROOT,
            "%n%.3f %s %s",
            sentence.chance(),
            sentence.story().id(),
            sentence.span()));
    out.append(
        String.format(Locale.ROOT, "%n      %s%n      %s", shown, features(sentence.features())));
  }

  private static String features(Map<Feature, Double> features) {
    return features.entrySet().stream()
        .filter(feature -> feature.getValue() != 0)
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(f ->
            String.format(
                Locale.ROOT, "%s=%.2f", f.getKey().name().toLowerCase(Locale.ROOT), f.getValue()))
        .collect(Collectors.joining(" "));
  }
}
