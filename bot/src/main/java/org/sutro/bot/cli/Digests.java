package org.sutro.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Settings;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.newsroom.Roles;
import org.sutro.bot.newsroom.Shown;
import org.sutro.bot.store.SqliteStore;

/**
 * The digests of a data folder, opened to look at: Telegram is asked nothing.
 *
 * @param now the moment that counts as now
 */
record Digests(Library library, Newsroom room, Ledger ledger, Instant now) {

  /** Where {@code ./sutro try} keeps what a bot keeps. */
  private static final String TRIAL = "try.db";

  private static final Roles NOBODY =
      new Roles() {
        @Override
        public Role of(long chat, long user) {
          return Role.UNKNOWN;
        }

        @Override
        public Optional<String> nameOf(long chat, long user) {
          return Optional.empty();
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
    SutroCommand.requireWhole(settings.data());
    Path file = store(settings.data());
    sutro.use(settings.data());
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

  /** What a bot has kept here, or, when there was none, {@code ./sutro try}. */
  private static Path store(Path data) {
    return Stream.of("bot.db", TRIAL)
        .map(data::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() ->
            new UserException(
                ExitCode.PROBLEM,
                "there is no "
                    + data.resolve("bot.db")
                    + ": no bot has run here, so there are no digests"));
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
              : "there is no "
                  + what
                  + " of "
                  + channel
                  + "; see those there are: ./sutro digest list");
    }
    return found;
  }

  /**
   * The one series that is meant.
   *
   * @param channel null for that of the only channel with one of the rhythm
   * @throws UserException if there is none, or several
   */
  Series one(@Nullable Long channel, SeriesId.Rhythm rhythm) {
    List<Series> found = series(channel, rhythm);
    if (found.size() > 1) {
      throw new UserException(
          ExitCode.USAGE,
          "several channels have a "
              + name(rhythm)
              + " digest; say which with --channel: "
              + found.stream()
                  .map(series -> String.valueOf(series.id().chat()))
                  .collect(Collectors.joining(", ")));
    }
    return found.getFirst();
  }

  /** A line for each edition of a series that is not over: how it stands, and who is to decide. */
  List<String> open(Series series) {
    return ledger.open().stream()
        .filter(issue -> issue.name().series().equals(series.id()))
        .map(issue ->
            "edition of "
                + issue.name().local()
                + postponed(series, issue)
                + ": "
                + state(issue.state())
                + waitingFor(issue))
        .toList();
  }

  private static String postponed(Series series, Issue issue) {
    boolean early =
        switch (issue.state()) {
          case PLANNED, WAITING, APPROVED -> true;
          case SENDING, DOUBTFUL, CORRECTING, UNDOING, POSTED, UNDONE, SKIPPED -> false;
        };
    Schedule schedule = series.plan().schedule();
    Instant hour = schedule.at(issue.name().local()).at();
    return early && issue.due().isAfter(hour.plus(1, ChronoUnit.MINUTES))
        ? ", put off to "
            + LocalDateTime.ofInstant(issue.due(), schedule.zone()).truncatedTo(ChronoUnit.MINUTES)
        : "";
  }

  private static String state(Issue.State state) {
    return switch (state) {
      case PLANNED -> "not made yet";
      case WAITING -> "waits for an approval";
      case APPROVED -> "approved, waits for its hour";
      case SENDING -> "on its way";
      case DOUBTFUL -> "may stand in the chat or not; somebody has to look";
      case CORRECTING -> "a correction is on its way";
      case UNDOING -> "is being taken back";
      case POSTED -> "posted";
      case UNDONE -> "taken back";
      case SKIPPED -> "not posted";
    };
  }

  private String waitingFor(Issue issue) {
    return switch (issue.state()) {
      case WAITING, DOUBTFUL -> {
        String asked =
            ledger.shown(issue.name().id()).stream()
                .map(Shown::person)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        yield asked.isEmpty()
            ? "; nobody could be asked: an administrator who may post has to write /digest to the bot"
            : "; asked: " + asked;
      }
      case PLANNED, APPROVED, SENDING, CORRECTING, UNDOING, POSTED, UNDONE, SKIPPED -> "";
    };
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
