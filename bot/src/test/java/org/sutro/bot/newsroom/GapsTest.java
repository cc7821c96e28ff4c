package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.follow.Errand;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;

/** No article is in neither of two editions that follow each other, whenever it comes in. */
final class GapsTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  private static final String FERRY =
      "ইরানের আনজালি বন্দর থেকে রাশিয়ার আস্ত্রাখান পর্যন্ত যাত্রীবাহী ফেরি চালু হয়েছে।";

  private static final String POTATOES =
      "রাশিয়ার সাইবেরিয়ার তিনটি খামার চীনে আলু রপ্তানির অনুমতি পেয়েছে।";

  private static final String SATELLITE =
      "বেলারুশের উপগ্রহ রাশিয়ার ভস্তোচনি কেন্দ্র থেকে কক্ষপথে পাঠানো হয়েছে।";

  private static final String PHARMACY =
      "রাশিয়া ও ইরান ওষুধের কাঁচামাল তৈরির একটি কারখানা গড়তে সমঝোতায় সই করেছে।";

  @TempDir Path folder;
  private Library library;
  private Office unit;

  @BeforeEach
  void open() {
    library = Library.open(Places.of(HOME, folder), InstantSource.system());
    unit = new Office(folder.resolve("bot.db"), true, library);
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "start");
  }

  @AfterEach
  void close() {
    unit.close();
    library.close();
  }

  @Test
  void what_is_captured_before_an_edition_and_read_after_it_is_in_the_next() {
    come("ferry", unit.clock.instant(), FERRY);
    read();
    edition();
    Instant before = unit.issue().due().minusMillis(1);
    come("potatoes", before, POTATOES);
    read();
    edition();
    assertThat(told()).containsExactly("ferry", "potatoes");
  }

  @Test
  void an_edition_waits_for_what_came_in_before_its_hour_until_that_is_read() {
    come("ferry", unit.clock.instant(), FERRY);
    read();
    come("potatoes", unit.clock.instant(), POTATOES);
    edition();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    come("satellite", unit.clock.instant(), SATELLITE);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    read();
    unit.pass(Duration.ofMinutes(1));
    assertThat(told()).containsExactlyInAnyOrder("ferry", "potatoes", "satellite");
    assertThat(posts()).hasSize(1);
  }

  @Test
  void what_keeps_coming_in_after_its_hour_does_not_hold_an_edition_up() {
    come("ferry", unit.clock.instant(), FERRY);
    read();
    toTheHour();
    come("potatoes", unit.clock.instant().plusSeconds(1), POTATOES);
    unit.pass(Duration.ofSeconds(2));
    assertThat(told()).containsExactly("ferry");
  }

  @Test
  void an_index_that_stands_still_does_not_cost_an_edition_nor_what_it_could_not_hold() {
    come("ferry", unit.clock.instant(), FERRY);
    read();
    come("potatoes", unit.clock.instant(), POTATOES);
    edition();
    unit.pass(Press.PATIENCE);
    assertThat(told()).containsExactly("ferry");
    read();
    edition();
    assertThat(told()).containsExactly("ferry", "potatoes");
  }

  @Test
  void news_that_is_old_when_it_is_read_is_no_news() {
    come("ferry", unit.clock.instant(), FERRY);
    read();
    edition();
    come("potatoes", unit.issue().due().minus(Duration.ofDays(8)), POTATOES);
    read();
    edition();
    assertThat(told()).containsExactly("ferry");
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void after_an_upgrade_the_next_edition_goes_on_from_the_hour_of_the_last() {
    come("ferry", unit.clock.instant(), FERRY);
    come("potatoes", unit.clock.instant(), POTATOES);
    come("satellite", unit.clock.instant(), SATELLITE);
    read();
    unit.press(Office.OWNER, "country-belarus");
    edition();
    unit.press(Office.OWNER, "country-belarus");
    forgetHowFarItHadRead();
    come("pharmacy", unit.clock.instant().plusMillis(1), PHARMACY);
    read();
    edition();
    assertThat(told()).containsExactlyInAnyOrder("ferry", "potatoes", "pharmacy");
  }

  @Test
  void a_report_that_changes_after_it_was_posted_is_corrected_under_the_post() {
    Errand corrections = unit.corrections(library);
    boolean unused = corrections.step(); // begins at the end of the log
    come("ferry", unit.clock.instant(), FERRY);
    read();
    edition();
    unit.pass(Duration.ofMinutes(1));
    come("ferry", unit.clock.instant(), "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + FERRY);
    read(); // what may be a copy is corrected once it is known of what
    for (int i = 0; i < 4; i++) {
      unused = corrections.step();
      unit.pass(Duration.ofMinutes(1));
    }
    assertThat(posts()).hasSize(2);
    assertThat(((Outgoing.Post) posts().getLast()).text().text())
        .contains(FERRY, "প্রকাশক প্রতিবেদনটি প্রত্যাহার করে নিয়েছে।");
  }

  /** As earlier versions kept an edition. */
  private void forgetHowFarItHadRead() {
    Issue issue = unit.issue();
    Draft draft = Objects.requireNonNull(issue.draft());
    Edition.Gathered old = draft.gathered();
    Draft without =
        new Draft(
            draft.period(),
            draft.pieces(),
            new Edition.Gathered(
                old.articles(), old.sources(), old.unreachable(), Window.EVERYTHING),
            draft.events());
    unit.kept(new Response(List.of(), List.of(Press.note(issue.with(without)))));
  }

  @Test
  void a_first_edition_asked_for_without_any_news_is_of_the_newest_there_is() {
    come("ferry", unit.clock.instant().minus(Duration.ofDays(40)), FERRY);
    read();
    assertThat(library.newsdesk().recent()).isEqualTo(Instant.EPOCH);
    assertThat(library.archive().events().newest(0))
        .isEqualTo(unit.clock.instant().minus(Duration.ofDays(40)));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  private void come(String id, Instant captured, String text) {
    String day = captured.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String url = "https://" + id + ".example/news";
    library
        .archive()
        .putAll(List.of(new Capture(new ArticleId(id), id, day, url, text + "\n", captured)));
  }

  private void read() {
    library.follow((done, total) -> {});
    library.trace(() -> true);
    library.group(() -> true);
  }

  private void toTheHour() {
    Instant next = unit.series().plan().schedule().next(unit.clock.instant()).at();
    unit.clock.pass(Duration.between(unit.clock.instant(), next));
  }

  private void edition() {
    toTheHour();
    unit.pass(Duration.ofSeconds(30));
  }

  private List<Outgoing> posts() {
    return unit.said.stream().filter(Outgoing.Post.class::isInstance).toList();
  }

  /** The events of all editions that were posted, in the order of telling. */
  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (Issue issue : unit.ledger().newest(Office.SERIES, 10).reversed()) {
      if (issue.state() == Issue.State.POSTED) {
        Draft draft = issue.draft();
        assertThat(draft).isNotNull();
        draft.shown().forEach(piece -> told.add(piece.event().id()));
      }
    }
    return told;
  }
}
