package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Fault;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.Standin;

/** Editions of a process that is killed all the time, at a Bot API that loses answers. */
@Timeout(3600)
final class DigestKillIT {

  /** How often it is killed; {@code -Dsutro.kills=200} for a long night. */
  private static final int LIVES = Integer.getInteger("sutro.kills", 20);

  private static final Duration LONGEST_LIFE = Duration.ofMillis(400);
  private static final int CHANNELS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Far from the time of the test: its editions are ordered one by one. */
  private static final ZoneId FAR = ZoneId.of("Asia/Dhaka");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("bot.db");
  }

  private JavaProcess bear(Standin standin, Instant start) throws IOException {
    return JavaProcess.start(DigestUntilKilled.class, standin.baseUrl(), file(), start);
  }

  @Test
  void however_often_it_is_killed_no_edition_is_posted_twice_and_none_is_lost() throws Exception {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    Instant start = InstantSource.system().instant();
    try (Newsstand stand = new Newsstand(file(), start)) {
      for (int i = 1; i <= CHANNELS; i++) {
        SimulatedChat channel = stand.channel(i, FAR, false, far(start));
        // the bot has heard something there, so it can look for its own posts
        Note heard = new Note.Seen(channel.id(), channel.post("শুভ সকাল", "সম্পাদক"));
        assertThat(stand.ledger().keep(new Response(List.of(), List.of(heard)), start)).isTrue();
      }
      for (int life = 0; life < LIVES; life++) {
        order(stand, DigestUntilKilled.fast(start, InstantSource.system()).instant());
        try (JavaProcess bot = bear(stand.standin, start)) {
          awaitPost(stand.standin);
          if (random.nextBoolean()) {
            stand.standin.faults().onNext("sendMessage", fault(random));
          }
          bot.live(Duration.ofNanos(random.nextLong(LONGEST_LIFE.toNanos())));
        }
      }
      stand.standin.faults().clear();
      try (JavaProcess last = bear(stand.standin, start)) {
        while (!stand.ledger().due().isEmpty()
            || stand.ledger().open().stream().anyMatch(DigestKillIT::moves)) {
          last.live(Duration.ofMillis(50));
        }
      }
      verify(stand, "seed " + seed);
    }
  }

  private static LocalTime far(Instant start) {
    return LocalTime.ofInstant(start, FAR).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
  }

  /** An edition of every channel, now. */
  private static void order(Newsstand stand, Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, FAR);
    List<Note> issues = new ArrayList<>();
    for (int i = 1; i <= CHANNELS; i++) {
      SeriesId series = new SeriesId(Newsstand.FIRST_CHANNEL - i, SeriesId.Rhythm.DAILY);
      Issue issue = Issue.planned(series, new Occurrence(local, now));
      issues.add(new Note.OfDigest(new LedgerEntry.OfIssue(issue)));
    }
    assertThat(stand.ledger().keep(new Response(List.of(), issues), now)).isTrue();
  }

  private static Fault fault(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Fault.TooManyRequests(1);
      case 1 -> new Fault.HtmlPage(502);
      case 2 -> new Fault.HalfAnswer();
      case 3 ->
          new Fault.Slow(Duration.ofMillis(50 + random.nextInt(650))); // it may outlive the bot
      default -> new Fault.LostAnswer();
    };
  }

  /** Killing it before it posts would only test the JVM. */
  private static void awaitPost(Standin standin) throws InterruptedException {
    long now = standin.events().last();
    assertThat(standin.events().awaitFirst(now, PATIENCE, DigestKillIT::isPost)).isPresent();
  }

  private static boolean isPost(Event event) {
    return event.kind() == Event.Kind.MESSAGE && event.chatId() < 0;
  }

  private static boolean moves(Issue issue) {
    return issue.state() == Issue.State.SENDING
        || issue.state() == Issue.State.PLANNED
        || issue.state() == Issue.State.CORRECTING;
  }

  private static void verify(Newsstand stand, String seed) {
    int posted = 0;
    int asked = 0;
    int corrections = 0;
    for (int i = 1; i <= CHANNELS; i++) {
      long chat = Newsstand.FIRST_CHANNEL - i;
      List<String> shown = new ArrayList<>();
      for (JsonNode post : stand.posts(chat)) {
        shown.addAll(Newsstand.events(post));
      }
      assertThat(shown).as("duplicates, %s", seed).doesNotHaveDuplicates();
      List<String> corrected = new ArrayList<>();
      for (JsonNode correction : stand.corrections(chat)) {
        corrected.addAll(Newsstand.events(correction));
      }
      assertThat(corrected).as("corrections, %s", seed).doesNotHaveDuplicates();
      corrections += corrected.size();
      Set<String> explained = new HashSet<>();
      for (Issue issue : stand.ledger().newest(new SeriesId(chat, SeriesId.Rhythm.DAILY), 1000)) {
        switch (issue.state()) {
          case POSTED, SENDING -> {
            if (issue.state() == Issue.State.POSTED) {
              assertThat(shown).as("losses, %s", seed).containsAll(told(issue));
              assertThat(corrected).as("not corrected, %s", seed).containsAll(changed(issue));
              posted++;
            }
            explained.addAll(told(issue));
          }
          case DOUBTFUL -> {
            asked++;
            explained.addAll(told(issue));
          }
          case SKIPPED -> assertThat(issue.standing().why()).as(seed).isNotEqualTo(Issue.Why.NONE);
          default -> assertThat(issue.state()).as(seed).isEqualTo(Issue.State.PLANNED);
        }
      }
      assertThat(explained).as("unexplained, %s", seed).containsAll(shown);
    }
    assertThat(posted).as(seed).isGreaterThan(LIVES);
    assertThat(corrections).as(seed).isPositive();
    assertThat(asked).as("questions, %s", seed).isZero();
  }

  private static List<String> changed(Issue issue) {
    return told(issue).stream().filter(DigestUntilKilled::isChanged).toList();
  }

  private static List<String> told(Issue issue) {
    return Objects.requireNonNull(issue.draft()).shown().stream()
        .map(piece -> piece.event().id())
        .toList();
  }
}
