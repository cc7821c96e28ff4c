package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.sutro.archive.Captures.MORNING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;

class ArchiveTest {

  private static final ArticleId BRIDGE = new ArticleId("bridge");
  private static final String OPENED = "সেতুটি ২৫ জুন খুলে দেওয়া হয়।";
  private static final String CLOSED = "সেতুটি ২৬ জুন আবার বন্ধ করা হয়।";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("data/archive.db"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Put put(Capture capture) {
    return archive.putAll(List.of(capture)).getFirst();
  }

  @Test
  void a_new_article_gets_version_one_and_the_next_place_in_the_log() {
    Put put = put(Captures.of("bridge", OPENED));

    assertThat(put)
        .isEqualTo(
            new Put.Added(new Version(put.version().capture(), 1, 1, Version.hashOf(OPENED))));
    assertThat(archive.latest(BRIDGE)).contains(put.version());
    assertThat(archive.seq()).isEqualTo(1);
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void the_same_article_again_is_unchanged_whenever_it_is_taken() {
    Capture first =
        new Capture(BRIDGE, "সেতু খুলল", "২০২২-০৬-২৫", "https://a.example/1", OPENED, MORNING);
    Version kept = put(first).version();
    Capture later =
        new Capture(
            BRIDGE,
            "সেতু খুলল",
            "২০২২-০৬-২৫",
            "https://a.example/1",
            OPENED,
            MORNING.plusSeconds(9));

    assertThat(put(later)).isEqualTo(new Put.Unchanged(kept));
    assertThat(archive.seq()).isEqualTo(1);
    assertThat(archive.versions(BRIDGE)).containsExactly(kept);
  }

  @Test
  void who_wrote_it_and_when_it_was_changed_is_kept_but_makes_no_version_of_its_own() {
    Byline byline = new Byline("রুমানা হক", "2022-06-25T10:00+06:00");
    Capture signed = new Capture(BRIDGE, "সেতু খুলল", null, null, "নদী", byline, OPENED, MORNING);
    Version kept = put(signed).version();
    Byline later = new Byline("রুমানা হক", "2022-06-26T18:30+06:00");

    assertThat(archive.latest(BRIDGE).orElseThrow().capture()).isEqualTo(signed);
    assertThat(put(new Capture(BRIDGE, "সেতু খুলল", null, null, "নদী", later, OPENED, MORNING)))
        .isEqualTo(new Put.Unchanged(kept));
    assertThat(put(new Capture(BRIDGE, "সেতু খুলল", null, null, "নদী", later, CLOSED, MORNING)))
        .isInstanceOf(Put.Revised.class);
    assertThat(archive.versions(BRIDGE))
        .extracting(version -> version.capture().byline())
        .containsExactly(byline, later);
  }

  @Test
  void other_text_becomes_the_next_version_and_the_old_one_stays_as_it_was() {
    Version first = put(Captures.of("bridge", OPENED)).version();
    Put revised = put(Captures.of("bridge", CLOSED));

    assertThat(revised).isInstanceOf(Put.Revised.class);
    assertThat(revised.version().number()).isEqualTo(2);
    assertThat(archive.versions(BRIDGE)).containsExactly(first, revised.version());
    assertThat(archive.version(BRIDGE, 1)).contains(first);
    assertThat(archive.version(BRIDGE, 3)).isEmpty();
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void a_new_title_date_address_or_publisher_alone_is_a_new_version() {
    put(Captures.of("bridge", OPENED));

    assertThat(put(new Capture(BRIDGE, "সেতু", null, null, OPENED, MORNING)))
        .isInstanceOf(Put.Revised.class);
    assertThat(put(new Capture(BRIDGE, "সেতু", "২৫ জুন", null, OPENED, MORNING)))
        .isInstanceOf(Put.Revised.class);
    assertThat(put(new Capture(BRIDGE, "সেতু", "২৫ জুন", "https://a.example", OPENED, MORNING)))
        .isInstanceOf(Put.Revised.class);
    Capture published =
        new Capture(BRIDGE, "সেতু", "২৫ জুন", "https://a.example", "পদ্মা বার্তা", OPENED, MORNING);
    assertThat(put(published)).isInstanceOf(Put.Revised.class);
    assertThat(archive.version(BRIDGE, 5).orElseThrow().capture()).isEqualTo(published);
    assertThat(archive.versions(BRIDGE)).hasSize(5);
  }

  @Test
  void an_article_twice_in_one_batch_gets_two_versions() {
    List<Put> puts =
        archive.putAll(List.of(Captures.of("bridge", OPENED), Captures.of("bridge", CLOSED)));

    assertThat(puts.get(0)).isInstanceOf(Put.Added.class);
    assertThat(puts.get(1)).isInstanceOf(Put.Revised.class);
    assertThat(archive.changesSince(0, 10))
        .containsExactly(new Change.Present(puts.get(1).version(), false, 2));
  }

  @Test
  void text_comes_back_exactly_whatever_characters_it_has() {
    String text = "\uFEFFক\u200Dষ \u0000\u000B\r\n\u202E \uD83D\uDE00 ড\u09BC ড়".repeat(2000);
    Capture odd = new Capture(BRIDGE, "শিরো\u0000নাম", "\u200B", "", text, MORNING);
    put(odd);

    assertThat(archive.latest(BRIDGE).orElseThrow().capture()).isEqualTo(odd);
    assertThat(put(odd)).isInstanceOf(Put.Unchanged.class);
    assertThat(put(Captures.of("bridge", ""))).isInstanceOf(Put.Revised.class);
    assertThat(archive.latest(BRIDGE).orElseThrow().capture().text()).isEmpty();
  }

  @Test
  void half_a_surrogate_pair_is_refused_and_nothing_of_the_batch_kept() {
    assertThatThrownBy(
            () -> archive.putAll(List.of(Captures.numbered(1), Captures.of("bridge", "ক\uD83D"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(archive.size()).isZero();
  }

  @Test
  void a_withdrawn_article_is_hidden_until_it_is_reinstated() {
    Version kept = put(Captures.of("bridge", OPENED)).version();

    assertThat(archive.withdraw(BRIDGE)).isTrue();
    assertThat(archive.withdraw(BRIDGE)).isFalse();
    assertThat(archive.latest(BRIDGE)).isEmpty();
    assertThat(archive.size()).isZero();
    assertThat(archive.version(BRIDGE, 1)).contains(kept);
    assertThat(archive.changesSince(1, 10)).containsExactly(new Change.Withdrawn(BRIDGE, 2));

    assertThat(archive.reinstate(BRIDGE)).isTrue();
    assertThat(archive.latest(BRIDGE)).contains(kept);
    assertThat(archive.changesSince(2, 10)).containsExactly(new Change.Present(kept, false, 3));
  }

  @Test
  void a_withdrawn_article_stays_hidden_when_it_is_read_again() {
    put(Captures.of("bridge", OPENED));
    archive.withdraw(BRIDGE);
    put(Captures.of("bridge", CLOSED));

    assertThat(archive.latest(BRIDGE)).isEmpty();
    assertThat(archive.changesSince(0, 10)).containsExactly(new Change.Withdrawn(BRIDGE, 3));
  }

  @Test
  void of_long_texts_few_are_given_at_once_and_none_is_missed() {
    String text = "ক".repeat(200_000);
    archive.putAll(
        List.of(
            Captures.of("a", text),
            Captures.of("b", text),
            Captures.of("c", text),
            Captures.of("d", text)));

    List<Change> first = archive.changesSince(0, 10);
    List<Change> rest = archive.changesSince(first.getLast().seq(), 10);

    assertThat(first).as("three fill the measure").hasSize(3);
    assertThat(rest).hasSize(1);
    assertThat(archive.changesSince(rest.getLast().seq(), 10)).isEmpty();
  }

  @Test
  void of_texts_of_very_many_short_sentences_few_are_given_at_once() {
    String text = "গেল। ".repeat(8_000);
    archive.putAll(List.of(Captures.of("a", text), Captures.of("b", text), Captures.of("c", text)));
    assertThat(archive.changesSince(0, 10)).hasSize(2);
  }

  @Test
  void withdrawing_what_was_never_there_changes_nothing() {
    assertThat(archive.withdraw(BRIDGE)).isFalse();
    assertThat(archive.reinstate(BRIDGE)).isFalse();
    assertThat(archive.seq()).isZero();
  }

  @Test
  void a_collection_is_hidden_and_shown_as_a_whole() {
    archive.putAll(Archive.STARTER, List.of(Captures.numbered(1), Captures.numbered(2)));
    archive.putAll(List.of(Captures.numbered(3)));

    assertThat(archive.withdrawAll(Archive.STARTER)).isEqualTo(2);
    assertThat(archive.size(Archive.STARTER)).isZero();
    assertThat(archive.size(Archive.OWN)).isEqualTo(1);
    assertThat(archive.putAll(Archive.STARTER, List.of(Captures.numbered(1))).getFirst())
        .isInstanceOf(Put.Unchanged.class);
    assertThat(archive.size(Archive.STARTER)).isZero();
    assertThat(archive.reinstateAll(Archive.STARTER)).isEqualTo(2);
    assertThat(archive.size()).isEqualTo(3);
  }

  @Test
  void what_comes_with_the_program_is_background_until_the_host_brings_it() {
    archive.putAll(Archive.STARTER, List.of(Captures.of("bridge", OPENED)));
    assertThat(archive.changesSince(0, 10))
        .extracting(ArchiveTest::isBackground)
        .containsOnly(true);

    archive.putAll(Archive.OWN, List.of(Captures.of("bridge", OPENED)));
    assertThat(archive.changesSince(1, 10))
        .extracting(ArchiveTest::isBackground)
        .containsExactly(false);
  }

  private static boolean isBackground(Change change) {
    return change instanceof Change.Present present && present.background();
  }

  @Test
  void an_article_brought_as_own_is_no_longer_part_of_the_starter_collection() {
    archive.putAll(Archive.STARTER, List.of(Captures.of("bridge", OPENED)));
    archive.withdrawAll(Archive.STARTER);
    archive.putAll(Archive.OWN, List.of(Captures.of("bridge", OPENED)));

    assertThat(archive.latest(BRIDGE)).isPresent();
    assertThat(archive.changesSince(2, 10)).hasSize(1);
    archive.putAll(Archive.STARTER, List.of(Captures.of("bridge", CLOSED)));
    assertThat(archive.withdrawAll(Archive.STARTER)).isZero();
  }

  private void reject(Rejection rejection) {
    archive.keep(Archive.OWN, List.of(), List.of(rejection), List.of());
  }

  @Test
  void a_rejection_is_kept_once_per_article_and_dropped_when_the_article_is_kept() {
    reject(new Rejection(BRIDGE, "empty", "no words", MORNING));
    reject(new Rejection(new ArticleId("sea"), "empty", "no words", MORNING));
    Rejection second = new Rejection(BRIDGE, "no_sentences", "এক লাইন", MORNING.plusMillis(1));
    reject(second);

    assertThat(archive.rejections(10)).hasSize(2).first().isEqualTo(second);
    assertThat(archive.rejections(1)).containsExactly(second);
    put(Captures.of("bridge", OPENED));
    assertThat(archive.rejections(10))
        .extracting(Rejection::id)
        .containsExactly(new ArticleId("sea"));
  }

  @Test
  void following_the_log_in_small_steps_meets_every_article_in_its_last_state() {
    long seed = 20_251_121;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 300; i++) {
      ArticleId id = new ArticleId("a" + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> archive.withdraw(id);
        case 1 -> archive.reinstate(id);
        default -> put(Captures.of(id.value(), "খবর " + random.nextInt(5) + "।"));
      }
    }
    List<Change> followed = new ArrayList<>();
    for (List<Change> step = archive.changesSince(0, 7); !step.isEmpty(); ) {
      followed.addAll(step);
      step = archive.changesSince(step.getLast().seq(), 7);
    }

    assertThat(followed).as("seed %d", seed).extracting(Change::id).doesNotHaveDuplicates();
    assertThat(followed).as("seed %d", seed).extracting(Change::seq).isSorted();
    assertThat(followed.getLast().seq()).as("seed %d", seed).isEqualTo(archive.seq());
    for (Change change : followed) {
      assertThat(archive.latest(change.id()).isPresent())
          .as("seed %d %s", seed, change)
          .isEqualTo(change instanceof Change.Present);
    }
  }

  @Test
  void two_open_archives_on_one_file_see_each_others_articles() {
    try (Archive other = Archive.open(folder.resolve("data/archive.db"))) {
      put(Captures.numbered(1));
      other.putAll(List.of(Captures.numbered(2)));

      assertThat(archive.seq()).isEqualTo(2);
      assertThat(other.changesSince(0, 9)).isEqualTo(archive.changesSince(0, 9)).hasSize(2);
    }
  }

  @Test
  void many_threads_write_and_read_without_losing_anything()
      throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Capture capture = Captures.numbered(i);
        all.add(
            threads.submit(
                () -> archive.latest(put(capture).version().capture().id()).isPresent()));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(archive.size()).isEqualTo(60);
    assertThat(archive.seq()).isEqualTo(60);
  }

  @Test
  void notes_are_kept_with_the_articles_or_not_at_all() {
    Capture capture = Captures.of("a", "নদীর পানি বাড়ছে।");
    archive.keep(Archive.OWN, List.of(capture), List.of(), List.of(new Note("feed", "x", "১")));
    archive.note(List.of(new Note("feed", "y", "২"), new Note("other", "x", "৩")));
    assertThat(archive.notes("feed")).containsExactly(entry("x", "১"), entry("y", "২"));

    Capture broken = Captures.of("b", "আধখানা \uD83D অক্ষর।");
    assertThatThrownBy(() ->
            archive.keep(
                Archive.OWN, List.of(broken), List.of(), List.of(new Note("feed", "x", "৪"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(archive.notes("feed")).containsEntry("x", "১");

    archive.note(List.of(new Note("feed", "x", null)));
    assertThat(archive.notes("feed")).containsOnlyKeys("y");
  }

  @Test
  void notes_that_depend_on_another_are_written_only_while_that_is_what_it_was() {
    Note known = new Note("health", "x", "১");
    archive.note(List.of(known));
    assertThat(archive.note(new Provided(known, List.of(new Note("health", "x", "২"))))).isTrue();

    Provided late = new Provided(known, List.of(new Note("health", "x", "৩")));
    assertThat(archive.note(late)).isFalse();
    archive.keep(Archive.OWN, List.of(), List.of(), List.of(new Note("brought", "a", "ক"), late));
    assertThat(archive.notes("health")).containsExactly(entry("x", "২"));
    assertThat(archive.notes("brought")).containsExactly(entry("a", "ক"));
  }

  @Test
  void a_note_goes_on_from_the_one_there_is_when_it_is_written() {
    Amendment more =
        new Amendment("brought", "a", before -> before == null ? "নদী" : before + " চর");
    archive.keep(Archive.OWN, List.of(), List.of(), List.of(more, more));
    assertThat(archive.notes("brought")).containsExactly(entry("a", "নদী চর"));
  }
}
