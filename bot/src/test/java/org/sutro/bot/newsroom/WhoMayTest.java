package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/**
 * Who may do what to a digest: by Telegram's rights at the moment of the press, and by nothing
 * else.
 */
final class WhoMayTest {

  private static final long SOMEBODY = 20;
  private static final String SOURCE =
      "source-" + PlanChange.code(MadeUpNews.PUBLISHERS.getFirst());
  private static final String[] SEEING = {
    "menu", "when", "what", "topics", "sources", "sources-1", "look", "post", "log", "open"
  };
  private static final String[] PLANNING = {
    "pause",
    "pin",
    "silent",
    "previews",
    "items-3",
    "day-1",
    "time-20",
    "zone-europe-london",
    "country-iran",
    "lang-en",
    "folded",
    "sections",
    "hashtags",
    "onlynew",
    "alone",
    "byme",
    "topic-trade",
    SOURCE,
    "type-header",
    "type-in",
    "invite"
  };
  private static final String[] RELEASING = {
    "approve", "drop-0", "up-1", "to-1", "other-0", "later-60", "later-180", "now", "skip"
  };

  /** Pages of an edition that waits, on which it is changed. */
  private static final String[] EDITING = {"edit", "item-0", "item-1", "back"};

  /** Of a timeline that stands there. */
  private static final String[] PLANNING_TIMELINES = {"pause", "silent", "lang-en", "items-3"};

  @TempDir Path folder;

  /** Status and rights, then who may see, plan, release and undo in a channel, and in a group. */
  private static final String MATRIX =
      """
      CREATOR        -                                      see plan release undo   see plan release undo
      ADMINISTRATOR  -                                      see                     see plan release
      ADMINISTRATOR  can_post_messages                      see plan release        see plan release
      ADMINISTRATOR  can_delete_messages                    see              undo   see plan release undo
      ADMINISTRATOR  can_post_messages,can_delete_messages  see plan release undo   see plan release undo
      ADMINISTRATOR  can_edit_messages,can_change_info      see                     see plan release
      MEMBER         -
      MEMBER         can_post_messages,can_delete_messages
      OUTSIDE        -
      UNKNOWN        -
      """;

  static Stream<Arguments> cases() {
    return MATRIX
        .lines()
        .flatMap(line -> {
          String padded = line + " ".repeat(120 - line.length());
          Role.Status status = Role.Status.valueOf(padded.substring(0, 15).strip());
          String rights = padded.substring(15, 54).strip();
          return Stream.of(
              Arguments.of(status, rights, true, padded.substring(54, 78)),
              Arguments.of(status, rights, false, padded.substring(78)));
        });
  }

  @ParameterizedTest(name = "{0} {1}, channel {2}: {3}")
  @MethodSource("cases")
  void by_telegrams_rights_and_nothing_else(
      Role.Status status, String rights, boolean channel, String may) {
    try (Office unit = new Office(folder.resolve("bot.db"), channel)) {
      waiting(unit);
      unit.role(SOMEBODY, status, rights.equals("-") ? new String[0] : rights.split(","));
      for (String choice : SEEING) {
        boolean shown = !Said.toast(series(unit, choice)).equals(refusal(status));
        assertThat(shown).as(choice).isEqualTo(may.contains("see"));
      }
      for (String choice : PLANNING) {
        Response response = series(unit, choice);
        boolean asked =
            (choice.startsWith("type-") || choice.equals("invite")) && !refused(response);
        boolean done = Said.changes(response) || asked;
        assertThat(done).as(choice).isEqualTo(may.contains("plan"));
      }
      for (String act : RELEASING) {
        Response response = issue(unit, act);
        assertThat(Said.changes(response)).as(act).isEqualTo(may.contains("release"));
      }
      for (String act : EDITING) {
        boolean shown = issue(unit, act).send().stream().anyMatch(WhoMayTest::hasDecisions);
        assertThat(shown).as(act).isEqualTo(may.contains("release"));
      }
      unit.press(Office.OWNER, "pause");
      assertThat(Said.changes(series(unit, "start"))).as("start").isEqualTo(may.contains("plan"));
      unit.press(Office.OWNER, "start");
      assertThat(Said.changes(series(unit, "now"))).isEqualTo(may.contains("release"));
      assertThat(Said.changes(series(unit, "thread-7")))
          .as("channels have no topics")
          .isEqualTo(may.contains("plan") && !channel);
      unit.decide(Office.OWNER, "approve");
      unit.pass(Duration.ofHours(1));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
      Response undo = issue(unit, "undo");
      assertThat(Said.changes(undo)).as("undo").isEqualTo(may.contains("undo"));
      assertThat(undo.send().stream().anyMatch(Outgoing.Delete.class::isInstance))
          .isEqualTo(may.contains("undo"));
    }
  }

