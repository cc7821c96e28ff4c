package org.sutro.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sutro.language.Word;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Sense;

/**
 * How much of a question's own wording a sentence keeps, small words and all: of the words that
 * stand side by side in the question once what asks is left out, the share that stand in the same
 * order, and close, in the sentence. What is said in the asker's words is most likely what was
 * asked about, also when each single word is common.
 */
final class Wording {

  /** The answer stands where the question word stood, so there may be words between. */
  private static final int CLOSE = 4;

  /** What a word tells that is no concept: a postposition, a pronoun, a form of হওয়া. */
  private static final double SMALL = 0.15;

  private final List<String> stems = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();
  private final double total;

  Wording(Asked asked, Analysed question) {
    Set<Integer> asking =
        question.mentions().stream()
            .filter(m -> m.sense().type() == Sense.Type.QUESTION)
            .flatMapToInt(m -> IntStream.range(m.from(), m.to()))
            .boxed()
            .collect(Collectors.toSet());
    for (int i = 0; i < question.words().size(); i++) {
      if (!asking.contains(i)) {
        stems.add(question.words().get(i).stem());
        weights.add(weight(asked, question.words().get(i)));
      }
    }
    double sum = 0;
    for (int i = 0; i + 1 < stems.size(); i++) {
      sum += pair(i);
    }
    this.total = sum;
  }

  private static double weight(Asked asked, Word word) {
    return asked.concepts().stream()
        .filter(c -> c.at().overlaps(word.span()))
        .mapToDouble(Concept::weight)
        .max()
        .orElse(SMALL);
  }

  private double pair(int first) {
    return weights.get(first) + weights.get(first + 1);
  }

  /** The share, 0 to 1. */
  double keptBy(Analysed line) {
    List<String> said = line.words().stream().map(Word::stem).toList();
    double kept = 0;
    for (int i = 0; i + 1 < stems.size(); i++) {
      kept += follows(said, stems.get(i), stems.get(i + 1)) ? pair(i) : 0;
    }
    return total == 0 ? 0 : kept / total;
  }

  private static boolean follows(List<String> said, String first, String second) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).equals(first)
          && said.subList(i + 1, Math.min(said.size(), i + 1 + CLOSE)).contains(second)) {
        return true;
      }
    }
    return false;
  }
}
