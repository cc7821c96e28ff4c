package org.sutro.bot.cli;

import static org.sutro.bot.cli.SourcesCommand.printable;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Opml;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.Trial;

/** Turns a source on, a known one or a new one, and says what the host may not expect of it. */
final class Adding {

  /** Longest name of an outlet that is taken from its feed, in UTF-16 units. */
  private static final int LONGEST_NAME = 60;

  private final SutroCommand sutro;
  private final Library library;
  private final SourceList sources;
  private final SourceOptions told;

  /**
   * Adds to the sources of {@code library}.
   *
   * @param told what the host says of the source
   */
  Adding(SutroCommand sutro, Library library, SourceOptions told) {
    this.sutro = sutro;
    this.library = library;
    this.sources = sutro.sources(library);
    this.told = told;
  }

  /**
   * Adds a source.
   *
   * @param what an id, an address or a folder
   * @param id what a new one is to be called, if the host says
   * @param page true for a page that is no feed
   */
  void of(String what, @Nullable String id, boolean page) throws InterruptedException {
    told.requireSense();
    boolean folder = SourceNames.isFolder(what);
    String named = folder ? Path.of(what).toAbsolutePath().normalize().toString() : what;
    Optional<Source> known = sources.find(what).or(() -> sources.find(named));
    if (known.isPresent()) {
      requireAsKnown(known.get(), id, page);
      turnOn(known.get());
      return;
    }
    if (id != null) {
      requireNew(id);
    }
    if (folder) {
      folder(named, id);
    } else {
      SourceNames.requireAddress(sources, what);
      web(what, id, page ? Kind.PAGE : Kind.FEED);
    }
  }

  /** What is known keeps its id, and how it is read: what is said of these must not be lost. */
  private void requireAsKnown(Source known, @Nullable String id, boolean page) {
    if (id != null && !id.equals(known.id())) {
      throw new UserException(
          ExitCode.USAGE,
          sources.isShipped(known)
              ? known.id() + " comes with Sutro under that id, and keeps it; leave out --id"
              : printable(Trial.withoutPassword(known.address()))
                  + " is known as "
                  + known.id()
                  + "; to call it "
                  + printable(id)
                  + ": ./sutro sources remove "
                  + known.id()
                  + ", then add it anew");
    }
    if (page && known.kind() != Kind.PAGE) {
      String kind = known.kind().name().toLowerCase(Locale.ROOT);
      throw new UserException(
          ExitCode.USAGE,
          known.id() + " is read as a " + kind + "; to have it read as a page, remove it first");
    }
  }

  private void requireNew(String id) {
    if (!Source.isId(id)) {
      throw new UserException(ExitCode.USAGE, "--id " + printable(id) + ": " + Source.ID_RULE);
    }
    if (sources.find(id).isPresent()) {
      throw new UserException(
          ExitCode.USAGE, "there is a source called " + id + "; choose another --id");
    }
  }

  private void turnOn(Source known) {
    if (sources.isShipped(known) && told.tellsOfOutlet()) {
      throw new UserException(
          ExitCode.USAGE,
          known.id()
              + " comes with Sutro: its publisher, country, voice and language stand in config/sources.yaml");
    }
    sources.keep(
        known.wanting(told.changed(known.topic())).by(told.changed(known.outlet())).turned(true));
    SourceState.forget(library.archive(), known.id());
    Instant now = sutro.surroundings().clock().instant();
    String next =
        Rests.in(library.archive())
            .on(known, now)
            .map(rest ->
                printable(rest.told(known.address()))
                    + "; a running bot reads it in "
                    + Trial.span(rest.left(now)))
            .orElse("a running bot reads it within seconds");
    out().println(known.id() + " is on; " + next + ".");
  }

  private void web(String address, @Nullable String id, Kind kind) throws InterruptedException {
    Trial.Report report =
        readable(
            address,
            t -> kind == Kind.PAGE ? t.page(address, told.topic()) : t.feed(address, told.topic()));
    String name = id == null ? sources.freeId(Opml.id(address)) : id;
    Outlet outlet = told.outlet(ownName(report.title(), name));
    sources.keep(new Source(name, address, kind, outlet, told.topic(), true));
    out().println(name + " is on" + sequel(report, kind));
    if (kind == Kind.PAGE && report.wanted() < report.entries()) {
      out().println(Trial.OTHER_PAGE);
    }
    if (!told.namesPublisher()) {
      out()
          .println(
              "Its publisher is called " + Terminal.safe(outlet.name()) + ": see --publisher.");
    }
  }

  /** What came of a trial, unless the trouble is one that will hardly pass. */
  private Trial.Report readable(String address, Trials.Trying how) throws InterruptedException {
    Trial.Report report = new Trials(sutro, library).of(how);
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

  private static String sequel(Trial.Report report, Kind kind) {
    if (!report.readable()) {
      return ", though at the moment it "
          + printable(String.valueOf(report.problem()))
          + ".\nA running bot tries again and again; how it goes: sutro sources list";
    }
    boolean all = kind == Kind.PAGE || report.wanted() == report.entries();
    return ", with "
        + Trial.counted(report.entries(), "article")
        + (all ? "" : ", " + report.wanted() + " of them wanted")
        + "; a running bot reads it within seconds.";
  }

  /** A feed mostly is called after its outlet; what is no name is too long for one. */
  private static String ownName(@Nullable String title, String otherwise) {
    String name = title == null ? "" : title.strip();
    return name.isEmpty() || name.length() > LONGEST_NAME ? otherwise : name;
  }

  private void folder(String folder, @Nullable String id) {
    String name =
        id == null ? sources.freeId(Opml.id(String.valueOf(Path.of(folder).getFileName()))) : id;
    Outlet outlet = told.outlet("");
    sources.keep(new Source(name, folder, Kind.FOLDER, outlet, new Topic(true, List.of()), true));
    out().println(name + " is on; a running bot reads new files in " + folder + " by itself.");
    if (!told.namesPublisher()) {
      out().println("Who publishes them is not known, unless a file says so: see --publisher.");
    }
  }

  private PrintStream out() {
    return sutro.streams().out();
  }
}
