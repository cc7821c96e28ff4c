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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.archive.Archive;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;

/** What is looked at in visits that have to end before all is. */
final class VisitCrowdedTest {

  private static final String SENTENCE = "রাশিয়ার একটি প্রতিনিধিদল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final Duration REQUEST = Duration.ofSeconds(5);

  @AutoClose private final Visits visits;
  private final LocalSite site;

  VisitCrowdedTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
  }

  /** A visit to a site that takes its time for each page, while others wait. */
  private void visit(Source source) throws InterruptedException {
    Archive archive = visits.archive();
    int before = site.asked();
    SafeHttp http =
        new SafeHttp(
            AddressPolicy.publicWeb().with(site.door()),
            Limits.standard(),
            visits.clock(),
            System::nanoTime);
    try (Web slow =
        new Web(
            http,
            Duration.ZERO,
            () -> visits.now().plus(REQUEST.multipliedBy(site.asked() - before)),
            System::nanoTime)) {
      new Visit(slow, Visits.RELATIONS, archive, new Intake(archive, new Reader()))
          .to(source, () -> true);
    }
  }

  @ParameterizedTest(name = "the feed says something new: {0}")
  @ValueSource(booleans = {true, false})
  void pages_that_were_missing_have_their_turn_beside_the_newest(boolean fresh)
      throws InterruptedException {
    Source source = feedOf(40, 30);
    assertThat(visits.visit(source).added()).isEqualTo(30);
    for (int i = 30; i < 40; i++) {
      page(i);
    }
    List<String> answers = new ArrayList<>();
    for (int visit = 0; visit < 3; visit++) {
      visits.clock().pass(VisitTimes.CYCLE);
      if (fresh) {
        site.page("/feed", site.page("/feed") + "\n");
      }
      site.answered();
      visit(source);
      answers = site.answered();
    }
    assertThat(visits.archive().stats().articles()).containsValue(40);
    assertThat(answers).as("nor do they keep the newest from theirs").contains("304 /0", "304 /1");
  }

  @Test
  void a_correction_comes_right_behind_what_is_new() throws InterruptedException {
    Source source = feedOf(60, 40);
    visits.visit(source);
    site.page("/39", article("তেহরানে রুশ দল 39", SENTENCE, "তাঁরা ৩৯ নয়, ৪১ জন।"));
    site.page("/feed", site.page("/feed").replace("রুশ দল 39<", "রুশ দল 39 (সংশোধিত)<"));
    visits.clock().pass(VisitTimes.CYCLE);
    visit(source);
    assertThat(visits.versions("/39")).hasSize(2);
  }

  @Test
  void pages_that_fail_on_and_on_do_not_keep_others_from_their_turn() throws InterruptedException {
    Source source = feedOf(30, 0);
    for (int i = 0; i < 29; i++) {
      site.refuse("/" + i, 503);
    }
    visits.visit(source);
    page(29);
    for (int visit = 0; visit < 4; visit++) {
      visits.clock().pass(VisitTimes.CYCLE);
      site.page("/feed", site.page("/feed") + "\n");
      visit(source);
    }
    assertThat(visits.archive().stats().articles()).containsValue(1);
  }

  /** A feed of so many pages, the first of which are there. */
  private Source feedOf(int count, int there) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i < there) {
        page(i);
      }
      items.add(item("তেহরানে রুশ দল " + i, site.at("/" + i)));
    }
    site.page("/feed", feed(items));
    return visits.source("/feed", true);
  }

  private void page(int number) {
    site.page(
        "/" + number, article("তেহরানে রুশ দল " + number, SENTENCE, "তাঁরা " + number + " জন।"));
  }
}
