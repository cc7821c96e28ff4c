package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.store.SqliteStore;

final class DigestCommandTest {

  private static final SeriesId SERIES = new SeriesId(-1_001_000_000_009L, SeriesId.Rhythm.DAILY);
  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");

  @TempDir Path data;

  private void series() {
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran", "china"), Language.BENGALI);
    Series series =
        new Series(
            SERIES,
            new Series.Home("সকালের খবর", true),
            plan,
            new Series.Course(Series.State.ON, NOW, Instant.EPOCH),
            0);
    try (SqliteStore store = SqliteStore.open(data.resolve("bot.db"))) {
      Note note = new Note.OfDigest(new LedgerEntry.OfSeries(series));
      assertThat(store.ledger(1).keep(new Response(List.of(), List.of(note)), NOW)).isTrue();
    }
  }

  private List<Issue> open() {
    try (SqliteStore store = SqliteStore.open(data.resolve("bot.db"))) {
      return store.ledger(1).open();
    }
  }

  @Test
  void a_preview_shows_the_post_and_the_next_time_and_keeps_nothing() {
    series();
    Session unit = new Session(data);
    Outcome shown = unit.run("digest", "preview");
    assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.FINE);
    assertThat(shown.out())
        .contains(
            "সকালের খবর",
            "খবরের সংকলন · ১১ জুলাই ২০২৫",
            "next edition: 2025-07-12T09:00 Asia/Dhaka");
    assertThat(unit.run("digest", "preview").out()).isEqualTo(shown.out());
    Outcome dry = unit.run("digest", "post", "--channel=-1001000000009", "--dry-run");
    assertThat(dry.out()).isEqualTo(shown.out());
    assertThat(open()).isEmpty();
  }

  @Test
  void an_edition_can_be_ordered_of_the_running_bot() {
    series();
    Outcome ordered = new Session(data).run("digest", "post", "--channel=-1001000000009");
    assertThat(ordered.code()).as(ordered.err()).isEqualTo(ExitCode.FINE);
    assertThat(ordered.out()).contains("the running bot will show it to the administrators");
    assertThat(open())
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.state()).isEqualTo(Issue.State.PLANNED);
          assertThat(issue.due()).isEqualTo(NOW);
        });
  }

  @Test
  void what_a_channels_next_edition_is_made_of_is_explained() {
    series();
    Session unit = new Session(data);
    Outcome explained = unit.run("digest", "explain", "--channel=-1001000000009");
    assertThat(explained.code()).as(explained.err()).isEqualTo(ExitCode.FINE);
    assertThat(explained.out())
        .startsWith("== সকালের খবর, daily (-1001000000009) ==")
        .contains("from 2025-07-04T00:00 to 2025-07-11T12:00 Asia/Dhaka", "articles of")
        .containsPattern("1\\.  [0-9.]+  .*\n +new, ");
    assertThat(open()).isEmpty();
    Outcome both = unit.run("digest", "explain", "--channel=-1001000000009", "--items=3");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE);
    Outcome weekly = unit.run("digest", "explain", "--rhythm=weekly");
    assertThat(weekly.err()).contains("no channel has a weekly digest");
  }

  @Test
  void without_a_digest_it_says_how_to_get_one() {
    assertThat(new Session(data).run("digest", "preview").err()).contains("no bot has run here");
    series();
    Outcome other = new Session(data).run("digest", "preview", "--channel=-5");
    assertThat(other.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(other.err()).contains("there is no digest of -5");
  }
}
