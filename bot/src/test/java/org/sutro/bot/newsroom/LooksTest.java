package org.sutro.bot.newsroom;

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
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Golden;
import org.sutro.bot.render.RichText;

/** What people see of digests, kept in files. */
final class LooksTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    for (int i = 1; i <= 3; i++) {
      unit.news.happens(unit.clock.instant().minus(Duration.ofDays(i)), "e" + i);
    }
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private static SeriesId id(SeriesId.Rhythm rhythm) {
    return new SeriesId(Office.CHAT, rhythm);
  }

  private Response press(SeriesId.Rhythm rhythm, String choice) {
    return unit.press(Office.OWNER, new Tap.OfSeries(id(rhythm), choice));
  }

  private void posted(SeriesId.Rhythm rhythm) {
    press(rhythm, "now");
    unit.pass(Duration.ofSeconds(1));
    Series series = unit.ledger().series(id(rhythm)).orElseThrow();
    Issue issue = unit.ledger().newest(id(rhythm), 1).getFirst();
    unit.press(Office.OWNER, unit.tap(series, issue, "approve"));
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
  }

  private RichText lastPost() {
    return unit.said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(post -> ((Outgoing.Post) post).text())
        .reduce(RichText.plain(""), (one, last) -> last);
  }

  private static String shown(Response response) {
    StringBuilder out = new StringBuilder();
    for (Outgoing outgoing : response.send()) {
      switch (outgoing) {
        case Outgoing.Send send -> out.append(Golden.written(send.text())).append('\n');
        case Outgoing.Edit edit -> out.append(Golden.written(edit.text())).append('\n');
        default -> {}
      }
    }
    Said.rows(response).forEach(row -> out.append("[").append(row).append("]\n"));
    return out.toString();
  }

  @Test
  void the_plan_and_its_pages() {
    StringBuilder all = new StringBuilder();
    for (String page :
        List.of("menu", "when", "what", "topics", "sources", "sources-1", "look", "post")) {
      all.append("== ").append(page).append('\n');
      all.append(shown(press(SeriesId.Rhythm.DAILY, page)));
    }
    Golden.check("digest-pages", all.toString());
  }

  @Test
  void an_edition_that_is_changed() {
    press(SeriesId.Rhythm.DAILY, "items-3");
    press(SeriesId.Rhythm.DAILY, "now");
    unit.pass(Duration.ofSeconds(1));
    unit.decide(Office.OWNER, "drop-1");
    String list = shown(unit.decide(Office.OWNER, "edit"));
    String first = shown(unit.decide(Office.OWNER, "item-0"));
    String dropped = shown(unit.decide(Office.OWNER, "item-1"));
    Golden.check("digest-edit", list + "== first\n" + first + "== dropped\n" + dropped);
  }

  @Test
  void what_looks_back() {
    press(SeriesId.Rhythm.WEEKLY, "start");
    String weekly = shown(press(SeriesId.Rhythm.WEEKLY, "when"));
    posted(SeriesId.Rhythm.WEEKLY);
    Golden.check("digest-week", weekly + "== post\n" + Golden.written(lastPost()));
    press(SeriesId.Rhythm.MONTHLY, "start");
    String monthly = shown(press(SeriesId.Rhythm.MONTHLY, "when"));
    posted(SeriesId.Rhythm.MONTHLY);
    Golden.check("digest-month", monthly + "== post\n" + Golden.written(lastPost()));
  }

  @Test
  void a_timeline() {
    String menu = shown(press(SeriesId.Rhythm.TIMELINE, "menu"));
    posted(SeriesId.Rhythm.TIMELINE);
    String later = shown(press(SeriesId.Rhythm.TIMELINE, "menu"));
    Golden.check(
        "digest-timeline",
        menu + "== post\n" + Golden.written(lastPost()) + "\n== later\n" + later);
  }

  @Test
  void a_correction_under_a_post() {
    posted(SeriesId.Rhythm.DAILY);
    unit.news.changes("e2");
    unit.changed("e2");
    unit.pass(Duration.ofMinutes(1));
    Golden.check("digest-correction", lastPost());
  }

  @Test
  void a_topic_of_a_group() {
    try (Office group = new Office(folder.resolve("group.db"), false)) {
      group.role(Office.BOT, Role.Status.ADMINISTRATOR);
      String asked = shown(group.askIn(44, Office.OWNER));
      String chosen = shown(group.press(Office.OWNER, "thread-44"));
      Golden.check("digest-topic", asked + "== chosen\n" + chosen);
    }
  }
}
