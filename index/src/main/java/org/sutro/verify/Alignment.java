package org.sutro.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sutro.article.Span;

/**
 * The stretch of an article that is most like a quoted passage, and how the two differ, word by
 * word: a fitting alignment (Gusfield, Algorithms on Strings, 1997, 11.6), in which what stands
 * before and after the stretch costs nothing.
 *
 * @param span the stretch of the article; empty when the two share no word
 * @param likeness 0 nothing shared, 1 the same words
 * @param parts the way from the article's words to the quoted ones
 */
record Alignment(Span span, double likeness, List<Check.Part> parts) {

  private static final int SAME = 3;
  private static final int GAP = -1;

  private static final Alignment NONE = new Alignment(new Span(0, 0), 0, List.of());

  Alignment {
    parts = List.copyOf(parts);
  }

  /**
   * Aligns a quoted passage with some words of an article.
   *
   * @param from first word of the article looked at
   * @param to word behind the last
   */
  static Alignment of(WordRow quoted, WordRow article, int from, int to) {
    int[][] score = scores(quoted, article, from, to);
    int end = 0;
    for (int j = 1; j <= to - from; j++) {
      if (score[quoted.size()][j] > score[quoted.size()][end]) {
        end = j;
      }
    }
    return new Way(quoted, article, from, score).back(end);
  }

  private static int[][] scores(WordRow quoted, WordRow article, int from, int to) {
    int[][] score = new int[quoted.size() + 1][to - from + 1];
    for (int i = 1; i <= quoted.size(); i++) {
      score[i][0] = i * GAP;
      for (int j = 1; j <= to - from; j++) {
        int gap = Math.max(score[i - 1][j], score[i][j - 1]) + GAP;
        boolean same = quoted.key(i - 1).equals(article.key(from + j - 1));
        score[i][j] = same ? Math.max(gap, score[i - 1][j - 1] + SAME) : gap;
      }
    }
    return score;
  }

  /** One step of the way, by word of the article and of the quoted passage; -1 for none. */
  private record Step(int article, int quoted) {

    Check.Part.Kind kind() {
      return quoted < 0
          ? Check.Part.Kind.LEFT_OUT
          : article < 0 ? Check.Part.Kind.PUT_IN : Check.Part.Kind.SAME;
    }
  }

  /** The way back through the scores. */
  private static final class Way {
    private final WordRow quoted;
    private final WordRow article;
    private final int from;
    private final int[][] score;

    Way(WordRow quoted, WordRow article, int from, int[][] score) {
      this.quoted = quoted;
      this.article = article;
      this.from = from;
      this.score = score;
    }

    Alignment back(int end) {
      Deque<Step> steps = new ArrayDeque<>();
      int i = quoted.size();
      int j = end;
      while (i > 0) {
        boolean pair = j > 0 && quoted.key(i - 1).equals(article.key(from + j - 1));
        if (pair && score[i][j] == score[i - 1][j - 1] + SAME) {
          steps.push(new Step(from + --j, --i));
        } else if (score[i][j] == score[i - 1][j] + GAP) {
          steps.push(new Step(-1, --i));
        } else {
          steps.push(new Step(from + --j, -1));
        }
      }
      int shared = (int) steps.stream().filter(s -> s.kind() == Check.Part.Kind.SAME).count();
      if (shared == 0) {
        return NONE;
      }
      double likeness = (double) shared / Math.max(quoted.size(), end - j);
      return new Alignment(article.span(from + j, from + end), likeness, parts(steps));
    }

    /** Steps of one kind become one part, in the words and spaces of the text they stand in. */
    private List<Check.Part> parts(Deque<Step> steps) {
      List<Check.Part> parts = new ArrayList<>();
      Step first = null;
      Step last = null;
      for (Step step : steps) {
        if (first == null || last == null) {
          first = step;
        } else if (step.kind() != last.kind()) {
          parts.add(part(first, last));
          first = step;
        }
        last = step;
      }
      if (first != null && last != null) {
        parts.add(part(first, last));
      }
      return parts;
    }

    private Check.Part part(Step first, Step last) {
      String text =
          first.article() < 0
              ? quoted.span(first.quoted(), last.quoted() + 1).of(quoted.text())
              : article.span(first.article(), last.article() + 1).of(article.text());
      return new Check.Part(first.kind(), text);
    }
  }
}
