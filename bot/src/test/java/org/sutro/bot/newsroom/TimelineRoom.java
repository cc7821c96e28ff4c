package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** A channel that may have a timeline, and what is done and said there. */
abstract class TimelineRoom {

  static final SeriesId TIMELINE = new SeriesId(Office.CHAT, SeriesId.Rhythm.TIMELINE);
  static final long OTHER = 20;

  @TempDir Path folder;
  Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  void happens(String event) {
    unit.news.happens(unit.clock.instant(), event);
    unit.clock.pass(Duration.ofSeconds(1));
  }

  void happensAtLength(String event, int length) {
    unit.news.happensAtLength(unit.clock.instant(), event, length);
    unit.clock.pass(Duration.ofSeconds(1));
  }

  Response press(String choice) {
    return unit.press(Office.OWNER, new Tap.OfSeries(TIMELINE, choice));
  }

  void later() {
    unit.pass(Duration.ofMinutes(11));
    unit.pass(Duration.ofSeconds(5));
  }

  Issue issue() {
    return unit.ledger().newest(TIMELINE, 1).getFirst();
  }

  Series series() {
    return unit.ledger().series(TIMELINE).orElseThrow();
  }

  void decide(String act) {
    unit.press(Office.OWNER, unit.tap(series(), issue(), act));
  }

  void posted() {
    happens("e1");
    press("now");
    unit.pass(Duration.ofSeconds(1));
    decide("approve");
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
  }

  <T extends Outgoing> List<T> said(Class<T> kind) {
    return unit.said.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  String now() {
    List<Outgoing.Rewrite> rewrites = said(Outgoing.Rewrite.class);
    return rewrites.isEmpty()
        ? said(Outgoing.Post.class).getLast().text().text()
        : rewrites.getLast().text().text();
  }

  String lastSaid() {
    return said(Outgoing.Send.class).getLast().text().text();
  }

  static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }
}
