package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.store.SqliteStore;

final class DigestCommandTest {

  private static final SeriesId SERIES = new SeriesId(-1_001_000_000_009L, SeriesId.Rhythm.DAILY);
  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");

  @TempDir Path data;

  private void series() {
    series(SERIES, "bot.db");
  }

  private void series(SeriesId id, String file) {
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran", "china"), Language.BENGALI);
    Series series =
        new Series(
            id,
            new Series.Home("সকালের খবর", true),
            plan,
            new Series.Course(Series.State.ON, NOW, Instant.EPOCH),
            0);
    keep(file, new LedgerEntry.OfSeries(series));
  }

  private void keep(String file, LedgerEntry entry) {
    try (SqliteStore store = SqliteStore.open(data.resolve(file))) {
      Note note = new Note.OfDigest(entry);
      assertThat(store.ledger(1).keep(new Response(List.of(), List.of(note)), NOW)).isTrue();
    }
  }

  private void edition(SeriesId id, Issue.State state) {
    Occurrence occurrence = new Occurrence(LocalDateTime.parse("2025-07-11T09:00"), NOW);
    keep("bot.db", new LedgerEntry.OfIssue(Issue.planned(id, occurrence).to(state)));
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
  void the_only_digest_need_not_be_named_one_of_several_has_to_be() {
    series();
    Session unit = new Session(data);
    Outcome only = unit.run("digest", "post", "--dry-run");
    assertThat(only.code()).as(only.err()).isEqualTo(ExitCode.FINE);
    assertThat(only.out()).contains("সকালের খবর", "খবরের সংকলন · ১১ জুলাই ২০২৫");
    series(new SeriesId(-1_001_000_000_010L, SeriesId.Rhythm.DAILY), "bot.db");
    Outcome several = unit.run("digest", "post");
    assertThat(several.code()).isEqualTo(ExitCode.USAGE);
    assertThat(several.err()).contains("--channel", "-1001000000009", "-1001000000010");
    assertThat(open()).isEmpty();
  }

  @Test
  void an_edition_that_waits_is_shown_where_nothing_is_newer_and_when_it_is_put_off_to() {
    series();
    Draft empty =
        new Draft(
            new Draft.Period(NOW.minusSeconds(1), NOW),
            List.of(),
            new Edition.Gathered(0, 0, List.of(), Long.MAX_VALUE),
            0);
    Occurrence nine =
        new Occurrence(
            LocalDateTime.parse("2025-07-11T09:00"), Instant.parse("2025-07-11T03:00:00Z"));
    Issue waiting =
        Issue.planned(SERIES, nine).with(empty).at(Instant.parse("2025-07-11T07:00:00Z"));
    keep("bot.db", new LedgerEntry.OfIssue(waiting.to(Issue.State.WAITING)));
    String line = "edition of 2025-07-11T09:00, put off to 2025-07-11T13:00: waits for an approval";
    assertThat(new Session(data).run("digest", "list").out()).contains(line);
    assertThat(new Session(data).run("digest", "preview").out())
        .contains("nothing new since the edition that is made already:", line);
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

  @Test
  void a_second_timeline_is_not_ordered_beside_one_that_stands_or_is_on_its_way() {
    SeriesId timeline = new SeriesId(SERIES.chat(), SeriesId.Rhythm.TIMELINE);
    series(timeline, "bot.db");
    edition(timeline, Issue.State.POSTED);
    String[] line = {"digest", "post", "--channel=-1001000000009", "--rhythm=timeline"};
    Outcome ordered = new Session(data).run(line);
    assertThat(ordered.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(ordered.err()).contains("has a timeline already");
    assertThat(open()).isEmpty();
  }

  @Test
  void of_two_timelines_that_were_ordered_one_after_the_other_one_is_made() {
    SeriesId timeline = new SeriesId(SERIES.chat(), SeriesId.Rhythm.TIMELINE);
    series(timeline, "bot.db");
    edition(timeline, Issue.State.PLANNED);
    String[] line = {"digest", "post", "--channel=-1001000000009", "--rhythm=timeline"};
    assertThat(new Session(data).run(line).code()).isEqualTo(ExitCode.FINE);
    assertThat(open()).hasSize(1);
  }

  @Test
  void an_edition_nobody_knows_of_is_seen_by_the_host() {
    series();
    edition(SERIES, Issue.State.DOUBTFUL);
    Outcome listed = new Session(data).run("digest", "list");
    assertThat(listed.code()).as(listed.err()).isEqualTo(ExitCode.FINE);
    assertThat(listed.out())
        .contains(
            "edition of 2025-07-11T09:00: may stand in the chat or not; somebody has to look",
            "nobody could be asked",
            "next edition: 2025-07-12T09:00 Asia/Dhaka");
    assertThat(new Session(data).run("doctor").out())
        .containsPattern("note +digest +nobody knows whether 1 edition");
  }

  @Test
  void what_was_arranged_in_a_trial_can_be_looked_at() {
    series(SERIES, "try.db");
    Outcome shown = new Session(data).run("digest", "list");
    assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.FINE);
    assertThat(shown.out()).startsWith("== সকালের খবর, daily (-1001000000009) ==");
  }

  @Test
  void of_a_trial_too_the_articles_that_come_along_step_aside_for_ones_own() throws IOException {
    series(SERIES, "try.db");
    assertThat(new Session(data).run("digest", "preview").out())
        .contains("খবরের সংকলন · ১১ জুলাই ২০২৫", "▎ইরান", "সূত্র (Sutro)");
    Path own = data.resolve("নদী.txt");
    Files.writeString(
        own, "নদীর পানি\n\nবৃষ্টির পর নদীর পানি বেড়েছে। মাঝিরা ঘাটে নৌকা বেঁধে রেখেছেন।");
    assertThat(new Session(data).run("ingest", own.toString()).code()).isEqualTo(ExitCode.FINE);
    assertThat(new Session(data).run("digest", "preview").out()).doesNotContain("সূত্র (Sutro)");
  }
}
