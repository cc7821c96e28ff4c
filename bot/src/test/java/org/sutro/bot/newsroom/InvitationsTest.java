package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.store.Quarantine;

/** Links that let another administrator in: who can use them, how often, and how long. */
final class InvitationsTest {

  private static final long COLLEAGUE = 20;
  private static final long STRANGER = 30;
  private static final Pattern LINK =
      Pattern.compile("https://t\\.me/sutro_bot\\?start=([A-Za-z0-9_-]{1,64})$");

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.pass(Duration.ofSeconds(1));
    unit.said.clear();
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** What a new link of the owner carries. */
  private String link() {
    Response made = unit.press(Office.OWNER, "invite");
    Matcher link = LINK.matcher(texts(made.send()).getLast());
    assertThat(link.find()).isTrue();
    unit.pass(Duration.ofSeconds(1));
    unit.said.clear();
    return link.group(1);
  }

  private static List<String> texts(List<Outgoing> outgoing) {
    return outgoing.stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(send -> ((Outgoing.Send) send).text().text())
        .toList();
  }

  /** What somebody who comes by a link is told. */
  private String told(long person, String link) {
    assertThat(unit.come(person, link)).isTrue();
    unit.said.clear();
    unit.pass(Duration.ofSeconds(1));
    return texts(unit.said.stream().filter(said -> said.chat() == person).toList()).getLast();
  }

  private static String say(Key key) {
    return Messages.bengali().get(key);
  }

  @Test
  void an_administrator_who_comes_by_it_looks_after_the_digest_and_the_others_hear_of_it() {
    String link = link();
    assertThat(told(COLLEAGUE, link)).startsWith("খবর");
    assertThat(unit.ledger().editors(Office.CHAT))
        .containsExactlyInAnyOrder(Office.OWNER, COLLEAGUE);
    assertThat(texts(unit.said.stream().filter(said -> said.chat() == Office.OWNER).toList()))
        .containsExactly("“খবর”: অ্যাডমিন 20 সংকলন দেখাশোনায় যোগ দিয়েছেন");
    assertThat(unit.ledger().deeds(Office.SERIES, 2))
        .extracting(deed -> deed.what() + " " + deed.user())
        .containsExactly("JOIN 20", "INVITE 10");
  }

