package org.sutro.bot.health;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sutro.bot.telegram.Health;

/** What there is to know about a running program. Asked on each request, from any thread. */
public interface Vitals {

  /** True while everything that should go round does; does not depend on Telegram or the disk. */
  boolean alive();

  /** How the bot is. */
  Health bot();

  /** How the articles are. */
  Shelf shelf();

  /** How the sources are that are read by themselves. */
  List<Feed> feeds();

  /** How the machine and the process are. */
  Host host();

  /**
   * The articles.
   *
   * @param articles how many are to be searched
   * @param behind changes of the archive that the index has not yet taken up
   */
  record Shelf(int articles, long behind) {}

  /**
   * A source that is on.
   *
   * @param id its id
   * @param lastSuccess when it was last read; empty when it never was
   * @param failures visits in a row that failed
   * @param paused true when it is not read any more until the host turns it on again
   */
  record Feed(String id, Optional<Instant> lastSuccess, int failures, boolean paused) {}

  /**
   * Machine and process.
   *
   * @param data the folder whose disk must not get full
   * @param started when the process began to run the bot
   * @param afterCrash whether the one before it ended without being told to
   * @param lastBackup when the newest good backup was made; until there is one, when the bot was
   *     started, if it is to make any
   */
  record Host(Path data, Instant started, boolean afterCrash, Optional<Instant> lastBackup) {}
}
