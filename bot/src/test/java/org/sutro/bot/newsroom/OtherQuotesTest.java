package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;

/** One event that two houses report, with different figures: which words are shown. */
final class OtherQuotesTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  private static final String ROAD =
      "সোমবার ভোরে পাহাড় ধসে রাশিয়া ও চীনের সীমান্ত সড়ক বন্ধ হয়ে গেছে।"
          + " ধসে ১৪ জন নিহত হয়েছেন বলে জানান আমুরের গভর্নর।";

  private static final String DEAD =
      "পাহাড় ধসে রাশিয়ার সঙ্গে চীনের সীমান্ত সড়কটি সোমবার ভোর থেকে বন্ধ।"
          + " ধসে ২১ জন নিহত হয়েছেন, বলছে হেইলংজিয়াংয়ের উদ্ধারকারী দল।";

  @TempDir Path folder;
  private Library library;
  private Office unit;

  @BeforeEach
  void open() {
    library = Library.open(Places.of(HOME, folder), InstantSource.system());
    unit = new Office(folder.resolve("bot.db"), true, library);
    unit.press(Office.OWNER, "start");
    Instant now = unit.clock.instant();
    come("road", "পাহাড় ধসে বন্ধ রাশিয়া–চীন সীমান্ত সড়ক", ROAD, now);
    come("dead", "রাশিয়া–চীন সীমান্ত সড়কে পাহাড় ধস", DEAD, now);
    library.follow((done, total) -> {});
    library.trace(() -> true);
    library.group(() -> true);
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(draft().pieces()).as("one event").hasSize(1);
  }

  @AfterEach
  void close() {
    unit.close();
    library.close();
  }

  private void come(String id, String title, String text, Instant at) {
    String url = "https://" + id + ".example/news";
    library
        .archive()
        .putAll(
            List.of(
                new Capture(
                    new ArticleId(id), id, "2026-11-20", url, title + "\n\n" + text + "\n", at)));
  }

  private Draft draft() {
    return Objects.requireNonNull(unit.issue().draft());
  }

  private String posted() {
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    return unit.posts().getLast().text().text();
  }

  private static int times(String words, String text) {
    return text.split(words, -1).length - 1;
  }

  @Test
  void figures_that_differ_are_shown_as_such_and_each_once() {
    String post = posted();
    assertThat(times("১৪ জন নিহত", post)).isEqualTo(1);
    assertThat(times("২১ জন নিহত", post)).isEqualTo(1);
    assertThat(times("একেক সূত্রে একেক সংখ্যা:", post)).isEqualTo(1);
  }

  @Test
  void another_quote_of_the_same_event_is_posted_when_somebody_chooses_it() {
    String first = words();
    int quotes = draft().pieces().getFirst().quotes().size();
    assertThat(quotes).isGreaterThan(1);
    Response other = unit.decide(Office.OWNER, "other-0");
    assertThat(Said.changes(other)).isTrue();
    String second = words();
    assertThat(second).isNotEqualTo(first);
    for (int i = 1; i < quotes; i++) {
      assertThat(unit.screen(Office.OWNER)).isNotEmpty();
      String post = preview();
      assertThat(times("১৪ জন নিহত", post)).as("round %d", i).isEqualTo(1);
      assertThat(times("২১ জন নিহত", post)).as("round %d", i).isEqualTo(1);
      unit.decide(Office.OWNER, "other-0");
    }
    assertThat(words()).as("once around").isEqualTo(first);
    unit.decide(Office.OWNER, "other-0");
    assertThat(posted()).contains(second);
  }

  private String words() {
    return new Quotes(library::shown)
        .of(draft().pieces().getFirst().quotes()).stream().findFirst().orElseThrow().text();
  }

  private String preview() {
    return new IssuePages(library::shown).post(unit.series(), unit.issue()).getFirst().text();
  }
}
