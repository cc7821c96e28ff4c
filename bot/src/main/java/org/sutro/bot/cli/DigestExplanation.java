package org.sutro.bot.cli;

import java.time.Instant;
import java.time.LocalDate;
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
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.library.Library;
import org.sutro.search.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains an edition. */
@Command(
    name = "explain",
    description = {
      "Print which events of some days go into a digest, what each is worth, and what is left out and why.",
      "The channel is one that was told of nothing before.",
      ""
    })
final class DigestExplanation implements Callable<Integer> {

  private static final List<String> RELATIONS = List.of("north-korea", "iran", "china", "belarus");

  private final SutroCommand sutro;

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
  private List<String> countries = RELATIONS;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "7",
      description = "most events of an edition, 1 to 20 (default: 7)")
  private int items;

  DigestExplanation(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() {
    Settings settings = sutro.settings();
    LocalDate last = until == null ? sutro.today(settings) : until;
    LocalDate first = from == null ? last.minusDays(1) : from;
    if (first.isAfter(last)) {
      throw new UserException(ExitCode.USAGE, "--from comes after --until");
    }
    if (items < 1 || items > Plan.MOST_ITEMS) {
      throw new UserException(ExitCode.USAGE, "--items is 1 to " + Plan.MOST_ITEMS);
    }
    try (Library library = sutro.library(settings, settings.starter())) {
      library.trace(() -> true);
      library.group(() -> true);
      EventDesk desk = library.newsdesk();
      // an edition begins after its first moment
      Instant begin = first.atStartOfDay(settings.timeZone()).toInstant().minusMillis(1);
      Instant end = last.plusDays(1).atStartOfDay(settings.timeZone()).toInstant().minusMillis(1);
      EventDesk.Composed composed =
          desk.examine(
              new Assignment(
                  SeriesId.Rhythm.DAILY,
                  plan(library.survey(), settings),
                  Window.of(begin, end),
                  Told.NOTHING));
      sutro.streams().out().print(EditionTable.of(composed));
    }
    return ExitCode.FINE;
  }

  private Plan plan(Survey survey, Settings settings) {
    Set<String> senses = new LinkedHashSet<>();
    for (String typed : countries) {
      senses.add(
          survey
              .named(typed)
              .or(() -> survey.country(typed))
              .map(Survey.Country::sense)
              .orElseThrow(() -> new UserException(ExitCode.USAGE, "no known country: " + typed)));
    }
    Plan ready = Plan.ready(settings.timeZone(), senses, Language.BENGALI);
    Plan.Selection selection =
        new Plan.Selection(senses, Set.of(), Plan.Keywords.NONE, Set.of(), items);
    return new Plan(ready.schedule(), selection, ready.look(), ready.manner(), ready.release());
  }
}
