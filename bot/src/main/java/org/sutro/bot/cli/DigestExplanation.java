package org.sutro.bot.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Window;
import org.sutro.article.Language;
import org.sutro.bot.config.Settings;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.library.Library;
import org.sutro.bot.newsroom.Assignments;
import org.sutro.search.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains an edition. */
@Command(
    name = "explain",
    description = {
      "Print which events go into a digest, what each is worth, and what is left out and why.",
      "Of a channel it is the edition that it would get now; else one of some days, for a channel that was told of nothing before.",
      ""
    })
final class DigestExplanation implements Callable<Integer> {

  private static final List<String> RELATIONS = List.of("north-korea", "iran", "china", "belarus");

  private static final int ITEMS = 7;

  private final SutroCommand sutro;

  @Option(names = "--channel", paramLabel = "ID", description = "the edition of this channel")
  private @Nullable Long channel;

  @Option(
      names = "--rhythm",
      paramLabel = "RHYTHM",
      description = "of a channel only this: daily, weekly, monthly or timeline")
  private SeriesId.@Nullable Rhythm rhythm;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "first day, such as 2026-11-28 (default: the day before the last)")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "last day (default: today)")
  private @Nullable LocalDate until;

  @Option(
      names = "--countries",
      paramLabel = "NAME",
      split = ",",
      description = "with whom Russia deals (default: North Korea, Iran, China, Belarus)")
  private @Nullable List<String> countries;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "most events of an edition, 1 to 20 (default: 7)")
  private @Nullable Integer items;

  DigestExplanation(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    if (channel == null && rhythm == null) {
      return ofDays();
    }
    if (from != null || until != null || countries != null || items != null) {
      throw new UserException(
          ExitCode.USAGE,
          "a channel's edition goes by its own plan: leave out --from, --until, --countries and --items");
    }
    return Digests.open(
        sutro,
        digests -> {
          Assignments assignments = new Assignments(digests.ledger(), digests.library().newsdesk());
          for (Series series : digests.series(channel, rhythm)) {
            explain(series, assignments.of(series, digests.now()), digests.library().newsdesk());
          }
        });
  }

  private void explain(Series series, Assignment assignment, EventDesk desk) {
    ZoneId zone = series.plan().schedule().zone();
    Window window = assignment.window();
    PrintStream out = sutro.streams().out();
    out.println(Digests.heading(series));
    out.println(
        "from "
            + LocalDateTime.ofInstant(window.from(), zone).truncatedTo(ChronoUnit.SECONDS)
            + " to "
            + LocalDateTime.ofInstant(window.until(), zone).truncatedTo(ChronoUnit.SECONDS)
            + " "
            + zone);
    out.print(EditionTable.of(desk.examine(assignment)));
  }

  private Integer ofDays() {
    Settings settings = sutro.settings();
    LocalDate last = until == null ? sutro.today(settings) : until;
    LocalDate first = from == null ? last.minusDays(1) : from;
    if (first.isAfter(last)) {
      throw new UserException(ExitCode.USAGE, "--from comes after --until");
    }
    if (items != null && (items < 1 || items > Plan.MOST_ITEMS)) {
      throw new UserException(ExitCode.USAGE, "--items is 1 to " + Plan.MOST_ITEMS);
    }
    try (Library library = sutro.library(settings, settings.starter())) {
      sutro.group(library);
      // an edition begins after its first moment
      Instant begin = first.atStartOfDay(settings.timeZone()).toInstant().minusMillis(1);
      Instant end = last.plusDays(1).atStartOfDay(settings.timeZone()).toInstant().minusMillis(1);
      Assignment assignment =
          new Assignment(
              SeriesId.Rhythm.DAILY,
              plan(library.survey(), settings),
              Window.of(begin, end),
              Told.NOTHING);
      sutro.streams().out().print(EditionTable.of(library.newsdesk().examine(assignment)));
    }
    return ExitCode.FINE;
  }

  private Plan plan(Survey survey, Settings settings) {
    Set<String> senses = new LinkedHashSet<>();
    for (String typed : countries == null ? RELATIONS : countries) {
      senses.add(
          survey
              .named(typed)
              .or(() -> survey.country(typed))
              .map(Survey.Country::sense)
              .orElseThrow(() -> new UserException(ExitCode.USAGE, "no known country: " + typed)));
    }
    Plan ready = Plan.ready(settings.timeZone(), senses, Language.BENGALI);
    Plan.Selection selection =
        new Plan.Selection(
            senses, Set.of(), Plan.Keywords.NONE, Set.of(), items == null ? ITEMS : items);
    return new Plan(ready.schedule(), selection, ready.look(), ready.manner(), ready.release());
  }
}
