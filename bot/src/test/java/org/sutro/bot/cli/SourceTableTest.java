package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Seen;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceState;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.SourceState.Moved;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Validators;

/** How the sources are, in the words a host reads. */
final class SourceTableTest {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  private static final Source SOURCE =
      new Source(
          "nodi",
          "https://nodi.example/rss",
          Source.Kind.FEED,
          new Source.Outlet("নদী", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
          Source.Topic.RELATIONS,
          true);

  private static String line(boolean leftOut, Health health, Map<String, Seen> seen) {
    SourceState state = new SourceState(Validators.NONE, 0, health, null, seen, List.of(), null);
    return new SourceTable(NOW, leftOut).of(SOURCE, state, null);
  }

  private static long minutes(long ahead) {
    return NOW.getEpochSecond() + 60 * ahead;
  }

  @Test
  void a_first_failure_is_not_counted_aloud() {
    Health once = new Health(minutes(-30), minutes(15), 1, minutes(-1), "is too slow", false);
    assertThat(line(false, once, Map.of()))
        .contains("is too slow (last read 30 minutes ago); next try in 15 minutes");
    Health thrice = new Health(0, minutes(15), 3, minutes(-1), "is too slow", false);
    assertThat(line(false, thrice, Map.of()))
        .contains("is too slow (3 times in a row, never read)");
  }

  @Test
  void what_is_kept_of_a_first_reading_that_is_not_done_is_counted() {
    Map<String, Seen> seen =
        Map.of("https://nodi.example/1", new Seen("a", Validators.NONE, null, null, null, null));
    assertThat(line(false, new Health(0, minutes(13), 0, 0, null, false), seen))
        .contains("being read, or broken off: 1 article kept so far", "in 13 minutes");
  }

  @Test
  void a_move_is_told_from_the_first_day() {
    assertThat(line(new Moved(null, "https://nodi.example/new", 1, false)))
        .contains("says it has moved to https://nodi.example/new;");
    assertThat(line(new Moved(null, "https://nodi.example/new", 1, true)))
        .contains("has moved and is read at https://nodi.example/new");
  }

  private static String line(Moved moved) {
    Health well = new Health(minutes(-1), minutes(14), 0, 0, null, false);
    SourceState state = new SourceState(Validators.NONE, 0, well, moved, Map.of(), List.of(), null);
    return new SourceTable(NOW, false).of(SOURCE, state, null);
  }

  @Test
  void one_that_waits_for_its_host_is_not_said_to_be_read_at_once() {
    assertThat(line(false, new Health(0, minutes(2), 0, 0, null, false), Map.of()))
        .contains("not read yet, next try in 2 minutes");
  }

  @Test
  void what_is_missing_is_counted_by_reason_and_named_when_asked_for() {
    Health well = new Health(minutes(-1), minutes(14), 0, 0, null, false);
    String gone = "is gone for good (410)";
    Map<String, Seen> seen =
        Map.of(
            "https://nodi.example/1",
            new Seen("a", Validators.NONE, null, new Seen.Unread(0, 1, 1), gone, null),
            "https://nodi.example/2",
            new Seen("b", Validators.NONE, null, null, gone, null),
            "https://nodi.example/3",
            new Seen("c", Validators.NONE, null, null, null, null));
    assertThat(line(false, well, seen))
        .contains(
            "1 article is missing: the page is gone for good (410)",
            "1 article is kept whose page is gone for good (410)")
        .doesNotContain("nodi.example/1");
    assertThat(line(true, well, seen)).contains("missing: https://nodi.example/1");
  }

  @Test
  void what_is_missing_stands_below_its_reason() {
    Health well = new Health(minutes(-1), minutes(14), 0, 0, null, false);
    Seen.Unread never = new Seen.Unread(0, 1, 1);
    String inside = new Fetch.Refused(Fetch.Why.PRIVATE, "10.0.0.1", 0).said();
    Map<String, Seen> seen =
        Map.of(
            "https://nodi.example/1",
            new Seen("a", Validators.NONE, null, never, "is gone for good (410)", null),
            "http://10.0.0.1/2",
            new Seen("b", Validators.NONE, null, never, inside, null));
    assertThat(line(true, well, seen).lines().map(String::strip))
        .containsSubsequence(
            "1 article is missing: the page is gone for good (410)",
            "missing: https://nodi.example/1",
            "1 article is missing: the page is not read: only public web addresses are read, and"
                + " 10.0.0.1 is not one; the setting sources.inside lets in one of your own",
            "missing: http://10.0.0.1/2");
  }
}
