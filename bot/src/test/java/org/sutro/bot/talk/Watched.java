package org.sutro.bot.talk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.health.Vitals;
import org.sutro.bot.library.Library;
import org.sutro.bot.telegram.Health;
import org.sutro.bot.telegram.TelegramBot;

/** What a host is told of the program on the stage. */
record Watched(TelegramBot running, Library library) implements Vitals {

  @Override
  public boolean alive() {
    return running.alive();
  }

  @Override
  public Health bot() {
    return running.health();
  }

  @Override
  public Shelf shelf() {
    return new Shelf(library.archive().size(), library.behind());
  }

  @Override
  public List<Feed> feeds() {
    return List.of();
  }

  @Override
  public Host host() {
    return new Host(Path.of("."), Instant.EPOCH, false, Optional.empty());
  }
}
