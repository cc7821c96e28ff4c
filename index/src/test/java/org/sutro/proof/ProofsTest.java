package org.sutro.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.article.Version;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

final class ProofsTest {

  private static final ArticleId ID = new ArticleId("ferry");
  private static final Instant MORNING = Instant.parse("2026-03-01T03:00:00Z");
  private static final String QUOTED = "ফেরিটিতে ৪০টি গাড়ি ধরে।";
  private static final String FIRST =
      "নতুন ফেরি চালু\n\nকাস্পিয়ান সাগরে নতুন ফেরি চালু হয়েছে। "
          + QUOTED
          + " ভাড়া এখনো ঠিক হয়নি।\n";

  @TempDir Path folder;
  private Archive archive;
  private Proofs proofs;

  @BeforeEach
  void open() {
    archive = Archive.open(folder.resolve("archive.db"));
    proofs = new Proofs(archive, this::article);
    put(FIRST);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void a_quote_of_the_newest_version_is_current_and_carries_its_origin() {
    put("নতুন ফেরি চালু\n\nকাস্পিয়ান সাগরে নতুন ফেরি চালু হয়েছে।\n\nসূত্র: কাস্পিয়ান বার্তা\n");

    Proof proof = proofs.of(ID, 2, new Span(0, 5)).orElseThrow();

    assertThat(proof.since()).isEqualTo(new Proof.Since.Current());
    assertThat(proof.quote().article().origin()).isEqualTo("কাস্পিয়ান বার্তা");
    assertThat(proof.captured()).isEqualTo(MORNING);
  }

  @Test
  void an_old_quote_is_proven_word_for_word_after_the_article_has_changed() {
    put(FIRST.replace("৪০টি", "৬০টি"));

    Proof proof = prove();

    assertThat(proof.quote().text()).isEqualTo(QUOTED);
    assertThat(proof.hash()).isEqualTo(Version.hashOf(FIRST));
    assertThat(proof.intact()).isTrue();
    assertThat(proof.since())
        .isInstanceOfSatisfying(
            Proof.Since.Dropped.class,
            dropped -> {
              assertThat(dropped.version()).isEqualTo(2);
              assertThat(dropped.instead())
                  .extracting(Quote::text)
                  .isEqualTo("ফেরিটিতে ৬০টি গাড়ি ধরে।");
            });
  }

  @Test
  void what_stood_beside_the_words_from_the_beginning_has_not_taken_their_place() {
    String twin = "ফেরিটিতে ৪০টি ট্রাকও ধরে।";
    String text = FIRST.replace("ভাড়া", twin + " ভাড়া");
    put(text);
    put(text.replace(QUOTED + " ", ""));

    int start = text.indexOf(QUOTED);
    Proof proof = proofs.of(ID, 2, new Span(start, start + QUOTED.length())).orElseThrow();

    assertThat(proof.since()).isEqualTo(new Proof.Since.Dropped(3, null));
  }

  @Test
  void of_two_quoted_sentences_as_many_are_given_instead() {
    String second = " ভাড়া এখনো ঠিক হয়নি।";
    put(FIRST.replace("৪০টি", "৬০টি"));

    Span both = new Span(span().start(), span().end() + second.length());
    Proof proof = proofs.of(ID, 1, both).orElseThrow();

    assertThat(proof.since())
        .isInstanceOfSatisfying(
            Proof.Since.Dropped.class,
            dropped ->
                assertThat(dropped.instead())
                    .extracting(Quote::text)
                    .isEqualTo("ফেরিটিতে ৬০টি গাড়ি ধরে।" + second));
  }

  @Test
  void words_that_moved_are_found_where_they_stand_now() {
    put(FIRST.replace("নতুন ফেরি চালু হয়েছে।", "অনেক দিন পর নতুন ফেরি চালু হয়েছে।"));

    assertThat(prove().since())
        .isInstanceOfSatisfying(
            Proof.Since.Repeated.class,
            repeated -> {
              assertThat(repeated.newest().version()).isEqualTo(2);
              assertThat(repeated.newest().text()).isEqualTo(QUOTED);
              assertThat(repeated.newest().span().start()).isGreaterThan(span().start());
              assertThat(repeated.correction()).isNull();
            });
  }

  @Test
  void a_sentence_that_became_part_of_another_is_said_no_more() {
    put(FIRST.replace(QUOTED, "কেউ বলেনি যে " + QUOTED));

    assertThat(prove().since()).isInstanceOf(Proof.Since.Dropped.class);
  }

  @Test
  void words_that_stand_in_a_corrected_article_come_with_the_correction() {
    String notice = "সংশোধনী: আগে ভুলবশত লেখা হয়েছিল, ফেরিটি ক্যাস্পিয়ানে প্রথম।";
    put(FIRST + "\n" + notice + "\n");
    put(FIRST + "\n" + notice + "\n\nভাড়া পরে জানানো হবে।\n");

    assertThat(prove().since())
        .isInstanceOfSatisfying(
            Proof.Since.Repeated.class,
            repeated ->
                assertThat(repeated.correction()).extracting(Quote::text).isEqualTo(notice));
    assertThat(proofs.of(ID, 2, span()).orElseThrow().since())
        .as("quoted when the correction was there")
        .isInstanceOfSatisfying(
            Proof.Since.Repeated.class, repeated -> assertThat(repeated.correction()).isNull());
  }

  @Test
  void an_article_that_was_taken_back_says_its_words_no_more() {
    put("এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + FIRST);

    assertThat(prove().since())
        .isInstanceOfSatisfying(
            Proof.Since.TakenBack.class,
            back -> {
              assertThat(back.version()).isEqualTo(2);
              assertThat(back.notice())
                  .extracting(Quote::text)
                  .isEqualTo("এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।");
            });
  }

  @Test
  void of_an_article_that_is_off_the_shelf_the_old_words_can_still_be_proven() {
    archive.withdraw(ID);

    assertThat(prove().since()).isEqualTo(new Proof.Since.Hidden());
    assertThat(prove().quote().text()).isEqualTo(QUOTED);
  }

  @Test
  void what_was_never_kept_cannot_be_proven() {
    assertThat(proofs.of(ID, 2, span())).isEmpty();
    assertThat(proofs.of(new ArticleId("other"), 1, span())).isEmpty();
    assertThat(proofs.of(ID, 1, new Span(0, FIRST.length() + 1))).isEmpty();
    assertThat(proofs.of(ID, 1, new Span(3, 3))).isEmpty();
  }

  private Proof prove() {
    return proofs.of(ID, 1, span()).orElseThrow();
  }

  private static Span span() {
    int start = FIRST.indexOf(QUOTED);
    return new Span(start, start + QUOTED.length());
  }

  private void put(String text) {
    archive.putAll(List.of(new Capture(ID, null, null, null, text, MORNING)));
  }

  private Optional<Article> article(ArticleId id, int number) {
    return archive
        .version(id, number)
        .flatMap(version ->
            new Reader().read(version.capture()) instanceof Reading.Kept kept
                ? Optional.of(kept.article())
                : Optional.empty());
  }
}
