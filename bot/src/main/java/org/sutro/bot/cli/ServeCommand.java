package org.sutro.bot.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.app.HeapSweep;
import org.sutro.bot.app.Running;
import org.sutro.bot.app.StopSignal;
import org.sutro.bot.backup.Nightly;
import org.sutro.bot.config.LogLevel;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.health.Questions;
import org.sutro.bot.library.Follower;
import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Fetcher;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Web;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.TelegramBot;
import org.sutro.bot.telegram.WebhookSettings;
import picocli.CommandLine.Command;

/** Runs the bot on Telegram. */
@Command(
    name = "serve",
    description = {
      "Run the bot on Telegram until Ctrl-C or SIGTERM.",
      "Asks Telegram for messages, so nobody has to reach it. Articles can be ingested meanwhile.",
      ""
    })
final class ServeCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  private static final String ANSWERING = "answering from {} articles, until Ctrl-C or SIGTERM";
  private static final String STILL_BUILT =
      "the index is still being built: until then people are answered from a part of it";
  private static final String REVOKED =
      "TOKEN-REFUSED: Telegram does not accept the bot's token any more, so nobody gets answers. Ask @BotFather"
          + " for the new one and start again with it; what waits to be sent is kept";
  private static final String MISTYPED =
      "Telegram does not accept the bot's token: it was mistyped or revoked. Ask @BotFather for it, then set"
          + " SUTRO_BOT_TOKEN, or SUTRO_BOT_TOKEN_FILE to a file that holds it";

  /** So long at most nobody is answered because the index is being brought up to date. */
  private static final Duration AT_START = Duration.ofSeconds(5);

  private final SutroCommand sutro;

  ServeCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logging.level(LogLevel.INFO);
    Settings settings = sutro.settings();
    botSettings(settings); // before anything else is touched
    StopSignal signal = StopSignal.of(sutro.surroundings().ending());
    try (Running running = new Running()) {
      DataLock lock = running.started(DataLock.take(DataFolder.ready(settings.data())));
      Library library = running.started(library(settings, signal));
      TelegramBot bot = serve(running, library, settings, lock.afterCrash());
      AtomicBoolean mistyped = new AtomicBoolean();
      // what a later contact says is told by the bot's own log and its health
      CompletionStage<Void> unused =
          bot.firstContact()
              .thenAccept(contact -> {
                switch (contact) {
                  case ACCEPTED -> log.info(ANSWERING, library.archive().size());
                  case REVOKED -> log.error(REVOKED);
                  case MISTYPED -> {
                    mistyped.set(true);
                    signal.ask();
                  }
                }
              });
      signal.await();
      if (mistyped.get()) {
        throw new UserException(ExitCode.UNUSABLE, MISTYPED);
      }
      return ExitCode.FINE;
    } finally {
      signal.stopped();
    }
  }

  /**
   * Brings the index up to date, which mostly takes no time. When it has to be built anew, people
   * do not wait for that: they are answered from the part there is, and the follower goes on.
   */
  private Library library(Settings settings, StopSignal signal) {
    Library library = sutro.openLibrary(settings);
    long latest = System.nanoTime() + AT_START.toNanos();
    try {
      library.shelve(settings.starter());
      if (!sutro.isCaughtUp(library, () -> signal.isAsked() || System.nanoTime() > latest)) {
        if (signal.isAsked()) {
          throw SutroCommand.stoppedWhileIndexing();
        }
        log.info(STILL_BUILT);
      }
      return library;
    } catch (RuntimeException | Error e) {
      library.close();
      throw e;
    }
  }

  private TelegramBot serve(
      Running running, Library library, Settings settings, boolean afterCrash) {
    Questions questions = new Questions(library, System::nanoTime);
    running.started(Follower.of(library, System::nanoTime));
    Web web = sutro.web(settings, Rests.in(library.archive()));
    Fetcher fetcher = running.started(sutro.fetcher(library, web));
    Nightly nightly =
        running.started(nightly(settings)); // closed after the bot, which then polls no more
    TelegramBot bot =
        new Bot(running, sutro.surroundings().clock(), web)
            .start(library, questions, settings, botSettings(settings), "bot.db");
    fetcher.start(); // not before all that may refuse the data has looked at them
    running.started(HeapSweep.start());
    if (settings.backup().keep() > 0) {
      nightly.start();
    }
    Instant now = sutro.surroundings().clock().instant();
    Watch.Since since = new Watch.Since(now, afterCrash);
    new Watch(new Watch.Parts(library, running, bot), sutro, settings, since).start(questions);
    return bot;
  }

  private static BotSettings botSettings(Settings settings) {
    Settings.Telegram telegram = settings.telegram();
    Secret token = telegram.token();
    if (token == null) {
      throw new UserException(
          ExitCode.UNUSABLE,
          "the bot has no token. Ask @BotFather on Telegram for one, then set SUTRO_BOT_TOKEN, or SUTRO_BOT_TOKEN_FILE"
              + " to a file that holds it. To try Sutro without Telegram: ./sutro try");
    }
    return new BotSettings(
        token, telegram.api(), telegram.pollTimeout(), webhook(telegram.webhook()));
  }

  private static @Nullable WebhookSettings webhook(Settings.@Nullable Webhook webhook) {
    if (webhook == null) {
      return null;
    }
    Secret secret = webhook.secret();
    if (secret == null) {
      throw new UserException(
          ExitCode.UNUSABLE,
          "webhook.url is set, but no webhook.secret: without one anybody could bring messages. Set SUTRO_WEBHOOK_SECRET,"
              + " or SUTRO_WEBHOOK_SECRET_FILE to a file that holds it");
    }
    return new WebhookSettings(webhook.url(), webhook.listen(), secret);
  }

  private Nightly nightly(Settings settings) {
    Settings.Backup backup = settings.backup();
    Nightly.Plan plan = new Nightly.Plan(backup.time(), settings.timeZone(), backup.keep());
    InstantSource clock = sutro.surroundings().clock();
    return new Nightly(sutro.backups(settings), plan, clock, SutroCommand.VERSION);
  }
}
