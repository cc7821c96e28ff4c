package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.reading.Reader;

/** How an index follows its archive. */
final class IndexFollowingTest {

  private static final long SHOWN_EVERY = Cadence.SHOWN_EVERY.toNanos();
  private static final long KEPT_EVERY = Cadence.KEPT_EVERY.toNanos();

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = Shelf.open(folder);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void what_comes_in_while_it_follows_is_left_to_the_next_time_so_that_what_came_before_is_found()
      throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    int[] coming = {0};
    try (NewsIndex index = shelf.index()) {
      int applied =
          index.follow(
              shelf.archive(),
              (done, total) -> {
                assertThat(coming[0]).as("it never ends").isLessThan(5);
                shelf.put("b" + coming[0]++, "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
              });

      assertThat(applied).isEqualTo(1);
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
      assertThat(index.follow(shelf.archive(), (done, total) -> {})).isEqualTo(1);
      assertThat(Shelf.found(index, Shelf.stem("হাসপাতাল"))).hasSize(1);
    }
  }

  @Test
  void in_a_long_run_what_came_first_is_shown_within_a_second_and_kept_within_ten()
      throws IOException {
    List<Capture> many = new ArrayList<>();
    for (int i = 0; i < 5 * Ahead.BATCH; i++) {
      String text = "মস্কোয় নতুন সেতু চালু হয়েছে।";
      many.add(new Capture(new ArticleId("a" + i), null, "2025-03-01", null, text, Shelf.NOW));
    }
    shelf.archive().putAll("own", many);
    long[] nanos = {0};
    List<Integer> shown = new ArrayList<>();
    List<Boolean> kept = new ArrayList<>();
    try (NewsIndex index =
        NewsIndex.open(
            folder.resolve("index"),
            new ArticleDocuments(Shelf.LEXICON, new Reader()),
            FSDirectory::open,
            new Cadence(() -> nanos[0]))) {
      index.follow(
          shelf.archive(),
          (done, total) -> {
            shown.add(index.read(Snapshot::stock).articles());
            kept.add(index.seq() > 0);
            nanos[0] += shown.size() == 3 ? KEPT_EVERY : SHOWN_EVERY;
          });
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(5 * Ahead.BATCH);
    }
    assertThat(shown)
        .as("each time twice as far from the last")
        .containsExactly(0, 2 * Ahead.BATCH, 2 * Ahead.BATCH, 4 * Ahead.BATCH, 4 * Ahead.BATCH);
    assertThat(kept).containsExactly(false, false, false, true, true);
  }

  @Test
  void what_was_indexed_is_there_after_reopening_and_not_read_again() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
    }
    try (NewsIndex index = shelf.index()) {
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
      assertThat(index.follow(shelf.archive(), (done, total) -> {})).isZero();
    }
  }

  @Test
  void what_failed_before_it_was_committed_is_committed_the_next_time() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      assertThatThrownBy(() ->
              index.follow(
                  shelf.archive(),
                  (done, total) -> {
                    throw new IllegalStateException("the listener fails");
                  }))
          .isInstanceOf(IllegalStateException.class);

      index.follow(shelf.archive(), (done, total) -> {});
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void an_older_archive_in_its_place_is_followed_from_the_start() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    shelf.put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    try (NewsIndex index = shelf.index();
        Archive older = Archive.open(folder.resolve("older.db"))) {
      index.follow(shelf.archive(), (done, total) -> {});
      older.putAll(
          "own",
          List.of(
              new Capture(
                  new ArticleId("c"),
                  "শিরোনাম",
                  "2025-03-01",
                  null,
                  "তেহরানে নতুন জাদুঘর চালু হয়েছে।",
                  Shelf.NOW)));

      index.follow(older, (done, total) -> {});

      assertThat(Shelf.found(index, Shelf.stem("জাদুঘর"))).hasSize(1);
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).isEmpty();
    }
  }

  @Test
  void a_mistake_of_its_reader_does_not_have_all_files_looked_into() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    List<String> opened = new ArrayList<>();
    IndexFolder.Opener counting =
        place ->
            new FilterDirectory(FSDirectory.open(place)) {
              @Override
              public IndexInput openInput(String name, IOContext context) throws IOException {
                opened.add(name);
                return super.openInput(name, context);
              }
            };
    try (NewsIndex index =
        NewsIndex.open(
            folder.resolve("index"),
            new ArticleDocuments(Shelf.LEXICON, new Reader()),
            counting,
            new Cadence(() -> 0))) {
      index.follow(shelf.archive(), (done, total) -> {});
      Clause bridge =
          new Clause(List.of(new Clause.Alternative(Field.STEM, Shelf.stem("সেতু"), 1)));
      opened.clear();

      assertThatThrownBy(() -> index.read(snapshot -> new ArticleId("")))
          .isInstanceOf(IllegalArgumentException.class);
      index.follow(shelf.archive(), (done, total) -> {});
      assertThat(opened).noneMatch(name -> name.endsWith(".cfs"));

      assertThatThrownBy(() -> index.read(snapshot -> snapshot.find(List.of(bridge), -1)))
          .as("Lucene's own, as of a file that makes no sense")
          .isInstanceOf(RuntimeException.class);
      index.follow(shelf.archive(), (done, total) -> {});
      assertThat(opened).anyMatch(name -> name.endsWith(".cfs"));
    }
  }
}
