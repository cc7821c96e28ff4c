package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Quote;
import org.sutro.search.Answer;
import org.sutro.search.Question;

final class FollowerTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");
  private static final ArticleId RAIL = new ArticleId("rail");
  private static final String TEXT =
      """
      রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

      ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
      চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
      মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।
      """;

  @TempDir Path data;

  @Test
  void what_another_process_puts_into_the_archive_answers_after_the_next_step() throws Exception {
    Semaphore steps = new Semaphore(0);
    try (Library library = Library.open(Places.of(HOME, data), InstantSource.fixed(NOW));
        Archive elsewhere = Archive.open(data.resolve("archive.db"));
        Follower follower = Follower.of(library, () -> 0, steps::release)) {
      assertThat(follower.alive()).isTrue();
      assertThat(quotes(library)).isEmpty();

      put(elsewhere, TEXT);
      awaitStep(steps);
      assertThat(quotes(library)).anyMatch(words -> words.contains("১৭টি রেল ইঞ্জিন"));

      put(elsewhere, TEXT.replace("১৭টি", "১৯টি"));
      awaitStep(steps);
      assertThat(quotes(library))
          .anyMatch(words -> words.contains("১৯টি রেল ইঞ্জিন"))
          .noneMatch(words -> words.contains("১৭টি"));
      assertThat(library.archive().versions(RAIL)).as("the old words can be proven").hasSize(2);
    }
  }

  /** Waits until a step that began after now has ended; the one under way may have begun before. */
  private static void awaitStep(Semaphore steps) throws InterruptedException {
    steps.drainPermits();
    assertThat(steps.tryAcquire(2, 60, TimeUnit.SECONDS)).isTrue();
  }

  private static void put(Archive archive, String text) {
    archive.putAll(List.of(new Capture(RAIL, null, null, null, text, NOW)));
  }

  private static List<String> quotes(Library library) {
    Answer answer =
        library.to(
            new Question(
                "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?", List.of(), LocalDate.of(2025, 7, 11)));
    return answer.quotes().stream().map(Quote::text).toList();
  }
}
