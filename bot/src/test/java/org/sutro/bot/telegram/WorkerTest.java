package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.store.Inbox;
import org.sutro.bot.store.MemoryStore;
import org.sutro.bot.store.Outbox;
import org.sutro.sqlite.DatabaseException;

@Timeout(60)
final class WorkerTest {

  private static final long BOT = 123456789;
  private static final String HELP =
      "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"from\":{\"id\":7,\"first_name\":\"রহিম\",\"is_bot\":false},"
          + "\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"/help\",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":5}]}}";

  private final MemoryStore store = new MemoryStore();
  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ConcurrentLinkedQueue<Duration> waits = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger(Worker.class)).addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    ((Logger) LoggerFactory.getLogger(Worker.class)).detachAppender(log);
  }

  private void work(Inbox inbox) throws InterruptedException {
    try (Crew crew = new Crew("update", 4, System::nanoTime)) {
      Signs nowhere = new Signs(outgoing -> new Outcome.Sent(0), rest -> {});
      Pause pause =
          time -> {
            if (!time.isZero()) {
              waits.add(time);
            }
            return inbox.open() > 0;
          };
      Updates updates = new Updates(new Me(BOT, "sutro_bot"));
      new Worker(inbox, TestBot.conversation(store), nowhere, clock, crew)
          .run(new Worker.Shift(updates, pause, () -> {}), pause);
    }
  }

  private Inbox inboxWithHelp() {
    Inbox inbox = store.inbox(BOT);
    inbox.receive(List.of(new Inbox.Received(1, 7, HELP)), 2, Instant.EPOCH);
    return inbox;
  }

  @Test
  void an_update_that_could_not_be_kept_is_tried_again_after_a_rest() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    work(new FailingInbox(inboxWithHelp(), () -> tries.incrementAndGet() == 1));
    assertThat(tries).hasValue(2);
    assertThat(waits).containsExactly(Duration.ofSeconds(1));
    assertThat(store.outbox(BOT).count(Outbox.State.NEW)).isEqualTo(1);
  }

  private int triesUntilDone(int failures, RuntimeException failure) throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    work(
        new FailingInbox(
            inboxWithHelp(), () -> tries.incrementAndGet() <= failures, () -> failure));
    return tries.get();
  }

  @Test
  void a_disk_in_trouble_for_a_while_costs_nobody_an_answer() throws InterruptedException {
    SQLException cause = new SQLException("disk I/O error");
    assertThat(triesUntilDone(30, new DatabaseException("cannot use archive.db", cause)))
        .isEqualTo(31);
    assertThat(store.outbox(BOT).next(Instant.EPOCH, Set.of()).orElseThrow().outgoing())
        .isEqualTo(help());
  }

  private List<String> told() {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .map(line -> line.lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void a_disk_that_stays_full_is_told_once_and_anew_once_it_was_not() throws InterruptedException {
    SQLException full = new SQLException("database or disk is full");
    triesUntilDone(30, new DatabaseException("cannot use bot.db", full));
    assertThat(told()).singleElement().asString().contains("update 1 could not be kept");
    store.inbox(BOT).receive(List.of(new Inbox.Received(2, 7, HELP)), 3, Instant.EPOCH);
    triesUntilDone(3, new DatabaseException("cannot use bot.db", full));
    assertThat(told()).hasSize(2);
  }

  @Test
  void an_inbox_that_gives_nothing_out_for_long_is_told_once() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    work(
        new FailingInbox(
            inboxWithHelp(),
            () -> tries.incrementAndGet() <= 30,
            () -> false,
            () -> new IllegalStateException("locked")));
    assertThat(tries.get()).isGreaterThan(30);
    assertThat(told()).singleElement().asString().contains("no update can be begun");
  }

  @Test
  void an_update_the_store_can_make_no_sense_of_is_set_aside() throws InterruptedException {
    assertThat(triesUntilDone(30, new DatabaseException("unreadable plan in the store")))
        .isEqualTo(Inbox.MAX_ENDINGS);
    assertThat(store.outbox(BOT).next(Instant.EPOCH, Set.of()).orElseThrow().outgoing())
        .isNotEqualTo(help());
  }

  private static Outgoing help() {
    Updates updates = new Updates(new Me(BOT, "sutro_bot"));
    Inbox.Received asked = new Inbox.Received(1, 7, HELP);
    return TestBot.conversation(new MemoryStore()).on(updates.read(asked)).send().getFirst();
  }

  @Test
  void an_update_whose_very_apology_ends_the_program_is_set_aside_without_one()
      throws InterruptedException {
    Inbox inbox = inboxWithHelp();
    for (int attempt = 1; attempt <= Inbox.MAX_ENDINGS + 1; attempt++) {
      assertThat(inbox.claim(Set.of())).isPresent();
    }
    work(inbox);
    assertThat(inbox.open()).isZero();
    assertThat(store.outbox(BOT).count(Outbox.State.NEW)).isZero();
  }

  @Test
  void a_trace_holds_no_words_of_people() {
    Throwable failure = new IllegalStateException("গোপন", new AssertionError("কথা"));
    assertThat(Trace.of(failure))
        .contains("IllegalStateException", "caused by java.lang.AssertionError", "WorkerTest")
        .doesNotContain("গোপন", "কথা");
  }
}
