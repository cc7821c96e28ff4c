package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.SeriesId;

/**
 * Editions of a program that dies all the time, over a line on which answers are lost, requests are
 * late or refused: each is posted once, and what is not posted has a reason.
 */
@Timeout(300)
final class DigestCrashTest {

  private static final int LIVES = 200;
  private static final int STEPS = 35;
  private static final int CHANNELS = 3;
  private static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
  private static final LocalTime[] TIMES = {
    LocalTime.of(1, 0), LocalTime.of(4, 0), LocalTime.of(7, 0), LocalTime.of(10, 0),
    LocalTime.of(13, 0), LocalTime.of(16, 0), LocalTime.of(19, 0), LocalTime.of(22, 0)
  };

  @TempDir Path folder;
  private final Set<String> changed = new HashSet<>();
  private int questions;
  private int deaths;

  @Test
  void killed_at_any_step_no_edition_is_posted_twice_or_lost_and_none_is_unexplained()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    try (Newsstand unit = new Newsstand(folder.resolve("bot.db"), START)) {
      for (int i = 1; i <= CHANNELS; i++) {
        unit.channel(i, ZoneId.of("Asia/Dhaka"), false, TIMES);
      }
      Fate fate = new Fate(random, unit.clock);
      int events = 0;
      unit.stop();
      for (int life = 0; life <= LIVES; life++) {
        if (life < LIVES) {
          fate.begin(STEPS);
        } else {
          fate.spare();
        }
        events = live(unit, fate, random, events, life < LIVES ? Integer.MAX_VALUE : 500);
        unit.stop();
      }
      unit.start(Newsstand.Between.NOTHING);
      verify(unit, "seed " + seed + ", " + deaths + " deaths, " + questions + " questions");
    }
  }

  /** Lives until it dies, or for so many turns. */
  private int live(Newsstand unit, Fate fate, Random random, int before, int turns)
      throws InterruptedException {
    int events = before;
    try {
      unit.start(fate.between());
      for (int turn = 0; turn < turns && !fate.isDead(); turn++) {
        if (turns == Integer.MAX_VALUE && random.nextInt(9) == 0) {
          unit.news.happens(unit.clock.instant(), "e" + events++);
        }
        if (turns == Integer.MAX_VALUE && events > 0 && random.nextInt(30) == 0) {
          String event = "e" + random.nextInt(events);
          changed.add(event);
          unit.changes(event);
        }
        fate.arrive(unit.clock.instant());
        boolean busy = !unit.ledger().open().isEmpty();
        unit.pass(Duration.ofSeconds(1 + random.nextInt(busy ? 15 : 900)));
        answer(unit, fate);
      }
    } catch (Fate.Death e) {
      deaths++;
    }
    return events;
  }

  /** The admin looks into the channel and says what is there. */
  private void answer(Newsstand unit, Fate fate) {
    if (fate.isDead()) {
      return;
    }
    for (Issue issue : unit.ledger().open()) {
      if (issue.state() == Issue.State.DOUBTFUL) {
        questions++;
        boolean arrived = !Set.copyOf(told(issue)).isEmpty() && isThere(unit, issue);
        unit.ledger()
            .keep(
                new Response(
                    List.of(),
                    List.of(
                        new Note.OfDigest(
                            new LedgerEntry.OfDoubt(
                                issue.name().id(),
                                asked(unit, issue),
                                arrived,
                                unit.clock.instant())),
                        new Note.OfDigest(
                            new LedgerEntry.OfIssue(
                                (arrived ? issue : issue.at(unit.clock.instant()))
                                    .to(Issue.State.SENDING))))),
                unit.clock.instant());
      }
    }
  }

  private static List<String> told(Issue issue) {
    Draft draft = issue.draft();
    return draft == null
        ? List.of()
        : draft.shown().stream().map(piece -> piece.event().id()).toList();
  }

  /** The message that is lost. */
  private static int asked(Newsstand unit, Issue issue) {
    return Part.doubtful(unit.ledger().parts(issue.name().id(), unit.clock.instant()))
        .orElseThrow()
        .number();
  }

  /**
   * Whether the very message is there that is asked about: no message of an edition goes out before
   * the one in front of it is known to be there.
   */
  private static boolean isThere(Newsstand unit, Issue issue) {
    int asked = asked(unit, issue);
    long there =
        unit.posts(issue.name().series().chat()).stream()
            .filter(post -> Newsstand.events(post).stream().anyMatch(told(issue)::contains))
            .count();
    return there >= asked;
  }

  private void verify(Newsstand unit, String seed) {
    for (int i = 1; i <= CHANNELS; i++) {
      long chat = Newsstand.FIRST_CHANNEL - i;
      List<String> posted = new ArrayList<>();
      for (JsonNode post : unit.posts(chat)) {
        posted.addAll(Newsstand.events(post));
      }
      assertThat(posted).as("duplicates, %s", seed).doesNotHaveDuplicates();
      Set<String> explained = new HashSet<>();
      for (Issue issue : unit.ledger().newest(new SeriesId(chat, SeriesId.Rhythm.DAILY), 10_000)) {
        switch (issue.state()) {
          case POSTED -> {
            assertThat(issue.standing().why()).as(seed).isEqualTo(Issue.Why.NONE);
            assertThat(posted).as("losses, %s", seed).containsAll(told(issue));
            explained.addAll(told(issue));
            verifyCorrections(unit, issue, seed);
          }
          case SKIPPED -> {
            assertThat(issue.standing().why()).as(seed).isNotEqualTo(Issue.Why.NONE);
            told(issue)
                .forEach(event -> assertThat(posted).as("skipped, %s", seed).doesNotContain(event));
          }
          default -> assertThat(issue.state()).as("open, %s", seed).isEqualTo(Issue.State.PLANNED);
        }
      }
      assertThat(explained).as("unexplained, %s", seed).containsAll(posted);
      assertThat(posted).as(seed).hasSizeGreaterThan(15);
      assertThat(corrected(unit, chat)).as(seed).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }
  }

  private static List<String> corrected(Newsstand unit, long chat) {
    return unit.corrections(chat).stream().flatMap(one -> Newsstand.events(one).stream()).toList();
  }

  /** Each changed source is told of, unless it could not be, and then people were told. */
  private void verifyCorrections(Newsstand unit, Issue issue, String seed) {
    Set<String> due = new HashSet<>(told(issue));
    due.retainAll(changed);
    Set<String> kept =
        unit.ledger().corrected(issue.name().id()).keySet().stream()
            .map(ArticleId::value)
            .collect(Collectors.toSet());
    assertThat(kept).as("told, %s", seed).isEqualTo(due);
    List<Part> parts = unit.ledger().parts(issue.name().id(), unit.clock.instant());
    boolean all =
        parts.stream().noneMatch(part -> part.isLost() || part.status() != Part.Status.SENT);
    if (all) {
      assertThat(corrected(unit, issue.name().series().chat()))
          .as("corrections, %s", seed)
          .containsAll(due);
    }
  }
}
