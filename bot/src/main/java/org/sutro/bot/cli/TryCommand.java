package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Language;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.app.Running;
import org.sutro.bot.app.StopSignal;
import org.sutro.bot.config.LogLevel;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.Settings;
import org.sutro.bot.library.Follower;
import org.sutro.bot.library.Library;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.sources.Fetcher;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Web;
import org.sutro.bot.standin.MemberStatus;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.web.ChatPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole program with a stand-in for Telegram and a chat page in the browser. */
@Command(
    name = "try",
    description = {
      "Try Sutro in the browser: no Telegram account, no token, nothing leaves this machine.",
      "Runs the whole program; in place of Telegram there is a stand-in with a chat page.",
      ""
    })
final class TryCommand implements Callable<Integer> {

  /** Nobody's: Telegram allows no two underscores in a row, so no link leads to another's bot. */
  private static final String USERNAME = "sutro__bot";

  /** Accepted by the stand-in alone. */
  private static final Secret TOKEN = new Secret("100000001:a-token-for-the-stand-in-and-nobody");

  private static final long VISITOR = 1;

  /** The visitor's own. */
  private static final long CHANNEL = -1_000_000_000_001L;

  private static final long GROUP = -1_000_000_000_002L;
  private static final long STRANGERS = -1_000_000_000_003L;

  private final SutroCommand sutro;
  private final Messages words = Messages.bengali();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where the page opens, or at the next free port (default: 8642)")
  private @Nullable String port;

  TryCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logging.level(LogLevel.INFO);
    Settings settings = sutro.settings(port == null ? Map.of() : Map.of("try.port", port));
    StopSignal signal = StopSignal.of(sutro.surroundings().ending());
    try (Running running = new Running()) {
      running.started(DataLock.take(DataFolder.ready(settings.data())));
      Library library =
          running.started(sutro.library(settings, settings.starter(), signal::isAsked));
      running.started(Follower.of(library, System::nanoTime));
      Web web = sutro.web(settings, Rests.in(library.archive()));
      Fetcher fetcher = running.started(sutro.fetcher(library, web));
      Standin standin =
          running.started(
              Standin.start(
                  StandinOptions.of(TOKEN.value(), sutro.surroundings().clock())
                      .withUsername(USERNAME)));
      standin.restartUpdateIds(aboveThoseOfEarlierTries());
      ChatPage page = running.started(ChatPage.start(standin, visit(standin), settings.tryPort()));
      BotSettings bot =
          new BotSettings(TOKEN, standin.baseUrl(), settings.telegram().pollTimeout());
      new Bot(running, sutro.surroundings().clock(), web)
          .start(library, library, settings, bot, "try.db");
      fetcher.start();
      say(page, settings.tryPort());
      signal.await();
      return ExitCode.FINE;
    } finally {
      signal.stopped();
    }
  }

  private ChatPage.Visit visit(Standin standin) {
    ChatPage.Visit visit =
        new ChatPage.Visit(
            standin.user(VISITOR, words.get(Key.PAGE_YOU)),
            standin.supergroup(GROUP, words.get(Key.PAGE_GROUP)),
            standin.channel(CHANNEL, words.get(Key.PAGE_CHANNEL)),
            standin.strangers(STRANGERS, words.get(Key.PAGE_STRANGERS)));
    visit.group().setMember(visit.user(), MemberStatus.CREATOR);
    visit.channel().setMember(visit.user(), MemberStatus.CREATOR);
    visit.strangers().setMember(visit.user(), MemberStatus.MEMBER);
    return visit;
  }

  /** The store remembers how far it has come, and what has a lower number is old to it. */
  private int aboveThoseOfEarlierTries() {
    return (int) (sutro.surroundings().clock().instant().getEpochSecond() % Integer.MAX_VALUE);
  }

  private void say(ChatPage page, int wanted) {
    PrintStream out = sutro.streams().out();
    if (page.port() != wanted) {
      out.println("Port " + wanted + " is taken, so the page is at " + page.port() + ".");
    }
    for (Language language : List.of(Language.BENGALI, Language.ENGLISH)) {
      Messages messages = Messages.in(language);
      out.println(messages.get(Key.TRY_OPEN, page.url()) + " · " + messages.get(Key.TRY_STOP));
    }
  }
}
