package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.EntityKind;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Quarantine;

/** What is said under a post whose sources have changed. */
final class ErrataTest {

  private static final String TITLE =
      "সংশোধনী: এই সংকলনে যা উদ্ধৃত হয়েছে, তার সূত্রে পরে বদল এসেছে";

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.news.happens(unit.clock.instant().plusSeconds(61), "e2");
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** The edition of the morning stands in the channel. */
  private void posted() {
    unit.pass(Duration.ofHours(21));
    later();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  private void later() {
    for (int i = 0; i < 4; i++) {
      unit.pass(Duration.ofMinutes(1));
    }
  }

  private List<Outgoing.Post> corrections() {
    return unit.posts().stream().filter(post -> post.slot().part() > Part.ROUND).toList();
  }

  private int messageOfThePost() {
    return unit.ledger().parts(unit.issue().name().id(), unit.clock.instant()).stream()
        .filter(part -> part.number() == 1)
        .findFirst()
        .orElseThrow()
        .message();
  }

  @Test
  void a_source_that_no_longer_says_what_was_quoted_is_told_of_under_the_post_once() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(corrections())
        .singleElement()
        .satisfies(post -> {
          assertThat(post.to().replyTo()).isEqualTo(messageOfThePost());
          assertThat(post.text().text())
              .startsWith(TITLE)
              .contains("[e1]", "কাটা কথাগুলো প্রতিবেদনে আর নেই।")
              .doesNotContain("[e2]");
          assertThat(post.text().entities())
              .anyMatch(entity -> entity.kind() == EntityKind.STRIKETHROUGH);
        });
    assertThat(unit.lastSaid()).startsWith("✏️ “খবর”").endsWith("পোস্টের নিচে সংশোধনী দিয়েছি।");
    assertThat(unit.ledger().deeds(Office.SERIES, 1).getFirst().user()).isEqualTo(Deed.BY_ITSELF);
    unit.changed("e1");
    later();
    assertThat(corrections()).as("told once").hasSize(1);
    unit.news.takesBack("e2");
    unit.changed("e2");
    later();
    assertThat(corrections()).hasSize(2);
    assertThat(corrections().getLast().text().text())
        .contains("[e2]", "প্রকাশক প্রতিবেদনটি প্রত্যাহার করে নিয়েছে।")
        .doesNotContain("[e1]");
  }

  @Test
  void a_source_that_changes_a_month_and_many_editions_later_is_told_of_under_its_own_post() {
    posted();
    int message = messageOfThePost();
    for (int day = 0; day < 30; day++) {
      unit.news.happens(unit.clock.instant().plusSeconds(60), "day " + day);
      unit.pass(Duration.ofDays(1));
      later();
    }
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(corrections())
        .singleElement()
        .satisfies(post -> assertThat(post.to().replyTo()).isEqualTo(message));
  }

