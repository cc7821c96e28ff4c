package org.sutro.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.index.DamagedIndexException;
import org.sutro.search.Answer;
import org.sutro.search.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks one question, or those of a file. */
@Command(
    name = "ask",
    description = {
      "Answer a question, as the bot would.",
      "Without QUESTION, reads one question a line from standard input; each may refer to those before it.",
      ""
    })
final class AskCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      description = "the question; several words are joined")
  private List<String> words = List.of();

  @Option(names = "--json", description = "print one JSON object for each answer")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE.jsonl",
      description =
          "questions, one JSON object a line: {\"id\", \"question\", \"context\": [earlier questions]}")
  private @Nullable Path batch;

  @Option(names = "--explain", description = "also print how the answer came about")
  private boolean explain;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "the asker's day, such as 2025-07-11 (default: today)")
  private @Nullable LocalDate today;

  private final AnswerText text = new AnswerText(Messages.bengali());

  AskCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = sutro.settings();
    if (batch != null && !words.isEmpty()) {
      throw new UserException(ExitCode.USAGE, "give a QUESTION or --batch, not both");
    }
    if (batch != null && !Files.isRegularFile(batch)) {
      throw new UserException(ExitCode.PROBLEM, "there is no file " + batch);
    }
    LocalDate day = today == null ? sutro.today(settings) : today;
    try (Library library = sutro.library(settings, settings.starter())) {
      if (!library.isComplete()) {
        err()
            .println(
                "sutro: another Sutro is building the index; until it is done, not all articles are searched");
      }
      if (batch != null) {
        return batch(library, batch, day);
      }
      if (words.isEmpty()) {
        return conversation(library, day);
      }
      answer(library, new AskedQuestion("q1", String.join(" ", words), List.of()), day);
      return ExitCode.FINE;
    }
  }

  private int batch(Library library, Path file, LocalDate day) throws IOException {
    QuestionLines reader = new QuestionLines();
    int bad = 0;
    long total = Files.size(file);
    long done = 0;
    // Latin-1 keeps every byte, so that a line that is no UTF-8 spoils itself alone
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        ProgressBar bar = new ProgressBar(sutro.streams())) {
      InputLines lines = new InputLines(in);
      while (lines.advance()) {
        String text = lines.line();
        done += text.length() + 1;
        if (text.isBlank()) {
          continue;
        }
        try {
          if (lines.isTooLong()) {
            throw new QuestionLines.BadLineException(lines.fault());
          }
          AskedQuestion question = reader.read(text.getBytes(StandardCharsets.ISO_8859_1));
          bar.above(sutro.streams().out(), json(library, question, day));
        } catch (QuestionLines.BadLineException e) {
          bad++;
          bar.above(err(), file + ":" + lines.number() + ": " + e.getMessage());
        }
        bar.at(lines.number() + " questions", done, total);
      }
    }
    return bad == 0 ? ExitCode.FINE : ExitCode.PROBLEM;
  }

  private int conversation(Library library, LocalDate day) throws IOException {
    if (sutro.streams().terminal()) {
      err().println(Messages.bengali().get(Key.TERMINAL_PROMPT));
    }
    List<String> earlier = new ArrayList<>();
    InputLines lines =
        new InputLines(new InputStreamReader(sutro.streams().in(), StandardCharsets.UTF_8));
    while (lines.advance()) {
      String text = lines.line();
      if (lines.isTooLong()) {
        err().println("sutro: line " + lines.number() + " " + lines.fault());
      } else if (!text.isBlank()) {
        answer(library, new AskedQuestion("q" + (earlier.size() + 1), text, earlier), day);
        earlier.add(text);
      }
    }
    return ExitCode.FINE;
  }

  private void answer(Library library, AskedQuestion question, LocalDate day) {
    if (json) {
      print(json(library, question, day));
    } else {
      print(PlainText.of(text.of(asked(library, question.on(day)))));
    }
    if (explain) {
      print(Explanation.of(library.examine(question.on(day))));
    }
  }

  private String json(Library library, AskedQuestion question, LocalDate day) {
    long start = System.nanoTime();
    Answer answer = asked(library, question.on(day));
    return AnswerJson.line(question, answer, (System.nanoTime() - start) / 1000);
  }

  /** The answer, of an index built anew if it proves to be damaged. */
  private Answer asked(Library library, Question question) {
    try {
      return library.to(question);
    } catch (DamagedIndexException e) {
      sutro.catchUp(library);
      return library.to(question);
    }
  }

  private void print(String text) {
    sutro.streams().out().println(text);
  }

  private PrintStream err() {
    return sutro.streams().err();
  }
}
