package org.sutro.bot.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.config.Settings;
import org.sutro.bot.digest.Entry;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.bot.newsroom.Newsroom;
import org.sutro.bot.newsroom.Roles;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Digests as a host sees them. All of it can be done while a bot is running. */
@Command(
    name = "digest",
    description = {
      "Look at the digests of channels and groups; their administrators arrange them in Telegram with /digest.",
      ""
    },
    synopsisSubcommandLabel = "(preview | post | explain)")
final class DigestCommand implements Runnable {

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

  private final SutroCommand sutro;

  @Spec private @Nullable CommandSpec spec;

  DigestCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Say what to do with the digests.");
    }
  }

  @Command(
      name = "preview",
      description = {"Print the edition each channel would get now. Nothing is sent or kept.", ""})
  int preview(
      @Option(names = "--channel", paramLabel = "ID", description = "only this one's")
          @Nullable Long channel) {
    return on(newsroom -> {
      for (Series series : newsroom.series(channel)) {
        show(newsroom, series);
      }
    });
  }

  @Command(
      name = "post",
      description = {
        "Have the running bot make an edition of a channel now; if its plan wants an approval, it is asked for first.",
        ""
      })
  int post(
      @Option(
              names = "--channel",
              paramLabel = "ID",
              required = true,
              description = "the channel's or group's number at Telegram")
          long channel,
      @Option(names = "--dry-run", description = "only print what would be posted")
          boolean dryRun) {
    return on(newsroom -> {
      for (Series series : newsroom.series(channel)) {
        if (dryRun) {
          show(newsroom, series);
        } else {
          newsroom.order(series);
          out()
              .println(
                  series.home().title()
                      + (series.plan().release().approval()
                          ? ": the running bot will show it to the administrators"
                          : ": the running bot will post it"));
        }
      }
    });
  }

  private void show(Opened newsroom, Series series) {
    Instant now = sutro.surroundings().clock().instant();
    out().println("== " + series.home().title() + " (" + series.id().chat() + ") ==");
    List<RichText> parts = newsroom.room().preview(series, now);
    parts.forEach(part -> out().println(PlainText.of(part)));
    if (parts.isEmpty()) {
      out().println("nothing new since the last edition");
    }
    if (series.isOn()) {
      out()
          .println(
              "next edition: "
                  + series.plan().schedule().next(now).local()
                  + " "
                  + series.plan().schedule().zone());
    } else {
      out().println("no editions: " + series.course().state().name().toLowerCase(Locale.ROOT));
    }
  }

  /** A newsroom that only looks: it asks Telegram nothing. */
  private record Opened(Newsroom room, Ledger ledger, Instant now) {

    List<Series> series(@Nullable Long channel) {
      List<Series> found =
          ledger.series().stream()
              .filter(series -> channel == null || series.id().chat() == channel)
              .toList();
      if (found.isEmpty()) {
        throw new UserException(
            ExitCode.PROBLEM,
            channel == null
                ? "no channel has a digest; whoever makes the bot an administrator of one is offered it"
                : "there is no digest of " + channel);
      }
      return found;
    }

    void order(Series series) {
      LocalDateTime local =
          LocalDateTime.ofInstant(now, series.plan().schedule().zone())
              .truncatedTo(ChronoUnit.SECONDS);
      Issue issue = Issue.ordered(series.id(), new Occurrence(local, now));
      Note note = new Note.OfDigest(new Entry.OfIssue(issue));
      if (!ledger.keep(new Response(List.of(), List.of(note)), now)) {
        throw new IllegalStateException("a new edition can't have changed");
      }
    }
  }

  private interface Deed {
    void in(Opened newsroom);
  }

  private int on(Deed deed) {
    Settings settings = sutro.settings();
    Path file = settings.data().resolve("bot.db");
    if (!Files.exists(file)) {
      throw new UserException(
          ExitCode.PROBLEM,
          "there is no " + file + ": no bot has run here, so there are no digests");
    }
    try (SqliteStore store = SqliteStore.open(file);
        Library library = sutro.library(settings, settings.starter())) {
      library.trace(() -> true);
      library.group(() -> true);
      Ledger ledger = store.ledger(0);
      Newsroom room =
          Newsroom.over(
              ledger,
              new Newsroom.Sources(
                  library.newsdesk(), library::shown, library.proofs()::of, NOBODY, store),
              new Newsroom.Machine(sutro.surroundings().clock(), new SecureRandom()));
      deed.in(new Opened(room, ledger, sutro.surroundings().clock().instant()));
      return ExitCode.FINE;
    }
  }

  private PrintStream out() {
    return sutro.streams().out();
  }
}
