package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Stats;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the archive, hides articles. All of it can be done while a bot is running. */
@Command(
    name = "archive",
    description = {
      "Look into the archive: every version of every article, as it was when it was read. Hide articles.",
      ""
    },
    synopsisSubcommandLabel =
        "(list | show | diff | withdraw | reinstate | stats | verify | export)")
final class ArchiveCommand implements Runnable {

  private static final String NAMED = "the article: its id, or the address it was read from";

  private static final String ALL_OF = "instead of an article: all of this source";

  private final SutroCommand sutro;

  @Spec private @Nullable CommandSpec spec;

  ArchiveCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say what to do with the archive.");
    }
  }

  @Command(
      name = "list",
      description = {
        "Print the newest articles, what came or changed last first: id, date, publisher and title.",
        "With WORDS, those in which all of them stand.",
        ""
      })
  int list(
      @Parameters(paramLabel = "WORDS", arity = "0..*", description = "parts of words will do")
          @Nullable List<String> words,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "20",
              description = "how many at most (default: 20)")
          int limit) {
    if (limit < 1) {
      throw new UserException(ExitCode.USAGE, "--limit " + limit + ": it is a number from 1 on");
    }
    int most = limit;
    try (Archive archive = sutro.existingArchive()) {
      List<String> wanted = words == null ? List.of() : words;
      List<Version> found = new ArticleFinder(archive).newest(wanted, most + 1);
      found.stream().limit(most).forEach(one -> out().println(listed(archive, one)));
      if (found.isEmpty()) {
        out().println(wanted.isEmpty() ? "there are no articles" : "no article holds all of that");
      } else if (found.size() > most) {
        out().println("There are more: name words that stand in them, or --limit N.");
      }
      return ExitCode.FINE;
    }
  }

  private static String listed(Archive archive, Version version) {
    String hidden = hidden(archive, version.capture().id()).isPresent() ? " (hidden)" : "";
    return VersionText.inOneLine(version, read(version)) + hidden;
  }

  @Command(
      name = "show",
      description = {"Print an article as it was captured.", ""})
  int show(
      @Parameters(paramLabel = "ID|URL", description = NAMED) String id,
      @Option(
              names = "--version",
              paramLabel = "N",
              description = "which version, from 1 (default: the newest)")
          @Nullable Integer number,
      @Option(names = "--json", description = "print one JSON object") boolean json,
      // picocli leaves its own out where --version means something else
      @Option(
              names = {"-h", "--help"},
              usageHelp = true,
              description = "Show this help message and exit.")
          boolean help) {
    try (Archive archive = sutro.existingArchive()) {
      List<Version> versions = versions(archive, id);
      Version version =
          number == null ? versions.getLast() : numbered(versions, id, number.intValue());
      Background known = background(archive, version);
      out()
          .println(
              json
                  ? VersionJson.of(version, versions.size(), known).toString()
                  : VersionText.of(version, versions.size(), known));
      return ExitCode.FINE;
    }
  }

  private Background background(Archive archive, Version version) {
    ArticleId id = version.capture().id();
    String address = version.capture().url();
    return new Background(
        hidden(archive, id),
        read(version),
        sutro.voice(archive, version.capture()),
        Background.original(archive, version),
        archive.copies(id).stream().filter(copy -> !copy.equals(id)).toList(),
        address == null ? List.of() : sutro.sources(archive).tellingOf(address));
  }

  /** Why an article is hidden, an empty text when nobody said; empty when it is to be seen. */
  private static Optional<String> hidden(Archive archive, ArticleId id) {
    return archive.newest(id).isPresent()
        ? Optional.empty()
        : Optional.of(Objects.requireNonNullElse(archive.whyWithdrawn(id), ""));
  }

  @Command(
      name = "withdraw",
      description = {
        "Take an article out of all answers; nothing of it is deleted.",
        "A running bot stops quoting it within seconds and corrects the answers that do. Undo it with",
        "./sutro archive reinstate.",
        "With --source, all that a source alone has brought: what that would be is printed, and done",
        "with --yes.",
        ""
      })
  int withdraw(
      @Parameters(paramLabel = "ID|URL", arity = "0..1", description = NAMED) @Nullable String id,
      @Option(
              names = "--why",
              paramLabel = "TEXT",
              required = true,
              description = "why, for whoever looks at it later with ./sutro archive show")
          String why,
      @Option(names = "--with-copies", description = "its copies as well") boolean copies,
      @Option(names = "--source", paramLabel = "ID", description = ALL_OF) @Nullable String source,
      @Option(names = "--yes", description = "with --source: do it, and do not only say what")
          boolean yes) {
    requireOne(id, source);
    try (Archive archive = sutro.existingArchive()) {
      Withdrawing deed = new Withdrawing(archive, out(), sutro.dataFlag());
      if (source != null) {
        deed.source(source, why, yes);
      } else {
        deed.article(articleId(archive, String.valueOf(id)), String.valueOf(id), why, copies);
      }
      return ExitCode.FINE;
    }
  }

  private static void requireOne(@Nullable String id, @Nullable String source) {
    if ((id == null) == (source == null)) {
      throw new UserException(ExitCode.USAGE, "name an article, or a source with --source");
    }
  }

  @Command(
      name = "reinstate",
      description = {
        "Show an article again that was withdrawn, or all that were withdrawn with their source.",
        ""
      })
  int reinstate(
      @Parameters(paramLabel = "ID|URL", arity = "0..1", description = NAMED) @Nullable String id,
      @Option(names = "--source", paramLabel = "ID", description = ALL_OF)
          @Nullable String source) {
    requireOne(id, source);
    try (Archive archive = sutro.existingArchive()) {
      if (source != null) {
        new Withdrawing(archive, out(), sutro.dataFlag()).reinstate(source);
        return ExitCode.FINE;
      }
      if (!archive.reinstate(articleId(archive, String.valueOf(id)))) {
        throw new UserException(
            ExitCode.PROBLEM, Terminal.safe(String.valueOf(id)) + " is not hidden");
      }
      out().println("Shown again.");
      return ExitCode.FINE;
    }
  }

  private static ArticleId articleId(Archive archive, String id) {
    return versions(archive, id).getFirst().capture().id();
  }

  @Command(
      name = "diff",
      description = {
        "Print what changed between two versions of an article, word by word.",
        "[-What went-] and {+what came+} stand in brackets.",
        ""
      })
  int diff(
      @Parameters(paramLabel = "ID|URL", description = NAMED) String id,
      @Parameters(
              paramLabel = "A B",
              arity = "0..2",
              description = "two versions (default: the last two)")
          @Nullable List<Integer> numbers) {
    try (Archive archive = sutro.existingArchive()) {
      List<Version> versions = versions(archive, id);
      if (numbers != null && numbers.size() == 1) {
        throw new UserException(ExitCode.USAGE, "name two versions, or none for the last two");
      }
      if (numbers == null && versions.size() == 1) {
        throw new UserException(ExitCode.PROBLEM, id + " has one version only");
      }
      int before = numbers == null ? versions.size() - 1 : numbers.getFirst();
      int after = numbers == null ? versions.size() : numbers.getLast();
      out().print(VersionDiff.of(numbered(versions, id, before), numbered(versions, id, after)));
      return ExitCode.FINE;
    }
  }

  private static @Nullable Article read(Version version) {
    return switch (new Reader().read(version.capture())) {
      case Reading.Kept kept -> kept.article();
      case Reading.Rejected no -> null;
    };
  }

  private static List<Version> versions(Archive archive, String name) {
    return new ArticleFinder(archive).versions(name);
  }

  private static Version numbered(List<Version> versions, String id, int number) {
    if (number < 1 || number > versions.size()) {
      throw new UserException(
          ExitCode.PROBLEM,
          id + " has no version " + number + "; the newest is " + versions.size());
    }
    return versions.get(number - 1);
  }

  @Command(
      name = "stats",
      description = {"Print what the archive holds.", ""})
  int stats(@Option(names = "--json", description = "print one JSON object") boolean json) {
    try (Archive archive = sutro.existingArchive()) {
      Stats stats = archive.stats();
      if (json) {
        out().println(json(stats));
      } else {
        stats.articles().forEach((collection, n) -> row(n, "articles, collection " + collection));
        row(stats.hidden(), "hidden articles");
        if (stats.putAway() > 0) {
          row(stats.putAway(), "articles that came with Sutro, put away for your own");
        }
        row(stats.versions(), "versions");
        row(stats.revised(), "articles with more than one version");
        row(stats.rejected(), "texts that were turned away");
        row(stats.seq(), "changes");
        row(stats.bytes(), "bytes");
      }
      return ExitCode.FINE;
    }
  }

  private static ObjectNode json(Stats stats) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode articles = node.putObject("articles");
    stats.articles().forEach(articles::put);
    return node.put("hidden", stats.hidden())
        .put("put_away", stats.putAway())
        .put("versions", stats.versions())
        .put("revised", stats.revised())
        .put("rejected", stats.rejected())
        .put("seq", stats.seq())
        .put("bytes", stats.bytes());
  }

  @Command(
      name = "verify",
      description = {
        "Look into the whole archive for damage.",
        "Every text must have the hash it was kept with, every chain of versions be whole, and the file",
        "sound. Exit code 1 when something is wrong.",
        ""
      })
  int verify(@Option(names = "--json", description = "print one JSON object") boolean json) {
    try (Archive archive = sutro.existingArchive()) {
      List<String> problems = archive.verify();
      int versions = archive.stats().versions();
      if (json) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("clean", problems.isEmpty()).put("versions", versions);
        problems.forEach(node.putArray("problems")::add);
        out().println(node);
      } else if (problems.isEmpty()) {
        out().println("All " + versions + " versions are as they were kept.");
      } else {
        problems.forEach(problem -> out().println("  " + Terminal.safe(problem)));
        out().println("Put the last good backup in its place, or read the articles in again.");
      }
      return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEM;
    }
  }

  @Command(
      name = "export",
      description = {
        "Write all versions of the host's own articles to a new file, one JSON object a line.",
        "Reading the file in again with ./sutro ingest gives the same versions, in the same voices and",
        "of the same sources. Hidden articles and those that come with Sutro are left out.",
        ""
      })
  int export(
      @Parameters(
              paramLabel = "FILE",
              description = "a file that is not there yet; packed if it ends in .gz")
          Path file)
      throws IOException {
    try (Archive archive = sutro.existingArchive()) {
      long written = export(archive, file);
      out().println("Wrote " + written + " versions to " + file + ".");
      return ExitCode.FINE;
    }
  }

  private long export(Archive archive, Path file) throws IOException {
    try (ProgressBar bar = new ProgressBar(sutro.streams())) {
      return new ArchiveExport(archive, sutro.voices(archive))
          .to(file, (done, total) -> bar.at("writing", done, total));
    }
  }

  private void row(long number, String what) {
    out().println(String.format(Locale.ROOT, "%,14d  %s", number, what));
  }

  private PrintStream out() {
    return sutro.streams().out();
  }
}
