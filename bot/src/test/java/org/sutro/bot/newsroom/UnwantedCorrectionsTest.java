package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Item;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;

/**
 * A source has changed what an edition quoted, and those who look after it do not want to say so.
 */
final class UnwantedCorrectionsTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();

  private static final String FERRY =
      "ইরানের আনজালি বন্দর থেকে রাশিয়ার আস্ত্রাখান পর্যন্ত যাত্রীবাহী ফেরি সোমবার চালু হয়েছে।";

  private static final String POTATOES =
      "রাশিয়ার সাইবেরিয়ার তিনটি খামার চীনে আলু রপ্তানির অনুমতি পেয়েছে।";

  @TempDir Path folder;
  private Library library;
  private Office unit;

  @BeforeEach
  void waitsWithACorrection() {
    library = Library.open(Places.of(HOME, folder), InstantSource.system());
    unit = new Office(folder.resolve("bot.db"), true, library);
    unit.press(Office.OWNER, "start");
    come("ferry", FERRY);
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
    come("ferry", FERRY.replace("সোমবার", "রোববার"));
    come("potatoes", POTATOES);
    unit.pass(Duration.ofHours(23));
    assertThat(held()).containsExactlyInAnyOrder("ferry CORRECTED", "potatoes NEW");
  }

  @AfterEach
  void close() {
    unit.close();
    library.close();
  }

  private void come(String id, String text) {
    String day = unit.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String url = "https://" + id + ".example/news";
    library
        .archive()
        .putAll(
            List.of(
                new Capture(new ArticleId(id), id, day, url, text + "\n", unit.clock.instant())));
    library.follow((done, total) -> {});
    library.trace(() -> true);
    library.group(() -> true);
  }

  private List<String> held() {
    return Objects.requireNonNull(unit.issue().draft()).pieces().stream()
        .map(piece -> piece.event().id() + " " + piece.state())
        .toList();
  }

  private void nothingNewIn(int days) {
    for (int day = 0; day < days; day++) {
      unit.pass(Duration.ofDays(1));
      assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
    }
  }

  @Test
  void one_that_was_taken_out_does_not_come_again() {
    unit.decide(Office.OWNER, "drop-" + held().indexOf("ferry " + Item.State.CORRECTED));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(2);
    nothingNewIn(3);
  }

  @Test
  void one_in_an_edition_that_was_skipped_comes_again_as_its_other_news_do() {
    unit.decide(Office.OWNER, "skip");
    unit.pass(Duration.ofDays(1));
    assertThat(held()).containsExactlyInAnyOrder("ferry CORRECTED", "potatoes NEW");
  }

  @Test
  void one_that_was_taken_out_of_an_edition_that_was_then_skipped_does_not_come_again() {
    unit.decide(Office.OWNER, "drop-" + held().indexOf("ferry " + Item.State.CORRECTED));
    unit.decide(Office.OWNER, "skip");
    unit.pass(Duration.ofDays(1));
    assertThat(held()).containsExactly("potatoes NEW");
  }

  @Test
  void a_later_change_of_the_same_words_does() {
    unit.decide(Office.OWNER, "skip");
    come("ferry", FERRY.replace("সোমবার", "শনিবার"));
    unit.pass(Duration.ofDays(1));
    assertThat(held()).containsExactlyInAnyOrder("ferry CORRECTED", "potatoes NEW");
  }

  @Test
  void one_that_nobody_decided_about_comes_again() {
    unit.pass(Duration.ofHours(8));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOT_APPROVED);
    unit.pass(Duration.ofHours(16));
    assertThat(held()).contains("ferry CORRECTED");
  }
}
