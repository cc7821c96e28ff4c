package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Opml;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Rests.Rest;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and changes where articles come from by themselves. */
@Command(
    name = "sources",
    description = {
      "Show and change where articles come from by themselves.",
      "Feeds, web pages and sitemaps of news, and folders of files, also with the result.json of a Telegram",
      "channel. A running bot reads them.",
      "Those that come with Sutro stand in config/sources.yaml and are off until you add them.",
      ""
    },
    synopsisSubcommandLabel = "(list | add | remove | test | import | export)")
final class SourcesCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  SourcesCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    return list(false);
  }

  @Command(
      name = "list",
      description = {"Print the sources, how they are, and what you can do about it.", ""})
  int list(
      @Option(names = "--left-out", description = "also what the topic filter left out")
          boolean leftOut) {
    Settings settings = sutro.settings();
    try (Library library = sutro.openLibrary(settings)) {
      SourceTable table = new SourceTable(now(), leftOut);
      for (Source source : sutro.sources(library).all()) {
        SourceState state = SourceState.of(library.archive(), source.id());
        Rest rest = Rests.in(library.archive()).on(source, now()).orElse(null);
        out().print(table.of(source, state, rest));
      }
    }
    return ExitCode.FINE;
  }

  private Instant now() {
    return sutro.surroundings().clock().instant();
  }

  @Command(
      name = "add",
      description = {
        "Turn a source on: one of the list by its id, or a new one by its address.",
        "A new one is looked at first; a page names the feeds it links to. Of one of your own that is",
        "known, what you say anew is changed.",
        ""
      })
  int add(
      @Parameters(
              paramLabel = "ID|URL|DIR",
              description = "an id of the list, an address, or a folder to watch")
          String what,
      @Option(names = "--id", paramLabel = "ID", description = "what a new one is called")
          @Nullable String id,
      @Mixin SourceOptions told,
      @Option(names = "--page", description = "the page itself is watched; it is no feed")
          boolean page)
      throws InterruptedException {
    try (Library library = sutro.openLibrary(sutro.settings())) {
      new Adding(sutro, library, told).of(what, id, page);
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "remove",
      description = {
        "Turn a source off, or forget one that you have added. Its articles stay.",
        ""
      })
  int remove(@Parameters(paramLabel = "ID") String id) {
    try (Library library = sutro.openLibrary(sutro.settings())) {
      SourceList sources = sutro.sources(library);
      Source source =
          sources
              .find(id)
              .orElseThrow(() ->
                  new UserException(
                      ExitCode.USAGE,
                      "there is no source \""
                          + printable(id)
                          + "\""
                          + SourceNames.meant(sources, id)));
      sources.remove(source);
      out().println(source.id() + " is off; its articles stay.");
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "test",
      description = {
        "Read a source, any address or folder once and show what would come of it. Keeps nothing.",
        ""
      })
  int test(
      @Parameters(paramLabel = "ID|URL|DIR") String what,
      @Option(
              names = "--page",
              description = "the article on this page: all that is read of it and beside it")
          boolean page)
      throws InterruptedException {
    try (Library library = sutro.openLibrary(sutro.settings())) {
      SourceList sources = sutro.sources(library);
      Source known = page ? null : sources.find(what).orElse(null);
      if (known == null && !SourceNames.isFolder(what)) {
        SourceNames.requireAddress(sources, what);
      }
      Trial.Report report =
          new Trials(sutro, library)
              .of(t -> page ? t.whole(what) : known == null ? unknown(t, what) : t.of(known));
      report.lines().forEach(line -> out().println(printable(line)));
      report.advice().ifPresent(advice -> out().println(advice));
      String address = known == null ? what : known.address();
      Rests.in(library.archive())
          .on(address, now())
          .ifPresent(rest -> out().println(printable(rest.kept(now()))));
      return report.readable() ? ExitCode.FINE : ExitCode.PROBLEM;
    }
  }

  private static Trial.Report unknown(Trial trial, String what) throws InterruptedException {
    return Files.isDirectory(Path.of(what))
        ? trial.folder(Path.of(what))
        : trial.feed(what, Topic.RELATIONS);
  }

  @Command(
      name = "import",
      description = {
        "Add the sources of an OPML file, off until you turn them on, or at once with --on.",
        "Of a list that export has printed also pages and folders, with all that is known of each.",
        ""
      })
  int read(
      @Parameters(paramLabel = "FILE.opml") Path file,
      @Option(
              names = "--on",
              description = "turn on all that the file lists, also those that are known already")
          boolean on)
      throws IOException {
    if (Files.size(file) > Opml.MAX_BYTES) {
      throw new UserException(ExitCode.PROBLEM, file + " is too large for a list of feeds");
    }
    Opml.Listing found = Opml.read(Files.readAllBytes(file));
    if (found.sources().isEmpty() && found.leftOut().isEmpty()) {
      throw new UserException(ExitCode.PROBLEM, printable(file + " lists no feeds; is it OPML?"));
    }
    int added = keep(found.sources(), on);
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%s in the file, %d of them new%s.",
                Trial.counted(found.sources().size(), "source"),
                added,
                on ? "; all are on" : ""));
    if (!found.leftOut().isEmpty()) {
      out().println(Trial.counted(found.leftOut().size(), "line") + " could not be taken:");
      found.leftOut().forEach(line -> out().println("  " + printable(line)));
    }
    return found.sources().isEmpty() ? ExitCode.PROBLEM : ExitCode.FINE;
  }

  /** Keeps sources of a list; of those known already nothing but that they are on. */
  private int keep(List<Source> listed, boolean on) {
    int added = 0;
    try (Library library = sutro.openLibrary(sutro.settings())) {
      SourceList sources = sutro.sources(library);
      for (Source source : listed) {
        Optional<Source> known = sources.find(source.address());
        if (known.isEmpty()) {
          sources.keep(source.called(sources.freeId(source.id())).turned(on));
          added++;
        } else if (on && isAtRest(library, known.get())) {
          sources.keep(known.get().turned(true));
          SourceState.forget(library.archive(), known.get().id());
        }
      }
    }
    return added;
  }

  private static boolean isAtRest(Library library, Source known) {
    return !known.enabled() || SourceState.health(library.archive(), known.id()).paused();
  }

  @Command(
      name = "export",
      description = {
        "Print the sources that are on as OPML, for other programs.",
        "For import it holds publisher, country, voice, language and what is wanted of each as well.",
        ""
      })
  int write(@Option(names = "--all", description = "also those that are off") boolean all) {
    try (Library library = sutro.openLibrary(sutro.settings())) {
      List<Source> chosen =
          sutro.sources(library).all().stream().filter(s -> all || s.enabled()).toList();
      out().print(Opml.write(chosen));
    }
    return ExitCode.FINE;
  }

  private PrintStream out() {
    return sutro.streams().out();
  }

  /** What feeds say may hold anything; nothing of it may steer the terminal. */
  static String printable(String line) {
    return line.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
  }
}
