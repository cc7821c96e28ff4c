package org.sutro.bot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;
import org.sutro.bot.app.Running;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Library;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.telegram.BotSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Does once what is done every day, for Java to learn which classes that takes: the launcher has it
 * watched, and all later starts begin with what was learnt.
 */
@Command(
    name = "practice",
    hidden = true,
    description = {"Ask a question and answer it as a bot, once. For the launcher.", ""})
final class PracticeCommand implements Callable<Integer> {

  /** Accepted by the stand-in alone. */
  private static final Secret TOKEN = new Secret("100000001:a-token-for-the-stand-in-and-nobody");

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long SOMEBODY = 1;

  private final SutroCommand sutro;

  @Parameters(paramLabel = "QUESTION", description = "what to ask")
  private String question = "";

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
    int code = new CommandLine(new AskCommand(sutro)).execute(question);
    Settings settings = sutro.settings();
    try (Running running = new Running()) {
      Library library = running.started(sutro.library(settings, settings.starter()));
      Standin standin =
          running.started(
              Standin.start(StandinOptions.of(TOKEN.value(), sutro.surroundings().clock())));
      new Bot(running, sutro.surroundings().clock(), running.started(sutro.web(settings)))
          .start(
              library,
              library,
              settings,
              new BotSettings(TOKEN, standin.baseUrl(), settings.telegram().pollTimeout()),
              "practice.db");
      standin.user(SOMEBODY, "practice").write(question);
      boolean answered =
          standin
              .events()
              .awaitFirst(
                  0, PATIENCE, event -> event.body().path("from").path("is_bot").asBoolean())
              .isPresent();
      return answered ? code : ExitCode.PROBLEM;
    }
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
