package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

class NewsIndexTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static Lexicon lexicon;

  @TempDir Path folder;
  private Archive archive;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("archive.db"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private NewsIndex index() throws IOException {
    return NewsIndex.open(folder.resolve("index"), lexicon, new Reader());
  }

  private void put(String id, String text) {
    archive.putAll(
        "own", List.of(new Capture(new ArticleId(id), "শিরোনাম", "2025-03-01", null, text, NOW)));
  }

  private static List<String> found(NewsIndex index, String stem) {
    Clause clause = new Clause(List.of(new Clause.Alternative(Field.STEM, stem, 1)));
    return index.read(s -> s.find(List.of(clause), 10).stream().map(Passage::text).toList());
  }

  private static String stem(String word) {
    return lexicon.words().in(word).getFirst().stem();
  }

  @Test
  void an_article_is_found_by_its_sentences() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।");
    try (NewsIndex index = index()) {
      assertThat(index.follow(archive, (done, total) -> {})).isEqualTo(1);

      assertThat(found(index, stem("লম্বা"))).containsExactly("সেতুটি দুই কিলোমিটার লম্বা।");
      assertThat(index.read(Snapshot::stock))
          .isEqualTo(new Stock(1, 2, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)));
    }
  }

  @Test
  void a_passage_knows_what_stands_around_it() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা। খরচ হয়েছে অনেক টাকা।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
      Clause clause = new Clause(List.of(new Clause.Alternative(Field.STEM, stem("লম্বা"), 1)));

      Passage passage = index.read(s -> s.find(List.of(clause), 1).getFirst());

      assertThat(passage.before().text()).isEqualTo("মস্কোয় নতুন সেতু চালু হয়েছে।");
      assertThat(passage.beforeStart()).isZero();
      assertThat(passage.position()).isEqualTo(1);
      assertThat(passage.story().id()).isEqualTo(new ArticleId("a"));
    }
  }

  @Test
  void a_new_version_takes_the_place_of_the_old_one() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
      put("a", "মস্কোয় নতুন হাসপাতাল চালু হয়েছে।");
      index.follow(archive, (done, total) -> {});

      assertThat(found(index, stem("সেতু"))).isEmpty();
      assertThat(found(index, stem("হাসপাতাল"))).hasSize(1);
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(1);
    }
  }

  @Test
  void what_its_publisher_takes_back_is_found_no_more() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    put("b", "মিনস্কে নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
      put("a", "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\nমস্কোয় নতুন সেতু চালু হয়েছে।");
      put("b", "সংশোধনী: সেতুটি গোমেলে।\n\nগোমেলে নতুন সেতু চালু হয়েছে।");
      index.follow(archive, (done, total) -> {});

      assertThat(found(index, stem("সেতু"))).noneMatch(text -> text.contains("মস্কোয়"));
      assertThat(found(index, stem("সেতু"))).anyMatch(text -> text.contains("গোমেলে নতুন"));
      assertThat(archive.versions(new ArticleId("a"))).as("both are kept").hasSize(2);
    }
  }

  @Test
  void a_correction_is_no_sentence_to_be_found_and_an_article_that_is_all_correction_none()
      throws IOException {
    put(
        "a",
        "মস্কোয় নতুন সেতু চালু হয়েছে।\n\nসংশোধনী: সেতুটি আগে তিন কিলোমিটার লম্বা লেখা হয়েছিল।");
    put("b", "সংশোধনী\n\nআগের এক খবরে সেতু কোথায়, তা ভুল ছাপা হয়েছিল। আমরা দুঃখিত।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});

      assertThat(found(index, stem("সেতু"))).containsExactly("মস্কোয় নতুন সেতু চালু হয়েছে।");
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(1);
    }
  }

  @Test
  void what_comes_in_while_it_follows_is_left_to_the_next_time_so_that_what_came_before_is_found()
      throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    int[] coming = {0};
    try (NewsIndex index = index()) {
      int applied =
          index.follow(
              archive,
              (done, total) -> {
                assertThat(coming[0]).as("it never ends").isLessThan(5);
                put("b" + coming[0]++, "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
              });

      assertThat(applied).isEqualTo(1);
      assertThat(found(index, stem("সেতু"))).hasSize(1);
      assertThat(index.follow(archive, (done, total) -> {})).isEqualTo(1);
      assertThat(found(index, stem("হাসপাতাল"))).hasSize(1);
    }
  }

  @Test
  void in_a_long_run_what_came_first_is_shown_within_a_second_and_kept_within_ten()
      throws IOException {
    List<Capture> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String text = "মস্কোয় নতুন সেতু চালু হয়েছে।";
      many.add(new Capture(new ArticleId("a" + i), null, "2025-03-01", null, text, NOW));
    }
    archive.putAll("own", many);
    long[] nanos = {0};
    List<Integer> shown = new ArrayList<>();
    List<Boolean> kept = new ArrayList<>();
    try (NewsIndex index =
        NewsIndex.open(
            folder.resolve("index"),
            new ArticleDocuments(lexicon, new Reader()),
            FSDirectory::open,
            new Cadence(() -> nanos[0]))) {
      index.follow(
          archive,
          (done, total) -> {
            shown.add(index.read(Snapshot::stock).articles());
            kept.add(index.seq() > 0);
            nanos[0] += shown.size() == 3 ? KEPT_EVERY : SHOWN_EVERY;
          });
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(1000);
    }
    assertThat(shown)
        .as("each time twice as far from the last")
        .containsExactly(0, 400, 400, 800, 800);
    assertThat(kept).containsExactly(false, false, false, true, true);
  }

  private static final long SHOWN_EVERY = Cadence.SHOWN_EVERY.toNanos();
  private static final long KEPT_EVERY = Cadence.KEPT_EVERY.toNanos();

  @Test
  void a_mistake_of_its_reader_does_not_have_all_files_looked_into() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
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
            new ArticleDocuments(lexicon, new Reader()),
            counting,
            new Cadence(() -> 0))) {
      index.follow(archive, (done, total) -> {});
      Clause bridge = new Clause(List.of(new Clause.Alternative(Field.STEM, stem("সেতু"), 1)));
      opened.clear();

      assertThatThrownBy(() -> index.read(snapshot -> new ArticleId("")))
          .isInstanceOf(IllegalArgumentException.class);
      index.follow(archive, (done, total) -> {});
      assertThat(opened).noneMatch(name -> name.endsWith(".cfs"));

      assertThatThrownBy(() -> index.read(snapshot -> snapshot.find(List.of(bridge), -1)))
          .as("Lucene's own, as of a file that makes no sense")
          .isInstanceOf(RuntimeException.class);
      index.follow(archive, (done, total) -> {});
      assertThat(opened).anyMatch(name -> name.endsWith(".cfs"));
    }
  }

  @Test
  void what_is_withdrawn_is_found_no_more_until_it_is_reinstated() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
      archive.withdraw(new ArticleId("a"));
      index.follow(archive, (done, total) -> {});
      assertThat(found(index, stem("সেতু"))).isEmpty();
      assertThat(index.read(Snapshot::stock)).isEqualTo(new Stock(0, 0, null, null));

      archive.reinstate(new ArticleId("a"));
      index.follow(archive, (done, total) -> {});
      assertThat(found(index, stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void what_was_indexed_is_there_after_reopening_and_not_read_again() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
    }
    try (NewsIndex index = index()) {
      assertThat(found(index, stem("সেতু"))).hasSize(1);
      assertThat(index.follow(archive, (done, total) -> {})).isZero();
    }
  }

  @Test
  void a_deleted_folder_is_made_again_from_the_archive() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
    }
    for (Path file : files()) {
      Files.delete(file);
    }
    try (NewsIndex index = index()) {
      assertThat(index.follow(archive, (done, total) -> {})).isEqualTo(1);
      assertThat(found(index, stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void a_damaged_index_is_made_again_from_the_archive() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
    }
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (NewsIndex index = index()) {
      assertThat(index.follow(archive, (done, total) -> {})).isEqualTo(1);
      assertThat(found(index, stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void a_second_writer_only_reads() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex first = index()) {
      first.follow(archive, (done, total) -> {});
      try (NewsIndex second = index()) {
        assertThat(second.writes()).isFalse();
        assertThat(second.follow(archive, (done, total) -> {})).isZero();
        assertThat(found(second, stem("সেতু"))).hasSize(1);

        put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
        first.follow(archive, (done, total) -> {});
        second.follow(archive, (done, total) -> {});
        assertThat(found(second, stem("হাসপাতাল"))).hasSize(1);
      }
    }
  }

  @Test
  void numbers_are_found_by_value_however_written() throws IOException {
    put("a", "মস্কো ১১ হাজার সেনা পাঠিয়েছে।");
    put("b", "মিনস্ক ১১,০০০ টন গম পাঠিয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});
      Clause clause =
          new Clause(List.of(new Clause.Alternative(Field.SENSE, NumberTerm.of(11_000), 1)));

      List<Passage> passages = index.read(s -> s.find(List.of(clause), 10));

      assertThat(passages).hasSize(2);
    }
  }

  @Test
  void an_endless_word_keeps_no_article_behind_it_out() throws IOException {
    put("a", "মস্কোয় " + "ক".repeat(60_000) + " নতুন সেতু চালু হয়েছে।");
    put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});

      assertThat(found(index, stem("হাসপাতাল"))).hasSize(1);
    }
  }

  @Test
  void what_failed_before_it_was_committed_is_committed_the_next_time() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = index()) {
      assertThatThrownBy(() ->
              index.follow(
                  archive,
                  (done, total) -> {
                    throw new IllegalStateException("the listener fails");
                  }))
          .isInstanceOf(IllegalStateException.class);

      index.follow(archive, (done, total) -> {});
      assertThat(found(index, stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void an_older_archive_in_its_place_is_followed_from_the_start() throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    try (NewsIndex index = index();
        Archive older = Archive.open(folder.resolve("older.db"))) {
      index.follow(archive, (done, total) -> {});
      older.putAll(
          "own",
          List.of(
              new Capture(
                  new ArticleId("c"),
                  "শিরোনাম",
                  "2025-03-01",
                  null,
                  "তেহরানে নতুন জাদুঘর চালু হয়েছে।",
                  NOW)));

      index.follow(older, (done, total) -> {});

      assertThat(found(index, stem("জাদুঘর"))).hasSize(1);
      assertThat(found(index, stem("সেতু"))).isEmpty();
    }
  }

  @Test
  void an_index_made_with_another_glossary_is_not_read_while_it_is_being_written()
      throws IOException {
    put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    Path glossary = Files.createDirectory(folder.resolve("glossary"));
    Files.copy(
        Path.of(System.getProperty("sutro.home"), "config", "glossary", "weights.tsv"),
        glossary.resolve("weights.tsv"));
    Files.writeString(glossary.resolve("a.tsv"), "bridge\tnoun\tসেতু\t\t\t\t\n");
    try (NewsIndex index = index()) {
      index.follow(archive, (done, total) -> {});

      assertThatThrownBy(
              () -> NewsIndex.open(folder.resolve("index"), Lexicon.read(glossary), new Reader()))
          .isInstanceOf(IOException.class);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      return new ArrayList<>(files.toList());
    }
  }
}
