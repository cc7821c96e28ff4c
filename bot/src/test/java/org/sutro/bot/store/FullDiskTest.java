package org.sutro.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sutro.bot.store.Traffic.BOT;
import static org.sutro.bot.store.Traffic.CHAT;
import static org.sutro.bot.store.Traffic.NOW;
import static org.sutro.bot.store.Traffic.OTHER;
import static org.sutro.bot.store.Traffic.say;
import static org.sutro.bot.store.Traffic.update;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.DiskMessages;
import org.sutro.bot.chat.Response;
import org.sutro.bot.follow.WatchDisk;
import org.sutro.bot.store.Outbox.State;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.DatabaseException;

/** What becomes of the bot's memory when the disk under it is full: SQLite's own answer to that. */
final class FullDiskTest {

  private static final int MANY = 2000;

  @TempDir Path folder;
  private Database database;
  private Inbox inbox;
  private Outbox outbox;

  @BeforeEach
  void openWithOneThatIsAnswered() {
    database = Schema.open(folder.resolve("bot.db"));
    inbox = new SqliteInbox(database, BOT);
    outbox = new SqliteOutbox(database, BOT);
    inbox.receive(List.of(update(5, CHAT), update(6, OTHER)), 7, NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** As far as SQLite is concerned the disk ends behind so many pages, or where the file does. */
  private void room(int pages) {
    database.set(tx -> tx.run("PRAGMA max_page_count = " + pages));
  }

  private int receiveMany() {
    List<Inbox.Received> many =
        LongStream.range(7, 7 + MANY).mapToObj(id -> update(id, CHAT)).toList();
    return inbox.receive(many, 7 + MANY, NOW);
  }

  @Test
  void of_messages_that_do_not_fit_none_is_kept_or_taken_as_read_until_there_is_room_again() {
    room(1);
    assertThatThrownBy(this::receiveMany)
        .isInstanceOfSatisfying(
            DatabaseException.class,
            full -> assertThat(full.mayPass()).as("is over later").isTrue())
        .hasMessageContaining("full");
    assertThat(inbox.offset()).as("what Telegram is asked for next").isEqualTo(7);
    assertThat(inbox.open()).isEqualTo(2);
    assertThat(inbox.claim(Set.of())).as("what is there is read on").isPresent();

    room(1_000_000);
    assertThat(receiveMany()).isEqualTo(MANY);
    assertThat(inbox.offset()).isEqualTo(7 + MANY);
  }

  @Test
  void an_answer_that_does_not_fit_leaves_its_question_open_and_is_sent_once_when_it_does() {
    Inbox.Claim claim = inbox.claim(Set.of()).orElseThrow();
    Response answer = Response.send(say(CHAT, "নদীর পানি বেড়েছে। ".repeat(180)));
    room(1);
    assertThatThrownBy(() -> inbox.done(claim, answer, NOW))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("full");
    assertThat(outbox.count(State.NEW)).isZero();
    assertThat(inbox.open()).isEqualTo(2);

    room(1_000_000);
    inbox.done(claim, answer, NOW);
    assertThat(outbox.count(State.NEW)).isEqualTo(1);
    assertThat(inbox.open()).isEqualTo(1);
  }

  @Test
  void owners_who_can_not_be_told_of_it_since_nothing_fits_are_told_once_when_it_does() {
    Set<Long> owners = LongStream.range(100, 130).boxed().collect(Collectors.toSet());
    WatchDisk watch =
        new WatchDisk(
            () -> new DataDisk("ext4", 5 << 20),
            owners,
            new DiskMessages(chat -> Choices.NONE, ZoneOffset.ofHours(6)),
            new SqliteDiskNews(database, BOT),
            () -> NOW);
    room(1);
    assertThatThrownBy(watch::step)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("full");
    assertThatThrownBy(watch::step).as("tried again").isInstanceOf(DatabaseException.class);
    assertThat(outbox.count(State.NEW)).isLessThan(owners.size());

    room(1_000_000);
    watch.step();
    assertThat(outbox.next(NOW, Set.of(), 100))
        .extracting(parcel -> parcel.outgoing().chat())
        .containsExactlyInAnyOrderElementsOf(owners);
    watch.step();
    assertThat(outbox.count(State.NEW)).as("for a second time").isZero();
  }
}
