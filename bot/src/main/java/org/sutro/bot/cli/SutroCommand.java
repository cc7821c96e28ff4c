package org.sutro.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.article.Capture;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.app.DataUse;
import org.sutro.bot.backup.Backups;
import org.sutro.bot.backup.Restore;
import org.sutro.bot.config.Effective;
import org.sutro.bot.config.NetworkDisk;
import org.sutro.bot.config.Settings;
import org.sutro.bot.config.SettingsReader;
import org.sutro.bot.config.Starter;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.library.ProgressLog;
import org.sutro.bot.sources.Affiliations;
import org.sutro.bot.sources.Fetcher;
import org.sutro.bot.sources.Relations;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.Visit;
import org.sutro.bot.sources.Web;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.ingest.Bringing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share. */
@Command(
    name = "sutro",
    description = {
      "Sutro answers questions in Bengali with the exact words of the articles it has read.",
      ""
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    version = "Sutro " + SutroCommand.VERSION,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try it without Telegram: ./sutro try",
      "Exit codes: 0 fine, 1 problem, 2 usage, 75 already running, 78 unusable settings or data"
    })
final class SutroCommand implements Runnable, AutoCloseable {

  static final String VERSION = "0.1.0";

  private final Surroundings surroundings;
  private final List<DataUse> uses = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "folder of the archive and the index (default: data)")
  private @Nullable String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "file of settings (default: config/sutro.yaml)")
  private @Nullable Path config;

  @Spec private @Nullable CommandSpec spec;

  SutroCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
  }

  Surroundings.Streams streams() {
    return surroundings.streams();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Settings settings() {
    return settings(Map.of());
  }

  /** What counts for each setting, and why. */
  List<Effective> effectiveSettings() {
    return SettingsReader.effective(
        surroundings.home(), surroundings.environment(), config, commandLine(Map.of()));
  }

  private Map<String, String> commandLine(Map<String, String> more) {
    Map<String, String> commandLine = new HashMap<>(more);
    if (data != null) {
      commandLine.put("data", data);
    }
    return commandLine;
  }

  /** The settings, with what a command's own options say by key. */
  Settings settings(Map<String, String> more) {
    Settings settings =
        SettingsReader.read(
            surroundings.home(), surroundings.environment(), config, commandLine(more));
    Logging.set(settings.log());
    return settings;
  }

  Places places(Settings settings) {
    return Places.of(surroundings.home(), settings.data());
  }

  Backups backups(Settings settings) {
    return new Backups(settings.data(), settings.backup().folder());
  }

  /** What to do when the data can't be used: the way to the last good backup, if there is one. */
  String wayOut() {
    return backups(settings())
        .newestGood(surroundings.clock().instant())
        .map(backup ->
            "\nThe last good backup is "
                + backup.folder()
                + "; put it back with: ./sutro restore "
                + backup.name()
                + dataFlag())
        .orElse("");
  }

  /** What a command to type next needs so that it works on the same data; mostly nothing. */
  String dataFlag() {
    return data == null ? "" : " --data " + data;
  }

  /** Where articles come from by themselves. */
  SourceList sources(Library library) {
    return sources(library.archive());
  }

  SourceList sources(Archive archive) {
    return sources(settings(), archive);
  }

  SourceList sources(Settings settings, Archive archive) {
    return new SourceList(places(settings).sources(), archive);
  }

  /** In whose voice the publisher of a text speaks, if that is known. */
  @Nullable Affiliation voice(Archive archive, Capture capture) {
    return voices(archive).apply(capture);
  }

  /** The same for many texts. */
  Function<Capture, @Nullable Affiliation> voices(Archive archive) {
    Affiliations known = new Affiliations(sources(archive).all());
    return capture ->
        known.of(capture.publisher(), capture.url(), Bringing.of(archive, capture.id()));
  }

  /**
   * The web, with a pause of a second between two requests to one host.
   *
   * @param rests hosts that want to be left alone
   */
  Web web(Settings settings, Rests rests) {
    AddressPolicy policy = AddressPolicy.publicWeb().withInside(settings.inside());
    SafeHttp http = new SafeHttp(policy, Limits.standard(), surroundings.clock(), System::nanoTime);
    return new Web(http, Duration.ofSeconds(1), surroundings.clock(), System::nanoTime, rests);
  }

  /** What reads the sources that are on, once it is started. */
  Fetcher fetcher(Library library, Web web) {
    Relations relations = new Relations(library.lexicon());
    Visit visit = new Visit(web, relations, library.archive(), library.intake());
    return new Fetcher(sources(library), library.archive(), visit, web, surroundings.clock());
  }

  /**
   * Says that this command opens databases of a data folder. Until the command ends no backup is
   * put in their place.
   *
   * @throws org.sutro.bot.app.AlreadyRunningException while that is being done
   */
  void use(Path data) {
    if (Files.isDirectory(data)) {
      uses.add(DataUse.shared(data));
    }
    requireWhole(data);
  }

  /**
   * Lets nobody get to data of which only a part was put back.
   *
   * @throws UserException if a restore was killed there
   */
  static void requireWhole(Path data) {
    if (Restore.isUnfinished(data)) {
      throw new UserException(
          ExitCode.UNUSABLE,
          "a restore into " + data + " was broken off; finish it with: ./sutro restore");
    }
  }

  /** Ends the command: what it used is free. */
  @Override
  public void close() {
    uses.forEach(DataUse::close);
    uses.clear();
  }

  /** Opens the archive alone; for commands that must not make one. */
  Archive existingArchive() {
    Settings settings = settings();
    requireWhole(settings.data());
    Path file = places(settings).archive();
    if (!Files.exists(file)) {
      throw new UserException(
          ExitCode.PROBLEM, "there is no archive in " + file.getParent() + " yet");
    }
    use(settings.data());
    return Archive.open(file);
  }

  /** Opens archive and index as they are. */
  Library openLibrary(Settings settings) {
    if (settings.networkDisk() == NetworkDisk.REFUSE) {
      DataDisk.of(settings.data())
          .network()
          .ifPresent(type -> {
            throw new UserException(ExitCode.UNUSABLE, DataDisk.refusal(settings.data(), type));
          });
    }
    return openLibrary(settings.data());
  }

  /** Opens archive and index of a data folder as they are. */
  Library openLibrary(Path data) {
    requireWhole(data);
    DataFolder.ready(data);
    use(data);
    return Library.open(Places.of(surroundings.home(), data), surroundings.clock());
  }

  /** Opens archive and index, the starter shelf set, everything searchable. */
  Library library(Settings settings, Starter starter) {
    return library(settings, starter, () -> false);
  }

  /** The same, broken off when {@code stop} says so; what is missing is done the next time. */
  Library library(Settings settings, Starter starter, BooleanSupplier stop) {
    Library library = openLibrary(settings);
    try {
      library.shelve(starter);
      catchUp(library, stop);
      return library;
    } catch (RuntimeException | Error e) {
      library.close();
      throw e;
    }
  }

  /** Brings the index up to date; a terminal shows a progress bar, a log the tenths. */
  void catchUp(Library library) {
    catchUp(library, () -> false);
  }

  /** The same, broken off when {@code stop} says so. */
  void catchUp(Library library, BooleanSupplier stop) {
    if (!isCaughtUp(library, stop)) {
      throw stoppedWhileIndexing();
    }
  }

  /** What the host is told whose program was stopped before the index was up to date. */
  static UserException stoppedWhileIndexing() {
    return new UserException(
        ExitCode.FINE, "stopped while indexing; the rest is done at the next start");
  }

  /** The same; false when it was broken off. */
  boolean isCaughtUp(Library library, BooleanSupplier stop) {
    try (ProgressBar bar = new ProgressBar(streams())) {
      ProgressLog log = new ProgressLog();
      library.follow((done, total) -> {
        if (stop.getAsBoolean()) {
          throw new StoppedException();
        }
        bar.at("indexing", done, total);
        log.at(done, total);
      });
      return true;
    } catch (StoppedException e) {
      return false;
    }
  }

  /** Breaks off a long run, and nothing else. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Puts what is in the index together to events; a terminal shows a progress bar. */
  void group(Library library) {
    Archive archive = library.archive();
    try (ProgressBar bar = new ProgressBar(streams())) {
      library.trace(() -> goOn(bar, "looking for copies", archive.linked(), archive.seq()));
      library.group(() -> goOn(bar, "grouping", archive.events().placed(), archive.seq()));
    }
  }

  private static boolean goOn(ProgressBar bar, String label, long done, long total) {
    bar.at(label, done, total);
    return true;
  }

  LocalDate today(Settings settings) {
    return LocalDate.ofInstant(surroundings.clock().instant(), settings.timeZone());
  }
}
