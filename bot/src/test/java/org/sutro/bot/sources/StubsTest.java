package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are put up with nothing to read on them, and filled later. */
final class StubsTest {

  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final String STUB =
      "<html><body><article><p>বিস্তারিত আসছে</p></article></body></html>";

  @AutoClose private final Visits visits;
  private final LocalSite site;

  StubsTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
  }

  /** Lists a stub, and before it so many articles that it is none of the newest. */
  private Source listed() {
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= Wanted.LOOKED_AT_AGAIN; i++) {
      String title = "তেহরানে রুশ দল " + i;
      site.page("/" + i, article(title, SENTENCE, "দলে ছিলেন " + i + " জন সদস্য।"));
      items.add(item(title, site.at("/" + i)));
    }
    site.page("/stub", STUB);
    items.add(item("তেহরানে রুশ দলের সফর", site.at("/stub")));
    site.page("/feed", feed(items));
    return visits.source("/feed", true);
  }

  @Test
  void a_stub_is_asked_for_again_when_it_is_none_of_the_newest() throws InterruptedException {
    Source source = listed();
    assertThat(visits.visit(source).rejected()).isEqualTo(1);
    assertThat(visits.versions("/stub")).isEmpty();

    site.page(
        "/stub", article("তেহরানে রুশ দলের সফর", SENTENCE, "দলটি তিন দিন থাকবে বলে জানা গেছে।"));
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(visits.versions("/stub")).hasSize(1);
  }

  @Test
  void the_host_is_told_which_pages_hold_no_article_yet() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    assertThat(SourceState.of(visits.archive(), source.id()).troubles())
        .singleElement()
        .satisfies(trouble -> {
          assertThat(trouble.why()).startsWith("has no article yet");
          assertThat(trouble.addresses()).containsExactly(site.at("/stub"));
        });
  }

  @Test
  void an_article_that_becomes_a_stub_stays_kept() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    site.page("/1", STUB);
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(visits.versions("/1")).hasSize(1);
    assertThat(SourceState.of(visits.archive(), source.id()).seen())
        .hasEntrySatisfying(site.at("/1"), one -> assertThat(one.isKept()).isTrue());
  }

  @Test
  void a_stub_that_has_not_changed_is_not_sent_again() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    site.answered();
    for (int hour = 0; hour < 3; hour++) {
      visits.clock().pass(Duration.ofHours(1));
      visits.visit(source);
    }
    assertThat(site.answered()).contains("304 /stub").doesNotContain("200 /stub");
    site.page(
        "/stub", article("তেহরানে রুশ দলের সফর", SENTENCE, "দলটি তিন দিন থাকবে বলে জানা গেছে।"));
    visits.clock().pass(Duration.ofDays(1));
    visits.visit(source);
    assertThat(visits.versions("/stub")).hasSize(1);
  }
}
