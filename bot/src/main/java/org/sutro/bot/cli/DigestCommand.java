package org.sutro.bot.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.RichText;
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
    synopsisSubcommandLabel = "(list | preview | post | explain)")
final class DigestCommand implements Runnable {

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
          @Nullable Long channel,
      @Option(
              names = "--rhythm",
              paramLabel = "RHYTHM",
              description = "only this: daily, weekly, monthly or timeline")
          SeriesId.@Nullable Rhythm rhythm) {
    return Digests.open(
        sutro, digests -> digests.series(channel, rhythm).forEach(series -> show(digests, series)));
  }

  @Command(
      name = "list",
      description = {
        "Print which digests there are, and what becomes of their editions that are not over.",
        ""
      })
  int list() {
    return Digests.open(
        sutro,
        digests ->
            digests
                .series(null, null)
                .forEach(series -> {
                  out().println(Digests.heading(series));
                  next(digests, series);
                  digests.open(series).forEach(line -> out().println("  " + line));
                }));
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
              description =
                  "the channel's or group's number at Telegram (default: the only one there is)")
          @Nullable Long channel,
      @Option(
              names = "--rhythm",
              paramLabel = "RHYTHM",
              defaultValue = "daily",
              description = "which: daily (default), weekly, monthly or timeline")
          SeriesId.Rhythm rhythm,
      @Option(names = "--dry-run", description = "only print what would be posted")
          boolean dryRun) {
    return Digests.open(
        sutro,
        digests -> {
          Series series = digests.one(channel, rhythm);
          if (dryRun) {
            show(digests, series);
          } else {
            order(digests, series);
          }
        });
  }

  private void show(Digests digests, Series series) {
    out().println(Digests.heading(series));
    List<RichText> parts = digests.room().preview(series, digests.now());
    parts.forEach(part -> out().println(PlainText.of(part)));
    if (parts.isEmpty()) {
      made(digests, series);
    }
    next(digests, series);
    digests.open(series).forEach(line -> out().println("  " + line));
  }

  private void made(Digests digests, Series series) {
    List<RichText> made = digests.room().made(series);
    if (made.isEmpty()) {
      out().println("nothing new since the last edition");
    } else {
      out().println("nothing new since the edition that is made already:");
      made.forEach(part -> out().println(PlainText.of(part)));
    }
  }

  private void next(Digests digests, Series series) {
    if (series.isOn() && series.id().rhythm() != SeriesId.Rhythm.TIMELINE) {
      out()
          .println(
              "next edition: "
                  + series.plan().schedule().next(digests.now()).local()
                  + " "
                  + series.plan().schedule().zone());
    } else if (!series.isOn()) {
      out().println("no editions: " + series.course().state().name().toLowerCase(Locale.ROOT));
    }
  }

  private void order(Digests digests, Series series) {
    if (!digests.room().order(series, digests.now())) {
      throw new UserException(
          ExitCode.PROBLEM,
          series.home().title()
              + " has a timeline already, or one is on its way; an administrator can have another"
              + " posted in Telegram with /digest");
    }
    out()
        .println(
            series.home().title()
                + (series.plan().release().approval()
                    ? ": the running bot will show it to the administrators"
                    : ": the running bot will post it"));
  }

  private PrintStream out() {
    return sutro.streams().out();
  }
}
