package org.sutro.language;

/**
 * Whether a word may be another one misspelt: few letters wrong, missing, too many or changing
 * places, for its length. Letters that Bengalis write alike (ি and ী, ণ and ন) are folded before.
 *
 * <p>Optimal string alignment distance, after Damerau, A technique for computer detection and
 * correction of spelling errors (1964).
 */
public final class Misspelling {

  private static final int SHORT = 4;
  private static final int LONG = 9;

  private Misspelling() {}

  /** True when {@code typed} is {@code word} but for a slip, or two in a long word. */
  public static boolean of(String word, String typed) {
    String a = Spelling.fold(word);
    String b = Spelling.fold(typed);
    return distance(a, b) <= slips(Math.max(a.length(), b.length()));
  }

  private static int slips(int length) {
    return length < SHORT ? 0 : length < LONG ? 1 : 2;
  }

  private static int distance(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : cheapest(distance, a, b, i, j);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int cheapest(int[][] distance, String a, String b, int i, int j) {
    int changed = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
  }
}