  @Test
  void row_31_it_lets_in_one_person_once() {
    String link = link();
    unit.role(STRANGER, Role.Status.CREATOR);
    assertThat(told(COLLEAGUE, link)).startsWith("খবর");
    assertThat(told(STRANGER, link)).isEqualTo(say(Key.DIGEST_LINK_USED));
    assertThat(told(COLLEAGUE, link)).isEqualTo(say(Key.DIGEST_LINK_USED));
    assertThat(unit.ledger().editors(Office.CHAT)).doesNotContain(STRANGER);
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, DIGEST_LINK_ADMINS",
    "OUTSIDE, DIGEST_LINK_ADMINS",
    "UNKNOWN, DIGEST_NO_ANSWER_LINK"
  })
  void who_is_no_administrator_is_not_let_in_and_does_not_use_it_up(Role.Status status, Key key) {
    String link = link();
    unit.role(STRANGER, status, "can_post_messages");
    assertThat(told(STRANGER, link)).isEqualTo(say(key));
    assertThat(unit.ledger().editors(Office.CHAT)).containsExactly(Office.OWNER);
    assertThat(told(COLLEAGUE, link)).startsWith("খবর");
  }

  @Test
  void who_looks_after_it_already_does_not_use_it_up() {
    String link = link();
    assertThat(told(Office.OWNER, link)).startsWith("খবর");
    assertThat(told(COLLEAGUE, link)).startsWith("খবর");
  }

  @Test
  void after_ten_minutes_it_is_too_late_and_by_a_clock_that_was_ahead_it_was_never_good() {
    String link = link();
    unit.clock.pass(Duration.ofMinutes(10));
    assertThat(told(COLLEAGUE, link)).isEqualTo(say(Key.DIGEST_LINK_OLD));
    unit.clock.pass(Duration.ofDays(-3));
    assertThat(told(COLLEAGUE, link)).isEqualTo(say(Key.DIGEST_LINK_OLD));
  }

  @Test
  void when_its_maker_may_not_arrange_the_digest_any_more_it_is_void() {
    String link = link();
    unit.role(Office.OWNER, Role.Status.ADMINISTRATOR);
    assertThat(told(COLLEAGUE, link)).isEqualTo(say(Key.DIGEST_LINK_OLD));
  }

  @Test
  void a_newer_link_takes_the_place_of_an_older_one() {
    String older = link();
    String newer = link();
    assertThat(newer).isNotEqualTo(older);
    assertThat(told(COLLEAGUE, older)).isEqualTo(say(Key.DIGEST_LINK_UNKNOWN));
    assertThat(told(COLLEAGUE, newer)).startsWith("খবর");
  }

  @Test
  void only_who_may_change_the_plan_can_make_one() {
    unit.role(STRANGER, Role.Status.ADMINISTRATOR, "can_delete_messages");
    Response refused = unit.press(STRANGER, "invite");
    assertThat(Said.toast(refused)).isEqualTo(say(Key.DIGEST_NOT_ALLOWED));
    assertThat(texts(refused.send())).isEmpty();
  }

  @Test
  void made_up_links_let_nobody_in() {
    String link = link();
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder made = new StringBuilder(link);
      int at = "digest-".length() + random.nextInt(link.length() - "digest-".length());
      made.setCharAt(at, made.charAt(at) == 'a' ? 'b' : 'a');
      assertThat(unit.come(COLLEAGUE, made.toString())).isTrue();
      assertThat(unit.ledger().editors(Office.CHAT))
          .as("%s, seed %d", made, seed)
          .containsExactly(Office.OWNER);
    }
    for (String other :
        new String[] {"", "digest-", link + "a", link.toUpperCase(Locale.ROOT), "x"}) {
      assertThat(unit.come(COLLEAGUE, other)).as(other).isFalse();
    }
  }

  @Test
  void the_file_does_not_hold_what_a_link_carries_once_it_is_sent() throws IOException {
    String secret = link().substring("digest-".length());
    unit.close();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).as(file.toString()).doesNotContain(secret);
    }
    unit = unit.reopened(folder.resolve("bot.db"));
  }

  @Test
  void a_link_of_before_a_restore_lets_nobody_in() {
    String link = link();
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    assertThat(told(COLLEAGUE, link)).isEqualTo(say(Key.DIGEST_LINK_UNKNOWN));
  }

  @Test
  void row_34_who_hides_behind_the_group_is_shown_the_way_to_the_bot_alone_and_changes_nothing() {
    Response there = unit.askIn(0, Office.CHAT);
    assertThat(texts(there.send())).containsExactly(say(Key.DIGEST_PRIVATE));
    Button.Link way =
        (Button.Link) ((Outgoing.Send) there.send().getFirst()).keyboard().getFirst().getFirst();
    assertThat(there.keep()).isEmpty();
    String carried = way.url().substring(way.url().indexOf("start=") + "start=".length());
    assertThat(unit.come(Office.OWNER, carried)).isTrue();
    unit.said.clear();
    unit.pass(Duration.ofSeconds(1));
    assertThat(texts(unit.said)).last().asString().startsWith("খবর\nএখনো চালু হয়নি");
  }

  @Test
  void who_has_no_digest_yet_is_shown_how_to_let_the_bot_in() {
    Response how = unit.ask(STRANGER);
    assertThat(Said.labels(how)).containsExactly("➕ চ্যানেলে যোগ করুন", "➕ গ্রুপে যোগ করুন");
  }

  @Test
  void
      who_made_the_bot_an_administrator_before_ever_writing_to_it_is_offered_the_plan_at_the_first_start() {
    assertThat(unit.come(Office.OWNER, "")).isTrue();
    unit.pass(Duration.ofSeconds(1));

    assertThat(texts(unit.said).toString()).contains("নিচে একটি তৈরি পরিকল্পনা");
    assertThat(unit.come(STRANGER, "")).isFalse();
    unit.press(Office.OWNER, "start");
    assertThat(unit.come(Office.OWNER, "")).as("it is no offer any more").isFalse();
  }

  @Test
  void of_two_who_come_by_it_at_the_same_moment_one_is_let_in() {
    String link = link();
    unit.role(STRANGER, Role.Status.CREATOR);
    Response first = unit.comes(COLLEAGUE, link).orElseThrow();
    Response second = unit.comes(STRANGER, link).orElseThrow();
    assertThat(unit.ledger().keep(first, unit.clock.instant())).isTrue();
    assertThat(unit.ledger().keep(second, unit.clock.instant())).isFalse();
    assertThat(unit.ledger().editors(Office.CHAT))
        .containsExactlyInAnyOrder(Office.OWNER, COLLEAGUE);
  }
}
