package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.eval.Evaluation;
import org.sutro.eval.Gold;
import org.sutro.eval.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the answers against questions whose right answers are known, and fits the ranking to
 * them.
 */
@Command(
    name = "eval",
    description = {
      "Ask questions whose answers are known, and show how many were answered right.",
      "One question a line of JSON: id, question, need, relevant [{file, quote}].",
      ""
    })
final class EvalCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Parameters(arity = "1..*", paramLabel = "QUESTIONS.jsonl", description = "sets of questions")
  private List<Path> files = List.of();

  @Option(names = "--misses", description = "list the questions that were answered wrong")
  private boolean misses;

  @Option(
      names = "--fit",
      description = "fit the ranking to the questions and write config/ranking.properties")
  private boolean fit;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "the asker's day, such as 2025-07-11 (default: today)")
  private @Nullable LocalDate today;

  EvalCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = sutro.settings();
    List<Gold> set = new ArrayList<>();
    for (Path file : files) {
      set.addAll(Gold.read(file));
    }
    LocalDate day = today == null ? sutro.today(settings) : today;
    try (Library library = sutro.library(settings, settings.starter());
        ProgressBar bar = new ProgressBar(sutro.streams())) {
      Evaluation evaluation = library.evaluation(day);
      if (fit) {
        fit(evaluation, set, bar);
      } else {
        score(evaluation, set, bar);
      }
      return ExitCode.FINE;
    }
  }

  private void score(Evaluation evaluation, List<Gold> set, ProgressBar bar) {
    Score score = evaluation.score(set, done -> bar.at("questions", done, set.size()));
    bar.close();
    PrintStream out = sutro.streams().out();
    out.print(score.table());
    if (misses) {
      score.rows().stream().filter(row -> !row.ok()).map(EvalCommand::line).forEach(out::println);
    }
  }

  private static String line(Score.Row row) {
    int quotes = row.answer().quotes().size();
    return row.gold().id()
        + "\t"
        + (row.quoted() ? quotes + " quotes" : "none")
        + "\t"
        + row.gold().question();
  }

  private void fit(Evaluation evaluation, List<Gold> set, ProgressBar bar) throws IOException {
    Evaluation.Fitted fitted = evaluation.fit(set, done -> bar.at("questions", done, set.size()));
    bar.close();
    Path ranking = sutro.places(sutro.settings()).ranking();
    Files.writeString(ranking, fitted.properties(), StandardCharsets.UTF_8);
    sutro
        .streams()
        .out()
        .printf(
            Locale.ROOT,
            "%s written; right on the questions themselves %.3f, on questions left out %.3f%n",
            ranking,
            fitted.overall(),
            fitted.crossValidated());
  }
}
