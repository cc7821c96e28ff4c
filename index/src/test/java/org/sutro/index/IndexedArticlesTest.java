package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.language.Script;

/** What of articles is found, and what no longer is. */
final class IndexedArticlesTest {

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
  void sentences_are_counted_by_their_script() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।");
    shelf.put("b", "मॉस्को में एक नया पुल खुला है।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(index.<Integer>read(s -> s.sentencesIn(Script.BENGALI))).isEqualTo(2);
      assertThat(index.<Integer>read(s -> s.sentencesIn(Script.DEVANAGARI))).isEqualTo(1);
      assertThat(index.<Integer>read(s -> s.sentencesIn(Script.LATIN))).isZero();
    }
  }

  @Test
  void an_article_is_found_by_its_sentences() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।");
    try (NewsIndex index = shelf.index()) {
      assertThat(index.follow(shelf.archive(), (done, total) -> {})).isEqualTo(1);

      assertThat(Shelf.found(index, Shelf.stem("লম্বা")))
          .containsExactly("সেতুটি দুই কিলোমিটার লম্বা।");
      assertThat(index.read(Snapshot::stock))
          .isEqualTo(new Stock(1, 2, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)));
    }
  }

  @Test
  void a_passage_knows_what_stands_around_it() throws IOException {
    shelf.put(
        "a", "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা। খরচ হয়েছে অনেক টাকা।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
      Clause clause =
          new Clause(List.of(new Clause.Alternative(Field.STEM, Shelf.stem("লম্বা"), 1)));

      Passage passage = index.read(s -> s.find(List.of(clause), 1).getFirst());

      assertThat(passage.before().text()).isEqualTo("মস্কোয় নতুন সেতু চালু হয়েছে।");
      assertThat(passage.beforeStart()).isZero();
      assertThat(passage.position()).isEqualTo(1);
      assertThat(passage.story().id()).isEqualTo(new ArticleId("a"));
    }
  }

  @Test
  void a_new_version_takes_the_place_of_the_old_one() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
      shelf.put("a", "মস্কোয় নতুন হাসপাতাল চালু হয়েছে।");
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).isEmpty();
      assertThat(Shelf.found(index, Shelf.stem("হাসপাতাল"))).hasSize(1);
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(1);
    }
  }

  @Test
  void what_its_publisher_takes_back_is_found_no_more() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    shelf.put("b", "মিনস্কে নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
      shelf.put("a", "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\nমস্কোয় নতুন সেতু চালু হয়েছে।");
      shelf.put("b", "সংশোধনী: সেতুটি গোমেলে।\n\nগোমেলে নতুন সেতু চালু হয়েছে।");
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(Shelf.found(index, Shelf.stem("সেতু")))
          .noneMatch(text -> text.contains("মস্কোয়"));
      assertThat(Shelf.found(index, Shelf.stem("সেতু")))
          .anyMatch(text -> text.contains("গোমেলে নতুন"));
      assertThat(shelf.archive().versions(new ArticleId("a"))).as("both are kept").hasSize(2);
    }
  }

  @Test
  void a_correction_is_no_sentence_to_be_found_and_an_article_that_is_all_correction_none()
      throws IOException {
    shelf.put(
        "a",
        "মস্কোয় নতুন সেতু চালু হয়েছে।\n\nসংশোধনী: সেতুটি আগে তিন কিলোমিটার লম্বা লেখা হয়েছিল।");
    shelf.put("b", "সংশোধনী\n\nআগের এক খবরে সেতু কোথায়, তা ভুল ছাপা হয়েছিল। আমরা দুঃখিত।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(Shelf.found(index, Shelf.stem("সেতু")))
          .containsExactly("মস্কোয় নতুন সেতু চালু হয়েছে।");
      assertThat(index.read(Snapshot::stock).articles()).isEqualTo(1);
    }
  }

  @Test
  void what_is_withdrawn_is_found_no_more_until_it_is_reinstated() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
      shelf.archive().withdraw(new ArticleId("a"));
      index.follow(shelf.archive(), (done, total) -> {});
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).isEmpty();
      assertThat(index.read(Snapshot::stock)).isEqualTo(new Stock(0, 0, null, null));

      shelf.archive().reinstate(new ArticleId("a"));
      index.follow(shelf.archive(), (done, total) -> {});
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void numbers_are_found_by_value_however_written() throws IOException {
    shelf.put("a", "মস্কো ১১ হাজার সেনা পাঠিয়েছে।");
    shelf.put("b", "মিনস্ক ১১,০০০ টন গম পাঠিয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
      Clause clause =
          new Clause(List.of(new Clause.Alternative(Field.SENSE, NumberTerm.of(11_000), 1)));

      List<Passage> passages = index.read(s -> s.find(List.of(clause), 10));

      assertThat(passages).hasSize(2);
    }
  }

  @Test
  void an_endless_word_keeps_no_article_behind_it_out() throws IOException {
    shelf.put("a", "মস্কোয় " + "ক".repeat(60_000) + " নতুন সেতু চালু হয়েছে।");
    shelf.put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(Shelf.found(index, Shelf.stem("হাসপাতাল"))).hasSize(1);
    }
  }
}
