package org.sutro.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.newsroom.Roles;
import org.sutro.bot.store.SqliteStore;

/**
 * The digests of a data folder, opened to look at: Telegram is asked nothing.
 *
 * @param now the moment that counts as now
 */
record Digests(Library library, Newsroom room, Ledger ledger, Instant now) {

  private static final Roles NOBODY =
      new Roles() {
        @Override
        public Role of(long chat, long user) {
          return Role.UNKNOWN;
        }

        @Override
        public Optional<String> nameOfBot() {
          return Optional.empty();
        }

        @Override
        public Role ofBot(long chat) {
          return Role.UNKNOWN;
        }
      };

  /** Opens them, has something done, and closes them. */
  static int open(SutroCommand sutro, Consumer<Digests> deed) {
    Settings settings = sutro.settings();
    Path file = settings.data().resolve("bot.db");
    if (!Files.exists(file)) {
      throw new UserException(
          ExitCode.PROBLEM,
          "there is no " + file + ": no bot has run here, so there are no digests");
    }
    try (SqliteStore store = SqliteStore.open(file);
        Library library = sutro.library(settings, settings.starter())) {
      sutro.group(library);
      Ledger ledger = store.ledger(0);
      Newsroom room =
          Newsroom.over(
              ledger,
              new Newsroom.Sources(
                  library.newsdesk(), library::shown, library.proofs()::of, NOBODY, store),
              new Newsroom.Machine(sutro.surroundings().clock(), new SecureRandom()));
      deed.accept(new Digests(library, room, ledger, sutro.surroundings().clock().instant()));
      return ExitCode.FINE;
    }
  }

  /**
   * The series of a channel.
   *
   * @param channel null for all channels
   * @param rhythm null for all rhythms
   * @throws UserException if there is none
   */
  List<Series> series(@Nullable Long channel, SeriesId.@Nullable Rhythm rhythm) {
    List<Series> found =
        ledger.series().stream()
            .filter(series -> channel == null || series.id().chat() == channel)
            .filter(series -> rhythm == null || series.id().rhythm() == rhythm)
            .toList();
    if (found.isEmpty()) {
      String what = rhythm == null ? "digest" : name(rhythm) + " digest";
      throw new UserException(
          ExitCode.PROBLEM,
          channel == null
              ? "no channel has a "
                  + what
                  + "; whoever makes the bot an administrator of one is offered it"
              : "there is no " + what + " of " + channel);
    }
    return found;
  }

  /** What a series is called, as a heading. */
  static String heading(Series series) {
    return "== "
        + series.home().title()
        + ", "
        + name(series.id().rhythm())
        + " ("
        + series.id().chat()
        + ") ==";
  }

  private static String name(SeriesId.Rhythm rhythm) {
    return rhythm.name().toLowerCase(Locale.ROOT);
  }
}
