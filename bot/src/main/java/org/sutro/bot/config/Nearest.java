package org.sutro.bot.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class Nearest {

  private Nearest() {}

  /**
   * The word that differs least from {@code written}, if any differs little; by its last part alone
   * if need be.
   */
  public static Optional<String> to(String written, List<String> words) {
    return words.stream()
        .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(word -> distance(written, word)))
        .or(() -> words.stream().filter(word -> last(word).equals(last(written))).findFirst());
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /**
   * Letters to add, drop, change or swap with their neighbour ("optimal string alignment"
   * distance).
   */
  static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, String b, int i, int j) {
    char last = a.charAt(i - 1);
    int change = rows[i - 1][j - 1] + (last == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && last == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
