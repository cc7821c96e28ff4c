package org.sutro.bot.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sutro.bot.config.Secret;
import org.sutro.bot.newsroom.MadeUpNews;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.store.SqliteStore;

/**
 * A program that posts digests, for {@link DigestKillIT} to kill. Its time runs fast, and goes on
 * from one life to the next.
 */
final class DigestUntilKilled {

  /** A minute a second. */
  static final int SPEED = 60;

  private static final int EVENTS = 3000;
  private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(40);

  private DigestUntilKilled() {}

  /** The time of the test: fast from {@code start} on. */
  static InstantSource fast(Instant start, InstantSource real) {
    return () -> start.plus(Duration.between(start, real.instant()).multipliedBy(SPEED));
  }

  /** The same news in every life. */
  static MadeUpNews news(Instant start) {
    MadeUpNews news = new MadeUpNews();
    for (int i = 0; i < EVENTS; i++) {
      news.happens(start.plus(BETWEEN_EVENTS.multipliedBy(i)), "e" + i);
      if (isChanged("e" + i)) {
        news.changes("e" + i);
      }
    }
    return news;
  }

  /** Of every tenth event the source says something else by the time it is posted. */
  static boolean isChanged(String event) {
    return event.endsWith("0");
  }

  /** Runs until it is killed: the address of the Bot API, the store's file, the test's start. */
  public static void main(String[] args) throws InterruptedException, IOException {
    Instant start = Instant.parse(args[2]);
    InstantSource clock = fast(start, InstantSource.system());
    BotSettings settings =
        new BotSettings(new Secret(ScriptedApi.TOKEN), URI.create(args[0]), Duration.ofSeconds(50));
    SqliteStore store = SqliteStore.open(Path.of(args[1]));
    MadeUpNews news = news(start);
    Newsroom room =
        Newsroom.over(
            store.ledger(Newsstand.BOT),
            new Newsroom.Sources(
                news,
                news,
                news,
                new ChatRoles(settings, store.outbox(Newsstand.BOT)::moved),
                store),
            new Newsroom.Machine(clock, new Random(7)));
    SendLoop sending =
        new SendLoop(
            store.outbox(Newsstand.BOT),
            new TelegramSender(settings),
            new Contact(clock),
            new SendLoop.Times(clock, () -> System.nanoTime() * SPEED),
            new Crew("send", 8, System::nanoTime));
    Thread.ofVirtual().name("send").start(() -> send(sending));
    while (true) {
      room.turn(clock.instant());
      boolean unused = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
    }
  }

  private static void send(SendLoop sending) {
    try {
      sending.run(wait -> true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
