package org.sutro.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sutro.article.Span;
import org.sutro.index.Story;
import org.sutro.lexicon.Lexicon;

/**
 * How an answer came about.
 *
 * @param types what the question wants to hear, most telling first
 * @param concepts what it speaks of
 * @param sentences what was measured, likeliest first
 * @param answer what came of it
 */
public record Examination(
    List<String> types, List<Meant> concepts, List<Measured> sentences, Answer answer) {

  private static final int SHOWN_WAYS = 8;

  /**
   * A concept of the question.
   *
   * @param label how it is called
   * @param weight how much it tells, 0 to 1
   * @param counted true when its number, name or kind is asked for
   * @param ways what stands for it, with the worth of each
   */
  public record Meant(String label, double weight, boolean counted, List<String> ways) {}

  /**
   * A sentence that was measured.
   *
   * @param story where it stands
   * @param span its place in the article
   * @param text its words
   * @param features what was measured
   * @param chance how likely it answers, 0 to 1
   * @param admissible false when a hard rule forbids it as an answer, however likely
   */
  public record Measured(
      Story story,
      Span span,
      String text,
      Map<Feature, Double> features,
      double chance,
      boolean admissible) {}

  static Examination of(Asked asked, List<Evidence> evidence, Answer answer, Lexicon lexicon) {
    List<Meant> concepts = new ArrayList<>();
    for (int i = 0; i < asked.concepts().size(); i++) {
      Concept concept = asked.concepts().get(i);
      concepts.add(
          new Meant(
              concept.label(), concept.weight(), i == asked.counted(), ways(concept, lexicon)));
    }
    return new Examination(
        asked.types().stream().map(t -> t.name().toLowerCase(Locale.ROOT)).toList(),
        concepts,
        evidence.stream()
            .map(e ->
                new Measured(
                    e.passage().story(),
                    e.passage().span(),
                    e.passage().text(),
                    e.features(),
                    e.chance(),
                    e.isAdmissible()))
            .toList(),
        answer);
  }

  private static List<String> ways(Concept concept, Lexicon lexicon) {
    List<Map.Entry<String, Double>> ways = new ArrayList<>(concept.stems().entrySet());
    concept
        .satisfying()
        .forEach(
            (sense, worth) -> ways.add(Map.entry("#" + lexicon.senses().get(sense).id(), worth)));
    return ways.stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN_WAYS)
        .map(w -> String.format(Locale.ROOT, "%s %.2f", w.getKey(), w.getValue()))
        .toList();
  }
}
