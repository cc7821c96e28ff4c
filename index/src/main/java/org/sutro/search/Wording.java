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

  /** Another form of a word tells half as much as the form typed. */
  private static final double OTHER_FORM = 0.5;

  private final List<Word> words = new ArrayList<>();
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
        words.add(question.words().get(i));
        weights.add(weight(asked, question.words().get(i)));
      }
    }
    double sum = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
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
    double kept = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      kept += pair(i) * follows(line.words(), words.get(i), words.get(i + 1));
    }
    return total == 0 ? 0 : kept / total;
  }

  private static double follows(List<Word> said, Word first, Word second) {
    double best = 0;
    for (int i = 0; i < said.size(); i++) {
      double begun = likeness(said.get(i), first);
      for (int j = i + 1; begun > best && j < Math.min(said.size(), i + 1 + CLOSE); j++) {
        best = Math.max(best, Math.min(begun, likeness(said.get(j), second)));
      }
    }
    return best;
  }

  private static double likeness(Word said, Word typed) {
    if (said.exact().equals(typed.exact())) {
      return 1;
    }
    return said.stem().equals(typed.stem()) ? OTHER_FORM : 0;
  }
}