  @Test
  void a_source_that_changes_once_more_is_told_of_once_more() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    unit.news.takesBack("e1");
    unit.changed("e1");
    later();
    assertThat(corrections()).hasSize(2);
    assertThat(corrections().getLast().text().text())
        .contains("[e1]", "প্রকাশক প্রতিবেদনটি প্রত্যাহার করে নিয়েছে।");
    unit.news.saysAgain("e1");
    unit.changed("e1");
    later();
    assertThat(corrections()).hasSize(3);
    assertThat(corrections().getLast().text().text())
        .contains("[e1]", "প্রতিবেদনে এই কথাগুলো এখন আবার আছে।");
    assertThat(corrections().getLast().text().entities())
        .noneMatch(entity -> entity.kind() == EntityKind.STRIKETHROUGH);
    unit.changed("e1");
    later();
    assertThat(corrections()).hasSize(3);
  }

  @Test
  void a_correction_answers_the_message_of_the_post_that_holds_the_words() {
    unit.press(Office.OWNER, "items-15");
    for (int i = 10; i < 25; i++) {
      unit.news.happens(unit.clock.instant().plusSeconds(i), "e" + i);
    }
    posted();
    List<Part> parts = unit.ledger().parts(unit.issue().name().id(), unit.clock.instant());
    assertThat(parts).as("a long post").hasSizeGreaterThan(1);
    for (String event : new String[] {"e10", "e22"}) {
      unit.news.changes(event);
      unit.changed(event);
    }
    later();
    later();
    assertThat(corrections()).hasSize(2);
    for (Outgoing.Post correction : corrections()) {
      String event = correction.text().text().contains("[e10]") ? "[e10]" : "[e22]";
      int under =
          unit.posts().stream()
              .filter(post -> post.to().replyTo() == null && post.text().text().contains(event))
              .mapToInt(post -> post.slot().part())
              .findFirst()
              .orElseThrow();
      assertThat(correction.to().replyTo()).isEqualTo(parts.get(under - 1).message());
    }
    assertThat(corrections()).extracting(post -> post.to().replyTo()).doesNotHaveDuplicates();
  }

  @Test
  void a_source_that_still_says_it_is_not_told_of() {
    posted();
    int before = unit.said.size();
    unit.changed("e1");
    later();
    assertThat(unit.said).hasSize(before);
    assertThat(unit.ledger().due()).isEmpty();
  }

  @Test
  void what_changes_while_it_is_on_its_way_is_told_of_right_after() {
    unit.press(Office.OWNER, "byany");
    unit.pass(Duration.ofHours(19).plusMinutes(35));
    unit.decide(Office.OWNER, "approve");
    unit.clock.pass(Duration.ofHours(1));
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    unit.news.changes("e2");
    unit.changed("e2");
    later();
    later();
    assertThat(corrections())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("[e2]"));
  }

  @Test
  void what_somebody_took_out_was_not_posted_and_is_not_corrected() {
    unit.press(Office.OWNER, "byany");
    unit.pass(Duration.ofHours(19).plusMinutes(35));
    unit.decide(Office.OWNER, "drop-0");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    later();
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(unit.posts()).hasSize(1);
    assertThat(corrections()).isEmpty();
  }

  @Test
  void with_the_post_its_correction_is_taken_back() {
    posted();
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages", "can_delete_messages");
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    unit.decide(Office.OWNER, "undo");
    later();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    assertThat(unit.said.stream().filter(Outgoing.Delete.class::isInstance)).hasSize(2);
    unit.news.changes("e2");
    unit.changed("e2");
    later();
    assertThat(corrections()).as("nothing stands there").hasSize(1);
  }

  @Test
  void while_it_is_on_its_way_the_post_is_not_taken_back() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.CORRECTING);
    assertThat(Said.toast(unit.decide(Office.OWNER, "undo")))
        .isEqualTo("এই মুহূর্তে পোস্টের নিচে সংশোধনী যাচ্ছে। একটু পরে আবার চাপুন।");
    later();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    unit.decide(Office.OWNER, "undo");
    later();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
  }

  @Test
  void where_the_bot_may_not_write_any_more_people_get_the_words() {
    posted();
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR);
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(corrections()).isEmpty();
    assertThat(unit.lastSaid()).startsWith(TITLE).contains("[e1]");
    int before = unit.said.size();
    unit.changed("e1");
    later();
    assertThat(unit.said).hasSize(before);
  }

  @Test
  void while_telegram_does_not_say_what_the_bot_may_it_waits() {
    posted();
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(corrections()).isEmpty();
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    later();
    assertThat(corrections()).hasSize(1);
  }

  @Test
  void what_telegram_refuses_or_loses_is_said_to_the_people() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    unit.turn();
    Outbox.Parcel parcel =
        unit.outbox().next(unit.clock.instant(), java.util.Set.of()).orElseThrow();
    unit.outbox().failed(parcel, "400 message to be replied not found");
    later();
    assertThat(unit.lastSaid()).contains("টেলিগ্রাম পোস্টের নিচে সংশোধনী গ্রহণ করেনি");
    unit.news.changes("e2");
    unit.changed("e2");
    unit.turn();
    unit.loseThePost();
    later();
    assertThat(unit.lastSaid()).contains("পৌঁছেছে কি না জানতে পারিনি");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void put_back_from_a_backup_it_asks_people_and_writes_nothing_under_older_posts() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    unit.turn();
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    Quarantine.release(folder.resolve("bot.db"));
    unit = unit.reopened(folder.resolve("bot.db"));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    later();
    assertThat(unit.posts()).isEmpty();
    unit.news.changes("e2");
    unit.changed("e2");
    later();
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.lastSaid()).startsWith(TITLE).contains("[e2]").doesNotContain("[e1]");
  }
}
