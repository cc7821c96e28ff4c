package org.sutro.bot.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sutro.archive.Archive;
import org.sutro.bot.app.StopSignal;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Progress;
import org.sutro.ingest.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles into the archive and brings the index up to date. */
@Command(
    name = "ingest",
    description = {
      "Read articles: files .txt, .md, .html and .pdf hold one, .jsonl and .jsonl.gz one a line, folders hold files.",
      "The result.json of a Telegram channel that Telegram Desktop has exported holds an article a message.",
      "A line is one JSON object with id, title, date, url, publisher, author, modified and text. Only",
      "the text must be there; a date is such as 2025-07-11 or 2025-07-11T06:00:00Z.",
      "Reading the same again changes nothing; a changed text becomes a new version.",
      ""
    })
final class IngestCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
  private List<Path> paths = List.of();

  @Option(
      names = "--verbose",
      description = "name everything that is turned away, not the first few")
  private boolean verbose;

  IngestCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    Settings settings = sutro.settings();
    StopSignal signal = StopSignal.of(sutro.surroundings().ending());
    try (Library library = sutro.openLibrary(settings)) {
      boolean starterShown = library.archive().size(Archive.STARTER) > 0;
      Summary summary = take(library, signal);
      PrintStream out = sutro.streams().out();
      out.println(verbose ? IngestTable.ofCounts(summary) : IngestTable.of(summary));
      if (signal.isAsked()) {
        throw new UserException(
            ExitCode.PROBLEM,
            "stopped. What is counted above is kept; the same command goes on with the rest");
      }
      boolean starterStays = library.shelve(settings.starter());
      sutro.catchUp(library, signal::isAsked);
      library.trace(() -> !signal.isAsked());
      if (starterShown && !starterStays) {
        out.println(
            "The articles that come with Sutro step aside: there are others now (setting: starter).");
      }
      if (!library.writes()) {
        out.println(
            "Another Sutro is running on this data: it takes the articles up within seconds.");
      }
      boolean allRead =
          summary.kept() > 0
              && !summary.rejected().containsKey(Summary.UNREADABLE)
              && !summary.rejected().containsKey(Summary.LATER);
      return allRead ? ExitCode.FINE : ExitCode.PROBLEM;
    } finally {
      signal.stopped();
    }
  }

  /** What became of the articles, of all or of those before the signal. */
  private Summary take(Library library, StopSignal signal) {
    ArticleFiles files = ArticleFiles.open(paths, sutro.surroundings().clock().instant());
    try (ProgressBar bar = new ProgressBar(sutro.streams())) {
      return library.takeIn(
          files,
          new Watched(bar, signal),
          (done, total) -> {
            if (signal.isAsked()) {
              throw new UserException(ExitCode.FINE, "the index goes on at the next start");
            }
            bar.at("indexing", done, total);
          });
    } catch (StoppedException e) {
      return e.soFar;
    }
  }

  /** Ends an intake between two transactions. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Summary soFar;

    StoppedException(Summary soFar) {
      super("told to stop");
      this.soFar = soFar;
    }
  }

  /** An intake as somebody at a terminal sees it. */
  private final class Watched implements Progress {
    private final ProgressBar bar;
    private final StopSignal signal;

    Watched(ProgressBar bar, StopSignal signal) {
      this.bar = bar;
      this.signal = signal;
    }

    @Override
    public void at(long done, long total, Summary soFar) {
      if (signal.isAsked() && done < total) {
        throw new StoppedException(soFar);
      }
      bar.at(soFar.kept() + " articles, " + done / 1_000_000 + " MB", done, total);
    }

    @Override
    public void turnedAway(Summary.Example one) {
      if (verbose) {
        bar.above(sutro.streams().out(), IngestTable.line(one));
      }
    }
  }
}
