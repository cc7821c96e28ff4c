package org.sutro.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.sutro.lexicon.LinkWorth;
import org.sutro.search.NewsAnswers;

/** Runs question sets against the answers of an archive. */
public final class Evaluation {

  private final NewsAnswers answers;
  private final LocalDate today;

  /**
   * Over these answers.
   *
   * @param today the asker's day, for words such as "last week"
   */
  public Evaluation(NewsAnswers answers, LocalDate today) {
    this.answers = answers;
    this.today = today;
  }

  /** Asks every question of a set. {@code progress} hears how many are done. */
  public Score score(List<Gold> set, IntConsumer progress) {
    Score score = new Score();
    for (int i = 0; i < set.size(); i++) {
      score.add(set.get(i), answers.to(set.get(i).asked(today)));
      progress.accept(i + 1);
    }
    return score;
  }

  /** Asks a set again and again, each time without one kind of link. */
  public Ablation ablate(List<Gold> set, IntConsumer progress) {
    Map<String, Double> whole = score(set, progress).figures();
    List<Ablation.Row> rows = new ArrayList<>();
    for (LinkWorth worth : linkWorths()) {
      Score without = with(worth.nothing()).score(set, progress);
      rows.add(new Ablation.Row(worth.kind(), without.figures()));
    }
    return new Ablation(whole, rows);
  }

  /** Finds what each kind of link is worth. {@code progress} hears how many kinds are done. */
  public LinkFit fitLinks(List<Gold> set, IntConsumer progress) {
    return LinkFit.of(this, set, progress);
  }

  List<LinkWorth> linkWorths() {
    return answers.linkWorths();
  }

  Evaluation with(LinkWorth worth) {
    return new Evaluation(answers.with(worth), today);
  }

  /** Asks every question of a set and keeps what was measured, for {@link Fitting}. */
  public Measured measure(String archive, List<Gold> set, IntConsumer progress) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      examples.add(Example.of(set.get(i), answers.examine(set.get(i).asked(today))));
      progress.accept(i + 1);
    }
    return new Measured(archive, examples);
  }
}
