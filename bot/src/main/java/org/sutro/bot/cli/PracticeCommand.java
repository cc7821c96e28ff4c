package org.sutro.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;
import org.sutro.bot.app.Running;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Web;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.telegram.BotSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does once what is done every day, for Java to learn which classes that takes: the launcher has it
 * watched, and all later starts begin with what was learnt.
 */
@Command(
    name = "practice",
    hidden = true,
    description = {"Answer as a bot what is asked in standard input. For the launcher.", ""})
final class PracticeCommand implements Callable<Integer> {

  /** Accepted by the stand-in alone. */
  private static final Secret TOKEN = new Secret("100000001:a-token-for-the-stand-in-and-nobody");

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long SOMEBODY = 1;

  private final SutroCommand sutro;

  @Option(names = "--keep", paramLabel = "DIR", description = "where to keep SQLite's own library")
  private @Nullable Path keep;

  PracticeCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (keep != null) {
      keepLibrary(keep);
    }
    Settings settings = sutro.settings();
    try (Running running = new Running()) {
      Library library = running.started(sutro.library(settings, settings.starter()));
      Standin standin =
          running.started(
              Standin.start(StandinOptions.of(TOKEN.value(), sutro.surroundings().clock())));
      Web web = running.started(sutro.web(settings, Rests.in(library.archive())));
      new Bot(running, sutro.surroundings().clock(), web)
          .start(
              library,
              library,
              settings,
              new BotSettings(TOKEN, standin.baseUrl(), settings.telegram().pollTimeout()),
              "practice.db");
      return converse(standin) ? ExitCode.FINE : ExitCode.PROBLEM;
    }
  }

  /** Asks what stands in standard input, line by line; true when each was answered. */
  private boolean converse(Standin standin) throws IOException, InterruptedException {
    SimulatedUser somebody = standin.user(SOMEBODY, "practice");
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(sutro.streams().in(), StandardCharsets.UTF_8));
    long seen = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      somebody.write(line);
      Optional<Event> answer =
          standin
              .events()
              .awaitFirst(
                  seen, PATIENCE, event -> event.body().path("from").path("is_bot").asBoolean());
      if (answer.isEmpty()) {
        return false;
      }
      seen = answer.get().seq();
    }
    return true;
  }

  /** Otherwise every start unpacks it anew. Not in its jar for a machine that is too rare. */
  private static void keepLibrary(Path folder) throws IOException {
    String name = System.mapLibraryName("sqlitejdbc");
    String place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(place)) {
      if (library != null) {
        Files.createDirectories(folder);
        Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
