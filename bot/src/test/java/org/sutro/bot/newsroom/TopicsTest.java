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
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** In which topic of a group digests are posted is chosen by writing there. */
final class TopicsTest {

  private static final int TOPIC = 44;
  private static final long OTHER = 20;

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), false);
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** The buttons somebody is shown in private. */
  private static List<String> asked(Response response) {
    return Said.labels(
        new Response(
            response.send().stream().filter(outgoing -> outgoing.chat() > 0).toList(), List.of()));
  }

  private int topic() {
    return unit.series().plan().manner().topic();
  }

  private void posted() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.pass(Duration.ofHours(21));
  }

  private int topicOfThePost() {
    return unit.said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(post -> ((Outgoing.Post) post).to().topic())
        .reduce(-1, (one, last) -> last);
  }

  @Test
  void who_writes_in_a_topic_is_asked_in_private_and_it_is_posted_there() {
    Response asked = unit.askIn(TOPIC, Office.OWNER);
    assertThat(asked.send().getFirst().chat()).isEqualTo(Office.CHAT);
    assertThat(asked.send().getLast().chat()).isEqualTo(Office.OWNER);
    assertThat(asked(asked)).containsExactly(say(Key.BUTTON_DIGEST_HERE, "খবর"));
    unit.press(Office.OWNER, "thread-" + TOPIC);
    assertThat(topic()).isEqualTo(TOPIC);
    assertThat(unit.askIn(TOPIC, Office.OWNER).send()).as("it is there already").hasSize(1);
    posted();
    assertThat(topicOfThePost()).isEqualTo(TOPIC);
  }

  @Test
  void a_topic_is_changed_in_another_and_given_up_by_a_button() {
    unit.press(Office.OWNER, "thread-" + TOPIC);
    assertThat(asked(unit.askIn(7, Office.OWNER))).hasSize(1);
    unit.press(Office.OWNER, "thread-7");
    assertThat(topic()).isEqualTo(7);
    assertThat(Said.labels(unit.press(Office.OWNER, "post")))
        .contains(say(Key.BUTTON_DIGEST_MAIN_TOPIC));
    unit.press(Office.OWNER, "thread-0");
    posted();
    assertThat(topicOfThePost()).isZero();
  }

  @Test
  void each_series_of_the_group_has_its_own() {
    SeriesId weekly = new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY);
    unit.press(Office.OWNER, new Tap.OfSeries(weekly, "start"));
    assertThat(asked(unit.askIn(TOPIC, Office.OWNER))).hasSize(2);
    unit.press(Office.OWNER, new Tap.OfSeries(weekly, "thread-" + TOPIC));
    assertThat(topic()).isZero();
    assertThat(unit.ledger().series(weekly).orElseThrow().plan().manner().topic()).isEqualTo(TOPIC);
  }

  @Test
  void members_are_not_asked_and_channels_have_no_topics() {
    unit.role(OTHER, Role.Status.MEMBER);
    assertThat(asked(unit.askIn(TOPIC, OTHER))).isEmpty();
    assertThat(Said.changes(unit.press(OTHER, "thread-" + TOPIC))).isFalse();
    try (Office channel = new Office(folder.resolve("channel.db"), true)) {
      assertThat(Said.changes(channel.press(Office.OWNER, "thread-" + TOPIC))).isFalse();
    }
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }
}
