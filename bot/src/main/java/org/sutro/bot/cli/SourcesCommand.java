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
import org.sutro.bot.config.Nearest;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Opml;
import org.sutro.bot.sources.Relations;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Rests.Rest;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.Trial;
import org.sutro.bot.sources.Web;
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

  /** Longest name of an outlet that is taken from its feed, in UTF-16 units. */
  private static final int LONGEST_NAME = 60;

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
        out().print(table.of(source, state, rest(library, source).orElse(null)));
      }
    }
    return ExitCode.FINE;
  }

  /** That the host of a source asks to be left alone, if it does. */
  private Optional<Rest> rest(Library library, Source source) {
    return source.kind() == Kind.FOLDER
        ? Optional.empty()
        : Rests.in(library.archive()).on(source.address(), now());
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
      SourceList sources = sutro.sources(library);
      Optional<Source> known = sources.find(what);
      if (known.isPresent()) {
        return turnOn(library, sources, known.get(), told);
      }
      if (id != null) {
        requireNew(sources, id);
      }
      if (Files.isDirectory(Path.of(what))) {
        return folder(sources, Path.of(what).toAbsolutePath().normalize(), id, told);
      }
      requireAddress(sources, what);
      Kind kind = page ? Kind.PAGE : Kind.FEED;
      Trial.Report report =
          readable(library, what, t -> page ? t.page(what) : t.feed(what, told.topic()));
      String name = id == null ? sources.freeId(Opml.id(what)) : id;
      Outlet outlet = told.outlet(ownName(report.title(), name));
      sources.keep(new Source(name, what, kind, outlet, told.topic(), true));
      out().println(name + " is on" + sequel(report));
      if (!told.namesPublisher()) {
        out()
            .println(
                "Its publisher is called " + Terminal.safe(outlet.name()) + ": see --publisher.");
      }
      return ExitCode.FINE;
    }
  }

  /** What is no source, folder or address is mistyped, or a file. */
  private static void requireAddress(SourceList sources, String what) {
    if (Files.isRegularFile(Path.of(what))) {
      throw new UserException(
          ExitCode.USAGE,
          printable(what)
              + " is a file; to read it once: ./sutro ingest FILE; to have a folder watched, name the folder");
    }
    if (!what.contains(":")) {
      throw new UserException(
          ExitCode.USAGE,
          "there is no source and no folder \"" + printable(what) + "\"" + meant(sources, what));
    }
  }

  /** The source that was perhaps meant, and where all are. */
  private static String meant(SourceList sources, String what) {
    return Nearest.to(what, sources.all().stream().map(Source::id).toList())
            .map(id -> "; did you mean " + id + "?")
            .orElse("")
        + " See: ./sutro sources list";
  }

  private static String sequel(Trial.Report report) {
    return report.readable()
        ? ", with "
            + Trial.counted(report.entries(), "article")
            + "; a running bot reads it within seconds."
        : ", though at the moment it "
            + printable(String.valueOf(report.problem()))
            + ".\nA running bot tries again and again; how it goes: sutro sources list";
  }

  /** A feed mostly is called after its outlet; what is no name is too long for one. */
  private static String ownName(@Nullable String title, String otherwise) {
    String name = title == null ? "" : title.strip();
    return name.isEmpty() || name.length() > LONGEST_NAME ? otherwise : name;
  }

  private int turnOn(Library library, SourceList sources, Source known, SourceOptions told) {
    boolean shipped = sources.isShipped(known);
    if (shipped && told.tellsOfOutlet()) {
      throw new UserException(
          ExitCode.USAGE,
          known.id()
              + " comes with Sutro: its publisher, country, voice and language stand in config/sources.yaml");
    }
    sources.keep(
        known.wanting(told.changed(known.topic())).by(told.changed(known.outlet())).turned(true));
    SourceState.forget(library.archive(), known.id());
    out()
        .println(
            known.id()
                + " is on; "
                + rest(library, known)
                    .map(rest ->
                        printable(rest.told(known.address()))
                            + "; a running bot reads it in "
                            + Trial.span(rest.left(now())))
                    .orElse("a running bot reads it within seconds")
                + ".");
    return ExitCode.FINE;
  }

  /** What came of a trial, unless the trouble is one that will hardly pass. */
  private Trial.Report readable(Library library, String address, Trying how)
      throws InterruptedException {
    Trial.Report report = tried(library, how);
    if (!report.readable() && !report.passing()) {
      throw new UserException(
          ExitCode.PROBLEM,
          Trial.withoutPassword(address)
              + " "
              + report.problem()
              + report.advice().map(advice -> "\n" + advice).orElse(""));
    }
    return report;
  }

  private static void requireNew(SourceList sources, String id) {
    if (!Source.isId(id)) {
      throw new UserException(ExitCode.USAGE, "--id " + printable(id) + ": " + Source.ID_RULE);
    }
    if (sources.find(id).isPresent()) {
      throw new UserException(
          ExitCode.USAGE, "there is a source called " + id + "; choose another --id");
    }
  }

  private int folder(SourceList sources, Path folder, @Nullable String id, SourceOptions told) {
    String name = id == null ? sources.freeId(Opml.id(String.valueOf(folder.getFileName()))) : id;
    Outlet outlet = told.outlet("");
    sources.keep(
        new Source(name, folder.toString(), Kind.FOLDER, outlet, new Topic(true, List.of()), true));
    out().println(name + " is on; a running bot reads new files in " + folder + " by itself.");
    if (!told.namesPublisher()) {
      out().println("Who publishes them is not known, unless a file says so: see --publisher.");
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
                      "there is no source \"" + printable(id) + "\"" + meant(sources, id)));
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
  int test(@Parameters(paramLabel = "ID|URL|DIR") String what) throws InterruptedException {
    try (Library library = sutro.openLibrary(sutro.settings())) {
      SourceList sources = sutro.sources(library);
      Source known = sources.find(what).orElse(null);
      if (known == null && !Files.isDirectory(Path.of(what))) {
        requireAddress(sources, what);
      }
      Trial.Report report = tried(library, t -> known == null ? unknown(t, what) : t.of(known));
      report.lines().forEach(line -> out().println(printable(line)));
      report.advice().ifPresent(advice -> out().println(advice));
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
        "Add the sources of an OPML file, off until you turn them on.",
        "Of a list that export has printed also pages and folders, with all that is known of each.",
        ""
      })
  int read(@Parameters(paramLabel = "FILE.opml") Path file) throws IOException {
    if (Files.size(file) > Opml.MAX_BYTES) {
      throw new UserException(ExitCode.PROBLEM, file + " is too large for a list of feeds");
    }
    List<Source> found = Opml.read(Files.readAllBytes(file));
    if (found.isEmpty()) {
      throw new UserException(ExitCode.PROBLEM, printable(file + " lists no feeds; is it OPML?"));
    }
    int added = 0;
    try (Library library = sutro.openLibrary(sutro.settings())) {
      SourceList sources = sutro.sources(library);
      for (Source source : found) {
        if (sources.find(source.address()).isEmpty()) {
          sources.keep(source.called(sources.freeId(source.id())));
          added++;
        }
      }
    }
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%s in the file, %d of them new.",
                Trial.counted(found.size(), "source"),
                added));
    return ExitCode.FINE;
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

  @FunctionalInterface
  private interface Trying {
    Trial.Report by(Trial trial) throws InterruptedException;
  }

  private Trial.Report tried(Library library, Trying how) throws InterruptedException {
    Settings settings = sutro.settings();
    Logging.withoutRefusals();
    try (Web web = sutro.web(settings, Rests.in(library.archive()))) {
      return how.by(new Trial(web, new Relations(library.lexicon())));
    }
  }

  private PrintStream out() {
    return sutro.streams().out();
  }

  /** What feeds say may hold anything; nothing of it may steer the terminal. */
  static String printable(String line) {
    return line.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
  }
}
