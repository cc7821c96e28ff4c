package org.sutro.event;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well articles are grouped into events, beside what MinHash and BM25 would do. The weights are
 * fitted and all thresholds chosen on one half of the families; what counts is the other.
 */
final class EventQualityTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("sutro.home"),
          "index/src/main/resources/org/sutro/event/" + Likeness.FILE);

  private static final double BAR = 0.85;
  private static final double NEAR = 0.03;

  @TempDir Path folder;

  @Test
  void events_are_found_better_than_by_copies_or_by_common_words() throws IOException {
    LabelledSet tuned = LabelledSet.all().half(false);
    LabelledSet held = LabelledSet.all().half(true);
    double threshold = bestThreshold(tuned);
    StringBuilder table = new StringBuilder();
    score(tuned, "tuned", threshold, table);
    Scores scores = score(held, "held", threshold, table);
    System.out.println(table);
    double ours = scores.ours().f1();
    assertThat(ours).as(table.toString()).isGreaterThanOrEqualTo(BAR);
    assertThat(ours).isGreaterThan(scores.minhash().f1());
    assertThat(ours).isGreaterThan(scores.bm25().f1());
  }

  @Test
  void so_they_are_in_news_that_nothing_was_ever_tuned_to() throws IOException {
    StringBuilder table = new StringBuilder();
    double threshold = bestThreshold(LabelledSet.all().half(false));
    Scores scores = score(LabelledSet.blind(), "blind", threshold, table);
    System.out.println(table);
    double ours = scores.ours().f1();
    assertThat(ours).as(table.toString()).isGreaterThanOrEqualTo(BAR);
    assertThat(ours).isGreaterThan(scores.minhash().f1());
    assertThat(ours).isGreaterThan(scores.bm25().f1());
  }

  /** A word more in the glossary moves every weight a little; that is no reason to fit anew. */
  @Test
  void no_other_weights_would_do_much_better() throws IOException {
    LabelledSet tuned = LabelledSet.all().half(false);
    try (Press press = new Press(folder)) {
      List<Press.Compared> compared = compared(press, tuned);
      Likeness fitted = new LikenessFit(compared, tuned.events()).fit();
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(FILE, LikenessFit.properties(fitted));
      }
      assertThat(f1(compared, Likeness.shipped(), tuned))
          .isGreaterThan(f1(compared, fitted, tuned) - NEAR);
    }
  }

  private static double f1(List<Press.Compared> compared, Likeness likeness, LabelledSet set) {
    return BCubed.of(LikenessFit.groups(compared, likeness), set.events()).f1();
  }

  private static double bestThreshold(LabelledSet set) {
    Bm25 bm25 = new Bm25(set.articles());
    double best = 0;
    double most = -1;
    for (double threshold = 0.02; threshold < 1; threshold += 0.02) {
      double f1 = BCubed.of(bm25.groups(threshold), set.events()).f1();
      if (f1 > most) {
        most = f1;
        best = threshold;
      }
    }
    return best;
  }

  private record Scores(BCubed ours, BCubed minhash, BCubed bm25) {}

  private Scores score(LabelledSet set, String name, double threshold, StringBuilder table)
      throws IOException {
    Map<String, String> right = set.events();
    try (Press press = new Press(Files.createDirectory(folder.resolve(name)))) {
      for (List<Labelled> day : Press.days(set.articles())) {
        press.print(day);
        press.grouping.follow(press.archive, () -> true);
      }
      Scores scores =
          new Scores(
              BCubed.of(press.events(right.keySet()), right),
              BCubed.of(press.origins(right.keySet()), right),
              BCubed.of(new Bm25(set.articles()).groups(threshold), right));
      int events = Set.copyOf(right.values()).size();
      table.append(String.format(ROOT, "%s: %d articles, %d events%n", name, right.size(), events));
      table.append(line("ours", scores.ours()));
      table.append(line("minhash", scores.minhash()));
      table.append(line("bm25", scores.bm25()));
      return scores;
    }
  }

  private static String line(String way, BCubed score) {
    return String.format(
        ROOT,
        "  %-8s precision %.3f recall %.3f F1 %.3f%n",
        way,
        score.precision(),
        score.recall(),
        score.f1());
  }

  private static List<Press.Compared> compared(Press press, LabelledSet set) {
    List<Press.Compared> compared = new ArrayList<>();
    Set<String> before = new LinkedHashSet<>();
    for (List<Labelled> day : Press.days(set.articles())) {
      press.print(day);
      compared.addAll(press.compare(day, before));
      day.forEach(article -> before.add(article.id()));
    }
    return compared;
  }
}
