package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Schedule;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.newsroom.GeneratedEvents;
import org.sutro.bot.newsroom.GeneratedEvents.Report;
import org.sutro.bot.newsroom.Ledger;

/** Two months of three channels, over the days on which clocks are put forward and back. */
@Timeout(300)
final class SixtyDaysTest {

  private static final int DAYS = 60;
  private static final Duration STEP = Duration.ofMinutes(30);

  /** Its clock goes forward on 4 October 2026, from two to three. */
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

  /** Its clock goes back on 25 October 2026, from three to two. */
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Instant START = Instant.parse("2026-09-21T12:00:00Z");

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  /** Several events a day, and now and then a day without any. */
  private static final Duration APART = Duration.ofHours(15);

  private static final Set<SeriesId.Rhythm> RHYTHMS =
      EnumSet.of(SeriesId.Rhythm.DAILY, SeriesId.Rhythm.WEEKLY, SeriesId.Rhythm.MONTHLY);

  @TempDir Path folder;

  @Test
  void each_day_has_one_edition_at_its_local_time_and_every_other_has_a_reason()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    try (Library library = Library.open(Places.of(HOME, folder), InstantSource.system());
        Newsstand unit = new Newsstand(folder.resolve("bot.db"), START, library)) {
      Map<Integer, Plan> plans = new TreeMap<>();
      plans.put(1, new Plan(DHAKA, LocalTime.of(9, 0), new Days.OfMonth(1)));
      plans.put(2, new Plan(BERLIN, LocalTime.of(2, 30), new Days.OfMonth(25)));
      plans.put(3, new Plan(SYDNEY, LocalTime.of(2, 30), new Days.OfMonth(4)));
      plans.forEach((number, plan) -> {
        unit.channel(number, plan.zone(), false, plan.time());
        unit.alsoHas(number, SeriesId.Rhythm.WEEKLY, plan.week());
        unit.alsoHas(number, SeriesId.Rhythm.MONTHLY, plan.month());
      });
      Instant end = START.plus(Duration.ofDays(DAYS));
      List<Report> reports = GeneratedEvents.between(START, end, APART, seed);
      List<Outage> outages = outages(random);
      Wire wire = new Wire(library, reports);
      while (unit.clock.instant().isBefore(end)) {
        wire.comeIn(unit.clock.instant().plus(STEP));
        Instant now = unit.clock.instant();
        if (outages.stream().anyMatch(outage -> outage.covers(now))) {
          unit.clock.pass(STEP);
        } else {
          if (random.nextInt(4) > 0) { // now and then the index is behind
            wire.read();
          }
          unit.pass(STEP);
        }
      }
      wire.read();
      unit.pass(STEP);
      for (Map.Entry<Integer, Plan> plan : plans.entrySet()) {
        verify(unit, plan.getKey(), plan.getValue(), outages, "seed " + seed);
        verifyNews(unit, plan.getKey(), library, reports, "seed " + seed);
        verifyLookingBack(unit, plan.getKey(), "seed " + seed);
      }
    }
  }

  /** Brings articles into a library as time goes on. */
  private static final class Wire {
    private final Library library;
    private final Deque<Report> ahead;
    private boolean read;

    private Wire(Library library, List<Report> reports) {
      this.library = library;
      this.ahead = new ArrayDeque<>(reports);
    }

    private void comeIn(Instant until) {
      List<Capture> batch = new ArrayList<>();
      while (!ahead.isEmpty() && !ahead.getFirst().capture().at().isAfter(until)) {
        batch.add(ahead.removeFirst().capture());
      }
      if (!batch.isEmpty()) {
        library.archive().putAll(batch);
        read = false;
      }
    }

    private void read() {
      if (!read) {
        library.follow((done, total) -> {});
        library.trace(() -> true);
        library.group(() -> true);
        read = true;
      }
    }
  }

  /** Clocks are changed on Sundays; where they are, the month's day is that very day. */
  private record Plan(ZoneId zone, LocalTime time, Days month) {

    Days week() {
      return new Days.OfWeek(Set.of(DayOfWeek.SUNDAY));
    }

    Days days(SeriesId.Rhythm rhythm) {
      return switch (rhythm) {
        case DAILY, TIMELINE -> Days.OfWeek.all();
        case WEEKLY -> week();
        case MONTHLY -> month;
      };
    }

    /** The days of the calendar that have an edition: each begins after its hour, and ends so. */
    Set<LocalDate> occurrences(SeriesId.Rhythm rhythm) {
      LocalDate first = LocalDate.ofInstant(START, zone).plusDays(1);
      return first
          .datesUntil(first.plusDays(DAYS))
          .filter(days(rhythm)::has)
          .collect(Collectors.toSet());
    }
  }

  /** Times at which the machine sleeps: some longer than it makes sense to catch up. */
  private record Outage(Instant from, Instant to) {
    boolean covers(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  private static List<Outage> outages(Random random) {
    List<Outage> outages = new ArrayList<>();
    for (int hours : new int[] {3, 5, 8, 20, 72}) {
      Instant from = START.plus(Duration.ofHours(random.nextInt(DAYS * 24 - 80)));
      outages.add(new Outage(from, from.plus(Duration.ofHours(hours))));
    }
    return outages;
  }

  private static void verify(
      Newsstand unit, int number, Plan plan, List<Outage> outages, String seed) {
    Map<Integer, Instant> posts = new HashMap<>();
    for (JsonNode post : unit.posts(Newsstand.FIRST_CHANNEL - number)) {
      posts.put(post.path("message_id").asInt(), Instant.ofEpochSecond(post.path("date").asLong()));
    }
    for (SeriesId.Rhythm rhythm : RHYTHMS) {
      SeriesId id = new SeriesId(Newsstand.FIRST_CHANNEL - number, rhythm);
      verify(unit.ledger(), id, plan, outages, posts, seed);
    }
    assertThat(posts).as("posts of no edition, %s", seed).isEmpty();
  }

  private static Instant hour(Schedule schedule, LocalDateTime local) {
    Instant near = local.atZone(schedule.zone()).toInstant();
    Duration day = Duration.ofDays(1);
    return schedule.between(near.minus(day), near.plus(day)).stream()
        .filter(occurrence -> occurrence.local().equals(local))
        .map(Occurrence::at)
        .findFirst()
        .orElseThrow();
  }

  /** Takes the posts of a series' editions away from all there are. */
  private static void verify(
      Ledger ledger,
      SeriesId id,
      Plan plan,
      List<Outage> outages,
      Map<Integer, Instant> posts,
      String seed) {
    List<Issue> issues = ledger.newest(id, 1000).reversed();
    assertThat(issues).as(seed).extracting(issue -> issue.name().local()).isSorted();
    Schedule schedule = ledger.series(id).orElseThrow().plan().schedule();
    Set<LocalDate> days = new HashSet<>();
    int posted = 0;
    for (Issue issue : issues) {
      LocalDateTime local = issue.name().local();
      String what = id.rhythm() + " of " + local + ", " + seed;
      assertThat(days.add(local.toLocalDate())).as("one, %s", what).isTrue();
      assertThat(plan.days(id.rhythm()).has(local.toLocalDate())).as(what).isTrue();
      assertThat(local.toLocalTime()).isEqualTo(plan.time());
      Instant hour = hour(schedule, local);
      boolean slept = outages.stream().anyMatch(outage -> outage.covers(hour));
      switch (issue.state()) {
        case POSTED -> {
          for (Part part : ledger.parts(issue.name().id(), issue.due())) {
            Instant at = posts.remove(part.message());
            assertThat(at).as(what).isNotNull();
            assertThat(Duration.between(hour, at))
                .as(what)
                .isBetween(Duration.ZERO, slept ? Lateness.LONGEST : STEP);
          }
          posted++;
        }
        case SKIPPED -> {
          Issue.Why why = issue.standing().why();
          assertThat(why).as(what).isIn(Issue.Why.NOTHING_NEW, Issue.Why.MISSED);
          assertThat(why == Issue.Why.MISSED ? slept : true).as(what).isTrue();
        }
        default -> assertThat(issue.state()).as(what).isNull();
      }
    }
    Set<LocalDate> occurrences = plan.occurrences(id.rhythm());
    assertThat(days).as("%s, %s", id, seed).isEqualTo(occurrences);
    assertThat(posted)
        .as("editions of %s, %s", id, seed)
        .isGreaterThanOrEqualTo(occurrences.size() / 4);
    assertThat(posted).as("editions of %s, %s", id, seed).isPositive();
  }

  /** What looks back tells each event once too, and later only if it developed. */
  private static void verifyLookingBack(Newsstand unit, int number, String seed) {
    for (SeriesId.Rhythm rhythm : Set.of(SeriesId.Rhythm.WEEKLY, SeriesId.Rhythm.MONTHLY)) {
      SeriesId id = new SeriesId(Newsstand.FIRST_CHANNEL - number, rhythm);
      Set<String> told = new HashSet<>();
      for (Issue issue : unit.ledger().newest(id, 1000).reversed()) {
        if (issue.state() == Issue.State.POSTED) {
          for (Draft.Piece piece : Objects.requireNonNull(issue.draft()).shown()) {
            boolean isNew = told.add(piece.event().id());
            assertThat(piece.state() == Item.State.NEW)
                .as("%s in %s of %s, %s", piece.event().id(), id, issue.name().local(), seed)
                .isEqualTo(isNew);
          }
        }
      }
      assertThat(told).as("%s, %s", id, seed).hasSizeGreaterThan(5);
    }
  }

  /**
   * Each event comes once as new and later only if it developed, and none is in no edition; what is
   * one event is for the library to say. By what the generator knows hardly any is told twice.
   */
  private static void verifyNews(
      Newsstand unit, int number, Library library, List<Report> reports, String seed) {
    SeriesId series = new SeriesId(Newsstand.FIRST_CHANNEL - number, SeriesId.Rhythm.DAILY);
    Map<ArticleId, String> happened = new HashMap<>();
    reports.forEach(report -> happened.put(report.capture().id(), report.event()));
    Set<String> told = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    Instant last = START;
    for (Issue issue : unit.ledger().newest(series, 1000).reversed()) {
      if (issue.state() == Issue.State.POSTED) {
        Draft draft = Objects.requireNonNull(issue.draft());
        last = draft.period().until();
        for (Draft.Piece piece : draft.shown()) {
          boolean isNew = told.add(piece.event().id());
          assertThat(piece.state() == Item.State.NEW)
              .as("%s in the edition of %s, %s", piece.event().id(), issue.name().local(), seed)
              .isEqualTo(isNew);
          if (isNew) {
            piece.event().articles().stream()
                .map(happened::get)
                .distinct()
                .forEach(event -> times.merge(event, 1, Integer::sum));
          }
        }
      }
    }
    Set<String> untold = new HashSet<>(events(library, reports, last));
    untold.removeAll(told);
    assertThat(unwanted(unit, library, series, last))
        .as("channel %d, %s", number, seed)
        .containsAll(untold);
    assertThat(told).as(seed).hasSizeGreaterThan(DAYS / 2);
    long twice = times.values().stream().filter(often -> often > 1).count();
    assertThat(twice).as("of %d, %s", times.size(), seed).isLessThanOrEqualTo(times.size() / 20);
  }

  /** The events that the desk does not think worth telling, whatever else there is. */
  private static Set<String> unwanted(
      Newsstand unit, Library library, SeriesId series, Instant until) {
    Assignment all =
        new Assignment(
            series.rhythm(),
            unit.ledger().series(series).orElseThrow().plan(),
            Window.of(START, until),
            Told.NOTHING);
    return library.newsdesk().compose(all).left().stream()
        .filter(left -> left.why() != Edition.LeftOut.Why.NO_ROOM)
        .map(Edition.LeftOut::event)
        .collect(Collectors.toSet());
  }

  /** The events of which something had come in at a moment, by their names. */
  private static Set<String> events(Library library, List<Report> reports, Instant at) {
    List<ArticleId> articles =
        reports.stream()
            .map(Report::capture)
            .filter(capture -> capture.at().isBefore(at))
            .map(Capture::id)
            .toList();
    return library.archive().events().of(articles).values().stream()
        .map(ArticleId::value)
        .collect(Collectors.toSet());
  }
}
