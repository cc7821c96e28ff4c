package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.SeriesId;
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

  @TempDir Path folder;

  @Test
  void each_day_has_one_edition_at_its_local_time_and_every_other_has_a_reason()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    try (Newsstand unit = new Newsstand(folder.resolve("bot.db"), START)) {
      Map<Integer, Plan> plans = new TreeMap<>();
      plans.put(1, new Plan(DHAKA, LocalTime.of(9, 0)));
      plans.put(2, new Plan(BERLIN, LocalTime.of(2, 30)));
      plans.put(3, new Plan(SYDNEY, LocalTime.of(2, 30)));
      plans.forEach((number, plan) -> unit.channel(number, plan.zone(), false, plan.time()));
      List<Outage> outages = outages(random);
      int events = 0;
      while (unit.clock.instant().isBefore(START.plus(Duration.ofDays(DAYS)))) {
        Instant now = unit.clock.instant();
        if (random.nextInt(70) == 0) {
          unit.news.happens(now.plusSeconds(1), "e" + events++);
        }
        if (outages.stream().anyMatch(outage -> outage.covers(now))) {
          unit.clock.pass(STEP);
        } else {
          unit.pass(STEP);
        }
      }
      unit.pass(STEP);
      for (Map.Entry<Integer, Plan> plan : plans.entrySet()) {
        verify(unit, plan.getKey(), plan.getValue(), outages, "seed " + seed);
      }
    }
  }

  private record Plan(ZoneId zone, LocalTime time) {}

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
    long chat = Newsstand.FIRST_CHANNEL - number;
    Ledger ledger = unit.ledger();
    List<Issue> issues = ledger.newest(new SeriesId(chat, SeriesId.Rhythm.DAILY), 1000).reversed();
    assertThat(issues).as(seed).extracting(issue -> issue.name().local()).isSorted();
    Set<LocalDate> days = new HashSet<>();
    List<JsonNode> posts = unit.posts(chat);
    int posted = 0;
    for (Issue issue : issues) {
      LocalDateTime local = issue.name().local();
      assertThat(days.add(local.toLocalDate())).as("one on %s, %s", local, seed).isTrue();
      assertThat(local.toLocalTime()).isEqualTo(plan.time());
      switch (issue.state()) {
        case POSTED -> {
          Instant at = Instant.ofEpochSecond(posts.get(posted).path("date").asLong());
          Duration late = Duration.between(issue.due(), at);
          boolean slept = outages.stream().anyMatch(outage -> outage.covers(issue.due()));
          assertThat(late)
              .as("%s, %s", local, seed)
              .isBetween(Duration.ZERO, slept ? Lateness.LONGEST : STEP);
          posted++;
        }
        case SKIPPED -> {
          Issue.Why why = issue.standing().why();
          assertThat(why)
              .as("%s %s, %s", local, ledger.parts(issue.name().id(), issue.due()), seed)
              .isIn(Issue.Why.NOTHING_NEW, Issue.Why.MISSED);
          boolean slept = outages.stream().anyMatch(outage -> outage.covers(issue.due()));
          assertThat(why == Issue.Why.MISSED ? slept : true).as("%s, %s", local, seed).isTrue();
        }
        default -> assertThat(issue.state()).as("%s, %s", local, seed).isNull();
      }
    }
    assertThat(days).as(seed).hasSizeBetween(DAYS - 1, DAYS + 1);
    assertThat(posts).as(seed).hasSize(posted);
    assertThat(posted).as("editions of channel %d", number).isGreaterThan(DAYS / 4);
    List<String> told = posts.stream().flatMap(post -> Newsstand.events(post).stream()).toList();
    assertThat(told).as(seed).doesNotHaveDuplicates();
  }
}