  @ParameterizedTest(name = "{0} {1}, channel {2}: {3}")
  @MethodSource("cases")
  void the_same_holds_for_what_is_approved_in_doubt_or_a_timeline(
      Role.Status status, String rights, boolean channel, String may) {
    try (Office unit = new Office(folder.resolve("bot.db"), channel)) {
      waiting(unit);
      unit.decide(Office.OWNER, "approve");
      unit.role(SOMEBODY, status, rights.equals("-") ? new String[0] : rights.split(","));
      for (String act : new String[] {"recall", "now", "skip"}) {
        assertThat(Said.changes(issue(unit, act))).as(act).isEqualTo(may.contains("release"));
      }
      unit.clock.pass(Duration.ofHours(1));
      unit.loseThePost();
      unit.pass(Duration.ofMinutes(5));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
      for (String act : new String[] {"arrived-1", "resend-1"}) {
        assertThat(Said.changes(issue(unit, act))).as(act).isEqualTo(may.contains("release"));
      }
      SeriesId timeline = new SeriesId(Office.CHAT, SeriesId.Rhythm.TIMELINE);
      assertThat(Said.changes(unit.decided(SOMEBODY, new Tap.OfSeries(timeline, "now"))))
          .isEqualTo(may.contains("release"));
      standing(unit, timeline);
      for (String choice : PLANNING_TIMELINES) {
        Response response = unit.decided(SOMEBODY, new Tap.OfSeries(timeline, choice));
        assertThat(Said.changes(response)).as(choice).isEqualTo(may.contains("plan"));
      }
      Response pinned = unit.decided(SOMEBODY, new Tap.OfSeries(timeline, "repin"));
      assertThat(pinned.send().stream().anyMatch(Outgoing.Pin.class::isInstance))
          .isEqualTo(may.contains("release"));
    }
  }

