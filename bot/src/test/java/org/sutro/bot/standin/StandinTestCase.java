package org.sutro.bot.standin;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh stand-in with one person in it, a bare client, and a clock that only tests move. */
abstract class StandinTestCase {
  final SettableClock clock = new SettableClock();
  Standin standin;
  BotApi api;
  SimulatedUser rahim;

  @BeforeEach
  void start() throws IOException {
    standin = Standin.start(StandinOptions.of(BotApi.TOKEN, clock).withNanos(clock::nanos));
    api = new BotApi(standin);
    rahim = standin.user(7, "রহিম");
  }

  @AfterEach
  void stop() {
    api.close();
    standin.close();
  }

  /** Lets the person open the chat, so that the bot may write to it. */
  final void opened() {
    rahim.write("/start");
  }
}
