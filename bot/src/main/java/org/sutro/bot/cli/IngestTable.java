package org.sutro.bot.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sutro.ingest.Summary;

/** What became of the articles, as a small table. */
final class IngestTable {

  private static final String INDENT = " ".repeat(13);

  private IngestTable() {}

  static String of(Summary summary) {
    StringBuilder out = new StringBuilder();
    row(out, summary.added(), "new");
    row(out, summary.revised(), "new version of a known article");
    row(out, summary.unchanged(), "known and unchanged");
    for (Map.Entry<String, Integer> reason : summary.rejected().entrySet()) {
      row(out, reason.getValue(), "rejected: " + reason.getKey().replace('_', ' '));
      List<Summary.Example> examples =
          summary.examples().stream().filter(e -> e.reason().equals(reason.getKey())).toList();
      examples.forEach(example -> out.append(INDENT).append(line(example)).append('\n'));
      int more = reason.getValue() - examples.size();
      if (more > 0) {
        out.append(INDENT).append("and ").append(more).append(" more\n");
      }
    }
    if (summary.ignored() > 0) {
      String files = summary.ignored() == 1 ? "file left out: its" : "files left out: their";
      row(out, summary.ignored(), files + " ending is none of .txt, .md, .html, .jsonl, .jsonl.gz");
    }
    if (summary.kept() == 0) {
      out.append("No article was read.\n");
    }
    return out.substring(0, out.length() - 1);
  }

  private static void row(StringBuilder out, int number, String what) {
    out.append(String.format(Locale.ROOT, "%,10d  %s%n", number, what));
  }

  /** Names of files come from elsewhere: nothing in them may steer the terminal. */
  private static String line(Summary.Example example) {
    return (example.where() + ": " + example.detail()).replaceAll("\\p{Cntrl}", "?");
  }
}