  private static void standing(Office unit, SeriesId timeline) {
    unit.press(Office.OWNER, new Tap.OfSeries(timeline, "now"));
    unit.pass(Duration.ofSeconds(1));
    Series series = unit.ledger().series(timeline).orElseThrow();
    Issue issue = unit.ledger().newest(timeline, 1).getFirst();
    unit.press(Office.OWNER, unit.tap(series, issue, "approve"));
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.ledger().standing(timeline)).isPresent();
  }

  /** Who acts in the name of the group, and whoever Telegram does not name, decides nothing. */
  @Test
  void nobody_decides_anonymously_or_with_somebody_elses_button() {
    try (Office unit = new Office(folder.resolve("bot.db"), false)) {
      waiting(unit);
      for (long nobody : new long[] {Office.CHAT, 0, 999}) {
        for (String choice : PLANNING) {
          Tap.OfSeries tap = new Tap.OfSeries(Office.SERIES, choice);
          assertThat(Said.changes(unit.decided(nobody, tap))).as(choice).isFalse();
        }
        for (String act : RELEASING) {
          assertThat(Said.changes(unit.decided(nobody, unit.tap(act)))).as(act).isFalse();
        }
      }
      Response hidden = unit.ask(Office.CHAT);
      assertThat(hidden.keep()).isEmpty();
    }
  }

  /** An edition that waits for an approval. */
  private static void waiting(Office unit) {
    unit.press(Office.OWNER, "start");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.news.happens(unit.clock.instant().plusSeconds(61), "e2");
    unit.pass(Duration.ofHours(20));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  private static Response series(Office unit, String choice) {
    return unit.decided(SOMEBODY, new Tap.OfSeries(Office.SERIES, choice));
  }

  private static Response issue(Office unit, String act) {
    return unit.decided(SOMEBODY, unit.tap(act));
  }

  private static boolean hasDecisions(Outgoing outgoing) {
    return Said.keyboard(outgoing).stream()
        .flatMap(List::stream)
        .anyMatch(button ->
            button instanceof Button.Action action && action.tap() instanceof Tap.OfIssue);
  }

  private static boolean refused(Response response) {
    return Said.toast(response).equals(say(Key.DIGEST_NOT_ALLOWED))
        || Said.toast(response).equals(say(Key.DIGEST_NO_ANSWER));
  }

  private static String refusal(Role.Status status) {
    return say(status == Role.Status.UNKNOWN ? Key.DIGEST_NO_ANSWER : Key.DIGEST_NOT_ALLOWED);
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  @Test
  void row_33_who_is_no_longer_an_administrator_loses_the_buttons_and_hears_no_more() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.role(SOMEBODY, Role.Status.ADMINISTRATOR, "can_post_messages");
      unit.press(SOMEBODY, "open");
      assertThat(unit.ledger().editors(Office.CHAT))
          .containsExactlyInAnyOrder(Office.OWNER, SOMEBODY);
      unit.role(SOMEBODY, Role.Status.MEMBER);
      Response lost = unit.press(SOMEBODY, "pin");
      assertThat(Said.labels(lost)).isEmpty();
      assertThat(lost.send().get(1))
          .isInstanceOfSatisfying(
              Outgoing.Edit.class,
              edit -> assertThat(edit.text().text()).isEqualTo(say(Key.DIGEST_NO_ADMIN, "খবর")));
      assertThat(lost.send().getLast())
          .as("the others hear of it")
          .isInstanceOfSatisfying(
              Outgoing.Send.class,
              send -> {
                assertThat(send.chat()).isEqualTo(Office.OWNER);
                assertThat(send.text().text()).isEqualTo(say(Key.DIGEST_LEFT, "খবর"));
              });
      assertThat(unit.press(SOMEBODY, "pin").send()).as("once").hasSize(2);
      assertThat(unit.ledger().editors(Office.CHAT)).containsExactly(Office.OWNER);
      unit.pass(Duration.ofSeconds(1));
      unit.said.clear();
      waiting(unit);
      assertThat(unit.said).noneMatch(outgoing -> outgoing.chat() == SOMEBODY);
      assertThat(Said.labels(unit.ask(SOMEBODY)))
          .doesNotContain(say(Key.BUTTON_DIGEST_START), say(Key.BUTTON_DIGEST_PAUSE));
    }
  }

  @Test
  void a_change_is_told_to_the_others_and_kept_in_the_log() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.role(SOMEBODY, Role.Status.ADMINISTRATOR, "can_post_messages");
      unit.press(SOMEBODY, "open");
      Response changed = unit.press(Office.OWNER, "pin");
      assertThat(changed.send())
          .anyMatch(outgoing ->
              outgoing instanceof Outgoing.Send send
                  && send.chat() == SOMEBODY
                  && send.text().text().contains("“খবর”"));
      assertThat(changed.send())
          .noneMatch(
              outgoing -> outgoing instanceof Outgoing.Send && outgoing.chat() == Office.OWNER);
      assertThat(unit.ledger().deeds(Office.SERIES, 5).getFirst().user()).isEqualTo(Office.OWNER);
      assertThat(Said.labels(unit.press(SOMEBODY, "log"))).hasSize(1);
    }
  }

  @Test
  void a_stranger_who_asks_for_digests_costs_no_more_than_a_few_questions() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      Series own = unit.series();
      for (long chat = -40; chat < -20; chat++) {
        SeriesId id = new SeriesId(chat, SeriesId.Rhythm.DAILY);
        Series other = new Series(id, own.home(), own.plan(), own.course(), 0);
        unit.kept(new Response(List.of(), List.of(Press.note(other))));
        unit.troubled.add(chat);
      }
      assertThat(Said.labels(unit.ask(SOMEBODY))).doesNotContain(say(Key.BUTTON_DIGEST_START));
      assertThat(Said.labels(unit.ask(Office.OWNER))).contains(say(Key.BUTTON_DIGEST_START));
    }
  }
}
