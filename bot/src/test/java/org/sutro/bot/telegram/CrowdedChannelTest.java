package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.standin.SimulatedChat;

/**
 * Others write more in the channel than the program looks through, and it is started anew all the
 * time: that it can't tell costs one question each time a message is lost, and nothing else.
 */
@Timeout(120)
final class CrowdedChannelTest {

  private static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
  private static final SeriesId SERIES =
      new SeriesId(Newsstand.FIRST_CHANNEL - 1, SeriesId.Rhythm.DAILY);
  private static final int CROWD = 450;

  @TempDir Path folder;
  private final AtomicInteger losing = new AtomicInteger();
  private boolean arriving;
  private Newsstand unit;
  private SimulatedChat channel;

  /** An edition is in the channel, so that the program knows how far its messages are numbered. */
  @BeforeEach
  void open() throws IOException, InterruptedException {
    unit = new Newsstand(folder.resolve("bot.db"), START);
    channel =
        unit.channel(1, ZoneId.of("Asia/Dhaka"), false, LocalTime.of(7, 0), LocalTime.of(12, 0));
    unit.news.happens(START.plusSeconds(60), "e1");
    unit.pass(Duration.ofMinutes(40));
    restarted(5);
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e2");
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private Issue issue() {
    return unit.ledger().newest(SERIES, 10).stream()
        .filter(issue -> issue.state() != Issue.State.PLANNED)
        .findFirst()
        .orElseThrow();
  }

  private void restarted(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      unit.stop();
      unit.start(
          new Newsstand.Between(
              UnaryOperator.identity(), UnaryOperator.identity(), this::losingPosts));
      unit.pass(Duration.ofMinutes(2));
      unit.pass(Duration.ofSeconds(5));
    }
  }

  /** Nobody hears what became of a post, and hundreds write before anybody looks for it. */
  private Wire losingPosts(Wire wire) {
    return outgoing -> {
      if (!(outgoing instanceof Outgoing.Post)
          || losing.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
        return wire.send(outgoing);
      }
      crowd();
      if (arriving) {
        Outcome unused = wire.send(outgoing);
      }
      return new Outcome.Unknown("lost");
    };
  }

  private void crowd() {
    for (int i = 0; i < CROWD; i++) {
      channel.post("শুভ সকাল", "পাঠক");
    }
  }

  private void lose(int times, boolean arriving) throws InterruptedException {
    this.arriving = arriving;
    losing.set(times);
    restarted(1);
    unit.pass(Duration.ofHours(5));
    untilNothingMoves();
    assertThat(issue().state()).isEqualTo(Issue.State.DOUBTFUL);
  }

  /** A look through hundreds of messages takes a while: so many a minute, as Telegram wants it. */
  private void untilNothingMoves() throws InterruptedException {
    for (int i = 0; i < 100 && issue().state() == Issue.State.SENDING; i++) {
      restarted(1);
    }
    restarted(3);
  }

  private void answer(boolean there) throws InterruptedException {
    Instant now = unit.clock.instant();
    Issue issue = there ? issue() : issue().at(now);
    List<Note> keep =
        List.of(
            new Note.OfDigest(new LedgerEntry.OfDoubt(issue.name().id(), 1, there, now)),
            new Note.OfDigest(new LedgerEntry.OfIssue(issue.to(Issue.State.SENDING))));
    assertThat(unit.ledger().keep(new Response(List.of(), keep), now)).isTrue();
    untilNothingMoves();
  }

  private long questions() {
    return unit.said().stream()
        .filter(message -> message.path("text").asText().contains("উত্তর হারিয়ে গেছে"))
        .count();
  }

  private List<String> events() {
    return unit.posts(SERIES.chat()).stream()
        .flatMap(post -> Newsstand.events(post).stream())
        .toList();
  }

  @Test
  void one_that_had_arrived_costs_one_question() throws InterruptedException {
    lose(1, true);
    assertThat(questions()).isEqualTo(1);
    answer(true);
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(questions()).isEqualTo(1);
    assertThat(events()).containsExactly("e1", "e2");
  }

  @Test
  void one_that_is_lost_again_after_it_was_sent_anew_costs_one_more() throws InterruptedException {
    lose(2, false);
    assertThat(questions()).isEqualTo(1);
    answer(false);
    assertThat(issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    assertThat(questions()).isEqualTo(2);
    answer(false);
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(questions()).isEqualTo(2);
    assertThat(events()).containsExactly("e1", "e2");
  }
}
