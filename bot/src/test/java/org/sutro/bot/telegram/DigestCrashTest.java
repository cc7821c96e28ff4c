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
import org.sutro.bot.standin.SimulatedChat;

/**
 * Editions of a program that dies all the time, over a line on which answers are lost, requests are
 * late or refused: each is posted once, and what is not posted has a reason.
 */
@Timeout(300)
final class DigestCrashTest {

  private static final int LIVES = 200;
  private static final int STEPS = 35;
  private static final int CHANNELS = 2;
  private static final long GROUP = -4711;

  /** So long nothing is open when all is over: longer than from one edition to the next. */
  private static final Duration CALM = Duration.ofHours(7);

  private static final int LONGEST = 20_000;
  private static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
  private static final LocalTime[] TIMES = {
    LocalTime.of(1, 0), LocalTime.of(4, 0), LocalTime.of(7, 0), LocalTime.of(10, 0),
    LocalTime.of(13, 0), LocalTime.of(16, 0), LocalTime.of(19, 0), LocalTime.of(22, 0)
  };

  @TempDir Path folder;
  private final Set<String> changed = new HashSet<>();
  private final List<SimulatedChat> chats = new ArrayList<>();
  private int deaths;

  @Test
  void killed_at_any_step_no_edition_is_posted_twice_or_lost_and_none_is_unexplained()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    try (Newsstand unit = new Newsstand(folder.resolve("bot.db"), START)) {
      for (int i = 1; i <= CHANNELS; i++) {
        chats.add(unit.channel(i, ZoneId.of("Asia/Dhaka"), false, TIMES));
      }
      chats.add(unit.group(GROUP, ZoneId.of("Asia/Dhaka"), TIMES));
      Fate fate = new Fate(random, unit.clock);
      int events = 0;
      unit.stop();
      for (int life = 0; life < LIVES; life++) {
        fate.begin(STEPS);
        events = live(unit, fate, random, events);
        unit.stop();
        othersWrite(random);
      }
      fate.spare();
      liveOn(unit, fate, random);
      unit.stop();
      unit.start(Newsstand.Between.NOTHING);
      verify(unit, "seed " + seed + ", " + deaths + " deaths, " + fate.asked);
      assertThat(fate.asked.questions())
          .as("questions, seed %s, %s", seed, fate.asked)
          .isGreaterThan(2)
          .isLessThanOrEqualTo(fate.asked.reasons());
    }
  }

  /**
   * People write while the program is away: its own posts have gaps in between. Not too many do: it
   * looks at each number, so many a minute as Telegram wants it.
   */
  private void othersWrite(Random random) {
    for (SimulatedChat chat : chats) {
      if (chat.id() != GROUP && random.nextInt(10) == 0) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
          chat.post("শুভ সকাল", "সম্পাদক");
        }
      }
    }
  }

  /** Lives until it dies. */
  private int live(Newsstand unit, Fate fate, Random random, int before)
      throws InterruptedException {
    int events = before;
    try {
      unit.start(fate.between());
      while (!fate.isDead()) {
        if (random.nextInt(9) == 0) {
          unit.news.happens(unit.clock.instant(), "e" + events++);
        }
        if (events > 0 && random.nextInt(30) == 0) {
          String event = "e" + random.nextInt(events);
          changed.add(event);
          unit.changes(event);
        }
        turn(unit, fate, random);
      }
    } catch (Fate.Death e) {
      deaths++;
    }
    return events;
  }

  /** Lives until all that was begun is done; nothing happens any more. */
  private void liveOn(Newsstand unit, Fate fate, Random random) throws InterruptedException {
    unit.start(fate.between());
    Instant open = unit.clock.instant();
    for (int turn = 0; turn < LONGEST && !isOver(unit, open); turn++) {
      turn(unit, fate, random);
      if (!unit.ledger().open().isEmpty()) {
        open = unit.clock.instant();
      }
    }
  }

  private static boolean isOver(Newsstand unit, Instant open) {
    return open.plus(CALM).isBefore(unit.clock.instant());
  }

  private void turn(Newsstand unit, Fate fate, Random random) throws InterruptedException {
    fate.arrive(unit.clock.instant());
    boolean busy = !unit.ledger().open().isEmpty();
    unit.pass(Duration.ofSeconds(1 + random.nextInt(busy ? 15 : 900)));
    answer(unit, fate);
  }

  /** Whoever has the question before them looks into the channel and says what is there. */
  private void answer(Newsstand unit, Fate fate) {
    if (fate.isDead()) {
      return;
    }
    for (Issue issue : unit.ledger().open()) {
      if (issue.state() == Issue.State.DOUBTFUL && isAsked(unit, issue)) {
        answer(unit, fate, issue);
      }
    }
  }

  private static boolean isAsked(Newsstand unit, Issue issue) {
    return unit.ledger().shown(issue.name().id()).stream()
        .anyMatch(shown -> shown.message() > 0 && shown.first().act().startsWith("arrived"));
  }

  private static void answer(Newsstand unit, Fate fate, Issue issue) {
    Instant now = unit.clock.instant();
    int part = asked(unit, issue);
    boolean there = !told(issue).isEmpty() && isThere(unit, issue, part);
    fate.asked.looked(issue.name().id(), part, there);
    LedgerEntry seen = new LedgerEntry.OfDoubt(issue.name().id(), part, there, now);
    LedgerEntry sending =
        new LedgerEntry.OfIssue((there ? issue : issue.at(now)).to(Issue.State.SENDING));
    unit.ledger()
        .keep(
            new Response(List.of(), List.of(new Note.OfDigest(seen), new Note.OfDigest(sending))),
            now);
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
  private static boolean isThere(Newsstand unit, Issue issue, int asked) {
    long there =
        unit.posts(issue.name().series().chat()).stream()
            .filter(post -> Newsstand.events(post).stream().anyMatch(told(issue)::contains))
            .count();
    return there >= asked;
  }

  private void verify(Newsstand unit, String seed) {
    for (SimulatedChat each : chats) {
      long chat = each.id();
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
      // what nobody can find is not corrected in the chat: in the group that is much
      assertThat(corrected(unit, chat))
          .as(seed)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(chat == GROUP ? 0 : 5);
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
