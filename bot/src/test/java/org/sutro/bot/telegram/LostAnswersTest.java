package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.RichText;
import org.sutro.bot.standin.Fault;
import org.sutro.bot.standin.SimulatedChat;

/** The post goes out, and Telegram's answer to it is lost: it is looked for where it may stand. */
@Timeout(120)
final class LostAnswersTest {

  private static final Instant START = Instant.parse("2026-11-20T00:30:00Z");
  private static final Duration LOOKING = Duration.ofSeconds(5);

  @TempDir Path folder;
  private Newsstand unit;
  private SimulatedChat channel;

  @BeforeEach
  void open() throws IOException {
    unit = new Newsstand(folder.resolve("bot.db"), START);
    channel = unit.channel(1, ZoneId.of("Asia/Dhaka"), false, LocalTime.of(9, 0));
    Note heard = new Note.Seen(channel.id(), channel.post("শুভ সকাল", "সম্পাদক"));
    unit.ledger().keep(new Response(List.of(), List.of(heard)), START);
    unit.news.happens(START.plusSeconds(60), "e1");
    unit.stop();
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** Its answer is lost, whether it gets there or not. */
  private void start(boolean arrives, Runnable meanwhile) {
    AtomicBoolean lost = new AtomicBoolean();
    UnaryOperator<Wire> line =
        wire ->
            outgoing -> {
              if (!(outgoing instanceof Outgoing.Post) || lost.getAndSet(true)) {
                return wire.send(outgoing);
              }
              if (arrives) {
                Outcome unused = wire.send(outgoing);
              }
              meanwhile.run();
              return new Outcome.Unknown("lost");
            };
    unit.start(new Newsstand.Between(UnaryOperator.identity(), UnaryOperator.identity(), line));
  }

  private void othersWrite(int messages) {
    for (int i = 0; i < messages; i++) {
      int unused = channel.post("অন্য পোস্ট", "সম্পাদক");
    }
  }

  private void untilItIsFound(int looks) throws InterruptedException {
    unit.pass(Duration.ofHours(3));
    for (int i = 0; i < looks; i++) {
      unit.pass(LOOKING);
    }
  }

  private List<JsonNode> editions() {
    return unit.posts(channel.id()).stream()
        .filter(post -> !Newsstand.events(post).isEmpty())
        .toList();
  }

  private Issue.State state() {
    return unit.ledger()
        .newest(new SeriesId(channel.id(), SeriesId.Rhythm.DAILY), 1)
        .getFirst()
        .state();
  }

  @Test
  void it_is_found_behind_whatever_others_wrote_that_the_bot_did_not_hear_of()
      throws InterruptedException {
    othersWrite(135);
    start(true, () -> {});
    untilItIsFound(250);
    assertThat(editions()).hasSize(1);
    assertThat(state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void one_that_did_not_arrive_is_posted_when_nothing_stands_behind_what_others_wrote()
      throws InterruptedException {
    othersWrite(60);
    start(false, () -> {});
    untilItIsFound(180);
    assertThat(editions()).hasSize(1);
    assertThat(state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void behind_very_much_that_others_wrote_it_is_asked_for_and_not_posted_again()
      throws InterruptedException {
    othersWrite(500);
    start(true, () -> {});
    untilItIsFound(600);
    assertThat(editions()).hasSize(1);
    assertThat(state()).isEqualTo(Issue.State.DOUBTFUL);
  }

  @Test
  void a_look_that_fails_is_taken_again() throws InterruptedException {
    start(true, () -> unit.standin.faults().onNext("getChatMember", new Fault.HtmlPage(502)));
    untilItIsFound(60);
    assertThat(editions()).hasSize(1);
    assertThat(state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void where_an_answer_of_the_bot_may_stand_it_is_asked_for_and_the_answer_is_left_alone()
      throws InterruptedException {
    RichText words = RichText.plain("রাশিয়া সেনা পাঠায়নি বলে জানিয়েছে মস্কো।");
    Outgoing answer = new Outgoing.Send(channel.id(), words, List.of(), null);
    UnaryOperator<Wire> line =
        wire ->
            outgoing -> {
              boolean lost =
                  outgoing.chat() == channel.id()
                      && (outgoing instanceof Outgoing.Send || outgoing instanceof Outgoing.Post);
              Outcome outcome = wire.send(outgoing);
              return lost ? new Outcome.Unknown("lost") : outcome;
            };
    unit.start(new Newsstand.Between(UnaryOperator.identity(), UnaryOperator.identity(), line));
    unit.ledger().keep(new Response(List.of(answer), List.of()), START);

    untilItIsFound(60);

    assertThat(editions()).hasSize(1);
    assertThat(state()).isEqualTo(Issue.State.DOUBTFUL);
    assertThat(unit.posts(channel.id()).toString()).contains(words.text());
  }
}
