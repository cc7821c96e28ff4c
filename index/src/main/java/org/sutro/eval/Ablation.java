package org.sutro.eval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sutro.lexicon.Link;

/**
 * What each kind of link of the lexicon brings and costs: the figures of a set, and what becomes of
 * them when links of one kind stand for nothing.
 *
 * @param whole the figures with all links
 * @param rows a kind of link each
 */
public record Ablation(Map<String, Double> whole, List<Row> rows) {

  /**
   * The figures without one kind.
   *
   * @param kind the links left out
   * @param figures as {@link Score#figures}
   */
  public record Row(Link.Kind kind, Map<String, Double> figures) {}

  /** Keeps copies. */
  public Ablation {
    whole = Map.copyOf(whole);
    rows = List.copyOf(rows);
  }

  /**
   * A line a kind: what its links bring to each figure, above 0 where they raise it; {@code
   * abstain} below 0 is what they cost.
   */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(line("links", "first", "any3", "complete", "abstain", "refused", "overall"));
    table.append(line("all", whole, Map.of()));
    rows.forEach(row -> {
      String kind = row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      table.append(line(kind, whole, row.figures()));
    });
    return table.toString();
  }

  private static String line(String name, Map<String, Double> with, Map<String, Double> without) {
    return line(
        name,
        difference("first", with, without),
        difference("any3", with, without),
        difference("complete", with, without),
        difference("abstain", with, without),
        difference("refused", with, without),
        difference("overall", with, without));
  }

  private static String difference(
      String figure, Map<String, Double> with, Map<String, Double> without) {
    String form = without.isEmpty() ? "%.3f" : "%+.3f";
    return String.format(
        Locale.ROOT, form, with.getOrDefault(figure, 0.0) - without.getOrDefault(figure, 0.0));
  }

  private static String line(String name, String... columns) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-12s", name));
    for (String column : columns) {
      line.append(String.format(Locale.ROOT, " %9s", column));
    }
    return line.append('\n').toString();
  }
}
