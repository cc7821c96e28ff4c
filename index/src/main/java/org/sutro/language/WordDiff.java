package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word. Nothing that people read as one letter is cut: a
 * word is letters with all their signs and joiners, everything else goes by grapheme clusters.
 *
 * <p>Common ends are set aside, what is left is compared by longest common subsequence (dynamic
 * programming); if that would be too much, it counts as replaced altogether.
 */
public final class WordDiff {

  /** How a part of the texts fares. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * A stretch of one text or, when it is the same, of both.
   *
   * @param kind how it fares
   * @param text its words and what stands between them
   */
  public record Part(Kind kind, String text) {}

  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u200c\\u200d]*|\\R|\\X");

  /** Comparisons whose table takes 16 MB: two stretches of two thousand words. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private final List<String> a;
  private final List<String> b;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Kind kind = Kind.SAME;

  private WordDiff(List<String> a, List<String> b) {
    this.a = a;
    this.b = b;
  }

  /**
   * The parts that, without those added, make up {@code before}, and without those removed {@code
   * after}. Neighbours are of different kinds.
   */
  public static List<Part> between(String before, String after) {
    WordDiff diff = new WordDiff(pieces(before), pieces(after));
    diff.compare();
    return List.copyOf(diff.parts);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (Matcher matcher = PIECE.matcher(text); matcher.find(); ) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  private void compare() {
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < a.size() - start
        && tail < b.size() - start
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    add(Kind.SAME, a.subList(0, start));
    List<String> left = a.subList(start, a.size() - tail);
    List<String> right = b.subList(start, b.size() - tail);
    if ((long) left.size() * right.size() <= MOST_COMPARISONS) {
      align(left, right);
    } else {
      add(Kind.REMOVED, left);
      add(Kind.ADDED, right);
    }
    add(Kind.SAME, a.subList(a.size() - tail, a.size()));
    flush();
  }

  private void align(List<String> left, List<String> right) {
    int[][] common = common(left, right);
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        append(Kind.SAME, left.get(i));
        i++;
        j++;
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        append(Kind.REMOVED, left.get(i));
        i++;
      } else {
        append(Kind.ADDED, right.get(j));
        j++;
      }
    }
  }

  /** Length of the longest common subsequence from each pair of places on. */
  private static int[][] common(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void add(Kind what, List<String> pieces) {
    pieces.forEach(piece -> append(what, piece));
  }

  private void append(Kind what, String piece) {
    if (what != kind) {
      flush();
      kind = what;
    }
    run.append(piece);
  }

  private void flush() {
    if (!run.isEmpty()) {
      parts.add(new Part(kind, run.toString()));
      run.setLength(0);
    }
  }
}
