package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/** What somebody who looks after several channels gets to {@code /digest}. */
final class SeveralChannelsTest {

  private static final long OTHER = -1_001_000_000_008L;

  @AutoClose private final Office unit;

  SeveralChannelsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.moves(OTHER); // which leaves the first chat free for a second channel
  }

  private void has(SeriesId id, String title, Series.State state) {
    Series like = unit.ledger().series().getFirst();
    Series.Course course = like.course();
    Series series =
        new Series(
            id,
            new Series.Home(title, true),
            like.plan(),
            new Series.Course(state, course.planned(), course.news()),
            0);
    unit.kept(
        new Response(
            List.of(),
            List.of(
                new Note.OfDigest(new LedgerEntry.OfSeries(series)),
                new Note.OfDigest(new LedgerEntry.OfEditor(id.chat(), Office.OWNER, true)))));
  }

  private Outgoing.Send list() {
    return (Outgoing.Send) unit.ask(Office.OWNER).send().getFirst();
  }

  @Test
  void all_digests_are_listed_by_name_with_how_they_stand_and_each_channel_has_a_button() {
    has(Office.SERIES, "নদীর দেশ", Series.State.ON);
    has(new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY), "নদীর দেশ", Series.State.PAUSED);
    has(new SeriesId(Office.CHAT, SeriesId.Rhythm.TIMELINE), "নদীর দেশ", Series.State.ON);
    assertThat(list().text().text())
        .isEqualTo(
            """
            • খবর: এখনো চালু হয়নি
            • নদীর দেশ: চালু আছে
            • নদীর দেশ (ঘটনাপঞ্জি): চালু আছে
            • নদীর দেশ (সাপ্তাহিক): থামানো আছে

            কোনটির সংকলন দেখতে চান?\
            """);
    assertThat(Said.labels(Response.send(list()))).containsExactly("খবর", "নদীর দেশ");
  }

  @Test
  void a_button_opens_the_plan_of_its_channel() {
    has(Office.SERIES, "নদীর দেশ", Series.State.ON);
    Button.Action second = (Button.Action) list().keyboard().getLast().getFirst();
    Response opened = unit.press(Office.OWNER, (Tap.OfSeries) second.tap());
    assertThat(Said.keyboard(opened.send().getLast())).isNotEmpty();
    assertThat(opened.send().getLast().toString()).contains("নদীর দেশ");
  }

  @Test
  void however_many_there_are_all_are_listed_in_messages_that_telegram_takes() {
    String title = "নদীর দেশের সব জেলার প্রতিদিনের আন্তর্জাতিক খবরের চ্যানেল";
    for (int number = 0; number < 20; number++) {
      unit.moves(Office.CHAT - 100 - number); // which takes nothing along
      for (SeriesId.Rhythm rhythm : SeriesId.Rhythm.values()) {
        has(new SeriesId(Office.CHAT - 100 - number, rhythm), title, Series.State.ON);
      }
    }
    Response list = unit.ask(Office.OWNER);
    String all =
        list.send().stream()
            .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
            .collect(Collectors.joining("\n"));
    assertThat(all.lines().filter(line -> line.startsWith("• "))).hasSize(81);
    assertThat(Said.labels(list)).hasSize(21);
  }
}
