package org.sutro.bot.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.app.Running;
import org.sutro.bot.app.StopSignal;
import org.sutro.bot.backup.Nightly;
import org.sutro.bot.config.LogLevel;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Follower;
import org.sutro.bot.library.Library;
import org.sutro.bot.telegram.BotSettings;
import picocli.CommandLine.Command;

/** Runs the bot on Telegram. */
@Command(
    name = "serve",
    description = {
      "Run the bot on Telegram until Ctrl-C or SIGTERM.",
      "Asks Telegram for messages, so no port is opened. Articles can be ingested meanwhile.",
      ""
    })
final class ServeCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  private final SutroCommand sutro;

  ServeCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logging.level(LogLevel.INFO);
    Settings settings = sutro.settings();
    Secret token = settings.telegram().token();
    if (token == null) {
      throw new UserException(
          ExitCode.UNUSABLE,
          "the bot has no token. Ask @BotFather on Telegram for one, then set SUTRO_BOT_TOKEN, or SUTRO_BOT_TOKEN_FILE"
              + " to a file that holds it. To try Sutro without Telegram: ./sutro try");
    }
    StopSignal signal = StopSignal.ofThisProcess();
    try (Running running = new Running()) {
      running.started(DataLock.take(DataFolder.ready(settings.data())));
      Library library = running.started(sutro.library(settings, settings.starter()));
      running.started(Follower.of(library));
      BotSettings bot =
          new BotSettings(token, settings.telegram().api(), settings.telegram().pollTimeout());
      new Bot(running, sutro.surroundings().clock()).start(library, settings, bot, "bot.db");
      if (settings.backup().keep() > 0) {
        running.started(nightly(settings));
      }
      log.info("answering from {} articles, until Ctrl-C or SIGTERM", library.archive().size());
      signal.await();
      return ExitCode.FINE;
    } finally {
      signal.stopped();
    }
  }

  private Nightly nightly(Settings settings) {
    Settings.Backup backup = settings.backup();
    Nightly.Plan plan = new Nightly.Plan(backup.time(), settings.timeZone(), backup.keep());
    InstantSource clock = sutro.surroundings().clock();
    return new Nightly(sutro.backups(settings), plan, clock, SutroCommand.VERSION).start();
  }
}
