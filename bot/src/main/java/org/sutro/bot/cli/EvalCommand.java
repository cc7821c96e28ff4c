package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.eval.Ablation;
import org.sutro.eval.Evaluation;
import org.sutro.eval.Fitting;
import org.sutro.eval.Gold;
import org.sutro.eval.LinkFit;
import org.sutro.eval.Measured;
import org.sutro.eval.Score;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Link;
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
      names = "--ablate",
      description = "show what each kind of link of the lexicon brings and costs")
  private boolean ablate;

  @Option(
      names = "--fit-links",
      description = "fit what links of the lexicon are worth and write config/glossary/weights.tsv")
  private boolean fitLinks;

  @Option(
      names = "--with",
      paramLabel = "DATA=QUESTIONS",
      description = "with --fit: fit to questions over the archive in folder DATA too")
  private Map<Path, Path> others = Map.of();

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
        List<Measured> archives = new ArrayList<>();
        archives.add(measured(evaluation, settings.data(), set, bar));
        for (Map.Entry<Path, Path> other : others.entrySet()) {
          archives.add(measured(other.getKey(), Gold.read(other.getValue()), day, bar));
        }
        fit(archives, bar);
      } else if (fitLinks) {
        fitLinks(evaluation, set, bar);
      } else if (ablate) {
        ablate(evaluation, set, bar);
      } else {
        score(evaluation, set, bar);
      }
      return ExitCode.FINE;
    }
  }

  private void fitLinks(Evaluation evaluation, List<Gold> set, ProgressBar bar) throws IOException {
    int kinds = Link.Kind.values().length;
    LinkFit fitted = evaluation.fitLinks(set, done -> bar.at("kinds of link", done, kinds));
    bar.close();
    Path glossary = sutro.places(sutro.settings()).glossary();
    Lexicon.write(glossary, fitted.worths());
    sutro.streams().out().print(fitted.table());
    sutro.streams().out().println(glossary.resolve("weights.tsv") + " written");
  }

  private void ablate(Evaluation evaluation, List<Gold> set, ProgressBar bar) {
    Ablation ablation = evaluation.ablate(set, done -> bar.at("questions", done, set.size()));
    bar.close();
    sutro.streams().out().print(ablation.table());
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

  private Measured measured(Path data, List<Gold> set, LocalDate day, ProgressBar bar) {
    try (Library library = sutro.openLibrary(data)) {
      sutro.catchUp(library);
      return measured(library.evaluation(day), data, set, bar);
    }
  }

  private static Measured measured(
      Evaluation evaluation, Path data, List<Gold> set, ProgressBar bar) {
    return evaluation.measure(data.toString(), set, done -> bar.at("questions", done, set.size()));
  }

  private void fit(List<Measured> archives, ProgressBar bar) throws IOException {
    Fitting fitting = Fitting.of(archives);
    bar.close();
    Path ranking = sutro.places(sutro.settings()).ranking();
    Files.writeString(ranking, fitting.properties(), StandardCharsets.UTF_8);
    sutro.streams().out().print(fitting.table());
    sutro.streams().out().println(ranking + " written");
  }
}
