package org.sutro.bot.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Summary;

/** What became of the articles, as a small table. */
final class IngestTable {

  private static final String INDENT = " ".repeat(13);

  private IngestTable() {}

  /** The counts, and the first few of what was turned away. */
  static String of(Summary summary) {
    return table(summary, true);
  }

  /** The counts alone. */
  static String ofCounts(Summary summary) {
    return table(summary, false);
  }

  private static String table(Summary summary, boolean naming) {
    StringBuilder out = new StringBuilder();
    row(out, summary.added(), "new");
    row(out, summary.revised(), "new version of a known article");
    if (summary.shared() > 0) {
      shared(summary, naming, out);
    }
    row(out, summary.unchanged(), "known and unchanged");
    for (Map.Entry<String, Integer> reason : summary.rejected().entrySet()) {
      row(out, reason.getValue(), "rejected: " + reason.getKey().replace('_', ' '));
      if (naming) {
        name(summary, reason.getKey(), reason.getValue(), out);
      }
    }
    if (!summary.ignored().isEmpty()) {
      leftOut(summary.ignored(), out);
    }
    if (!summary.unknown().isEmpty()) {
      unknown(summary.unknown(), out);
    }
    if (summary.kept() == 0) {
      out.append("No article was read.\n");
    }
    return out.substring(0, out.length() - 1);
  }

  private static void leftOut(Map<String, Integer> ignored, StringBuilder out) {
    int all = ignored.values().stream().mapToInt(Integer::intValue).sum();
    row(out, all, (all == 1 ? "file" : "files") + " of a kind that is not read:");
    out.append(INDENT).append(counted(ignored)).append('\n');
    out.append(INDENT).append("Read are ").append(ArticleFiles.READ).append(".\n");
  }

  private static String counted(Map<String, Integer> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static void unknown(Map<String, Integer> fields, StringBuilder out) {
    int all = fields.values().stream().mapToInt(Integer::intValue).sum();
    row(out, all, (all == 1 ? "field" : "fields") + " of JSON lines that say nothing to Sutro:");
    out.append(INDENT).append(Terminal.safe(counted(fields).replace('\n', ' '))).append('\n');
    out.append(INDENT).append("Read are ").append(ArticleFiles.FIELDS).append(".\n");
  }

  private static void shared(Summary summary, boolean naming, StringBuilder out) {
    row(out, summary.shared(), "of these only share an id: do two files number from one?");
    if (naming) {
      examples(summary, Summary.SHARED_ID, out);
    }
  }

  private static int examples(Summary summary, String reason, StringBuilder out) {
    List<Summary.Example> examples =
        summary.examples().stream().filter(e -> e.reason().equals(reason)).toList();
    examples.forEach(example -> out.append(INDENT).append(line(example)).append('\n'));
    return examples.size();
  }

  private static void name(Summary summary, String reason, int all, StringBuilder out) {
    int more = all - examples(summary, reason, out);
    if (more > 0) {
      out.append(INDENT).append("and ").append(more).append(" more; --verbose names all\n");
    }
  }

  private static void row(StringBuilder out, int number, String what) {
    out.append(String.format(Locale.ROOT, "%,10d  %s%n", number, what));
  }

  /**
   * What was turned away and why, on one line. Names of files come from elsewhere: nothing in them
   * may steer the terminal.
   */
  static String line(Summary.Example example) {
    return (example.where() + ": " + example.detail()).replaceAll("\\p{Cntrl}", "?");
  }
}
