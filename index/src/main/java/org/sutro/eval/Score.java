package org.sutro.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.sutro.article.Quote;
import org.sutro.search.Answer;

/**
 * Counts how often answers are right. The figures:
 *
 * <ul>
 *   <li>{@code first}: of the answerable, the first quote holds the answer
 *   <li>{@code any3}: one of the first three does
 *   <li>{@code complete}: where several quotes are needed, the share shown among the first five
 *   <li>{@code abstain}: of those without an answer, nothing was quoted as one
 *   <li>{@code refused}: of the answerable, nothing was quoted (lower is better)
 *   <li>{@code overall}: any3 and abstained over all
 * </ul>
 */
public final class Score {

  /** What became of one question. */
  public record Row(
      Gold gold, Answer answer, boolean first, boolean any3, double complete, boolean quoted) {
    /** Right in the sense of {@code overall}. */
    public boolean ok() {
      return gold.need() == Gold.Need.NONE ? !quoted : any3;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /** Counts an answer. */
  public void add(Gold gold, Answer answer) {
    List<Quote> quotes = answer instanceof Answer.Quoted quoted ? quoted.quotes() : List.of();
    List<Boolean> hits =
        quotes.stream().map(q -> gold.relevant().stream().anyMatch(h -> holds(h, q))).toList();
    long found =
        gold.relevant().stream().filter(h -> quotes.stream().anyMatch(q -> holds(h, q))).count();
    rows.add(
        new Row(
            gold,
            answer,
            !hits.isEmpty() && hits.getFirst(),
            hits.stream().limit(3).anyMatch(h -> h),
            gold.relevant().isEmpty() ? 0 : (double) found / gold.relevant().size(),
            !quotes.isEmpty()));
  }

  private static boolean holds(Gold.Hit hit, Quote quote) {
    return hit.in(quote.article().id().value(), quote.text());
  }

  /** All rows, in the order counted. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Share of right outcomes, 0 to 1. */
  public double overall() {
    return mean(rows, r -> r.ok() ? 1 : 0);
  }

  /** The figures by name: first, any3, complete, abstain, refused, overall; each 0 to 1. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("first", mean(answerable(), r -> r.first() ? 1 : 0));
    figures.put("any3", mean(answerable(), r -> r.any3() ? 1 : 0));
    figures.put("complete", mean(several(), Row::complete));
    figures.put("abstain", mean(none(), r -> r.quoted() ? 0 : 1));
    figures.put("refused", mean(answerable(), r -> r.quoted() ? 0 : 1));
    figures.put("overall", mean(rows, r -> r.ok() ? 1 : 0));
    return figures;
  }

  private List<Row> answerable() {
    return rows.stream().filter(r -> r.gold().need() != Gold.Need.NONE).toList();
  }

  private List<Row> none() {
    return rows.stream().filter(r -> r.gold().need() == Gold.Need.NONE).toList();
  }

  private List<Row> several() {
    return rows.stream()
        .filter(r -> r.gold().need() == Gold.Need.ALL || r.gold().need() == Gold.Need.MANY)
        .toList();
  }

  /** The figures, a line each, and what became of the questions by language and style. */
  public String table() {
    StringBuilder table = new StringBuilder();
    figures()
        .forEach(
            (name, value) -> table.append(String.format(Locale.ROOT, "%-9s %6.3f%n", name, value)));
    table.append(
        String.format(
            Locale.ROOT,
            "of %d questions: %d with an answer, %d of them with several, %d without%n",
            rows.size(),
            answerable().size(),
            several().size(),
            none().size()));
    table.append("by lang:  ").append(by(r -> r.gold().lang())).append('\n');
    table.append("by style: ").append(by(r -> r.gold().style())).append('\n');
    table.append("outcomes: ").append(by(r -> outcome(r))).append('\n');
    return table.toString();
  }

  private static String outcome(Row row) {
    String wanted = row.gold().need() == Gold.Need.NONE ? "none" : "some";
    return wanted
        + ">"
        + switch (row.answer()) {
          case Answer.Quoted q -> "quoted";
          case Answer.Closest c -> "closest";
          case Answer.NotFound n -> n.reason().tag();
          case Answer.Courteous c -> Answer.Reason.NOT_A_QUESTION.tag();
        };
  }

  private String by(Function<Row, String> key) {
    TreeMap<String, List<Row>> groups = new TreeMap<>();
    rows.forEach(r -> groups.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
    List<String> parts = new ArrayList<>();
    groups.forEach((name, members) ->
        parts.add(
            String.format(
                Locale.ROOT,
                "%s %.2f(%d)",
                name,
                mean(members, r -> r.ok() ? 1 : 0),
                members.size())));
    return String.join("  ", parts);
  }

  private static double mean(List<Row> of, ToDoubleFunction<Row> value) {
    return of.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
