package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Quote;
import org.sutro.bot.config.Starter;
import org.sutro.index.NewsIndex;
import org.sutro.search.Answer;
import org.sutro.search.Question;

final class LibraryTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
  private static final Instant NOW = Instant.parse("2025-07-11T06:00:00Z");
  private static final NewsIndex.Progress QUIETLY = (done, total) -> {};
  private static final ArticleId OWN = new ArticleId("rail");

  @TempDir Path data;

  @Test
  void the_starter_shelf_is_on_show_until_there_are_other_articles() throws Exception {
    try (Library library = open()) {
      assertThat(library.shelve(Starter.AUTO)).isTrue();
      assertThat(library.archive().size()).isEqualTo(starterFiles());
      library.archive().putAll(List.of(rail("১৭টি")));
      assertThat(library.shelve(Starter.AUTO)).isFalse();
      assertThat(library.archive().size()).isEqualTo(1);
      library.archive().withdraw(OWN);
      assertThat(library.shelve(Starter.AUTO)).as("nothing else is left").isTrue();
    }
  }

  @Test
  void the_starter_shelf_steps_aside_while_the_program_runs() throws Exception {
    try (Library library = open()) {
      library.shelve(Starter.AUTO);
      library.follow((done, total) -> {});
      assertThat(library.archive().size()).isEqualTo(starterFiles());
      library.archive().putAll(List.of(rail("১৭টি")));
      library.follow((done, total) -> {});
      assertThat(library.archive().size()).isEqualTo(1);
      assertThat(library.behind()).as("it is found no more either").isZero();
    }
    try (Library library = open()) {
      library.shelve(Starter.ON);
      library.archive().putAll(List.of(rail("১৮টি")));
      library.follow((done, total) -> {});
      assertThat(library.archive().size()).isEqualTo(1 + starterFiles());
    }
  }

  @Test
  void the_host_has_the_last_word_on_the_starter_shelf() throws Exception {
    try (Library library = open()) {
      library.archive().putAll(List.of(rail("১৭টি")));
      assertThat(library.shelve(Starter.ON)).isTrue();
      assertThat(library.archive().size()).isEqualTo(1 + starterFiles());
      assertThat(library.shelve(Starter.OFF)).isFalse();
      assertThat(library.archive().size(Archive.STARTER)).isZero();
    }
  }

  @Test
  void setting_the_shelf_again_changes_nothing_in_the_archive() {
    try (Library library = open()) {
      library.shelve(Starter.ON);
      long seq = library.archive().seq();
      library.shelve(Starter.ON);
      assertThat(library.archive().seq()).isEqualTo(seq);
    }
  }

  @Test
  void a_second_library_reads_what_the_first_writes_and_takes_over_when_it_is_closed() {
    Library first = open();
    try (Library second = open()) {
      first.archive().putAll(List.of(rail("১৭টি")));
      first.follow(QUIETLY);
      second.follow(QUIETLY);
      assertThat(second.writes()).isFalse();
      assertThat(quotes(second)).anyMatch(words -> words.contains("১৭টি"));

      first.close();
      second.follow(QUIETLY);
      assertThat(second.writes()).isTrue();
      second.archive().putAll(List.of(rail("১৯টি")));
      assertThat(second.follow(QUIETLY)).isEqualTo(1);
      assertThat(quotes(second))
          .anyMatch(words -> words.contains("১৯টি"))
          .noneMatch(words -> words.contains("১৭টি"));
    }
  }

  @Test
  void an_index_that_was_deleted_is_built_again() throws Exception {
    try (Library library = open()) {
      library.archive().putAll(List.of(rail("১৭টি")));
      library.follow(QUIETLY);
    }
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Library library = open()) {
      assertThat(library.follow(QUIETLY)).isEqualTo(1);
      assertThat(quotes(library)).isNotEmpty();
    }
  }

  @Test
  void an_article_says_in_whose_voice_its_publisher_speaks() {
    try (Library library = open()) {
      Capture capture = rail("১৭টি").by("BelTA");
      library.archive().putAll(List.of(capture));
      assertThat(library.newest(OWN).orElseThrow().affiliation())
          .isEqualTo(new Affiliation(Affiliation.Kind.PARTY, "BY"));
    }
  }

  @Test
  void a_hidden_article_is_not_shown_any_more() {
    try (Library library = open()) {
      library.archive().putAll(List.of(rail("১৭টি")));
      assertThat(library.shown(OWN, 1)).isPresent();
      assertThat(library.shown(OWN, 2)).isEmpty();
      library.archive().withdraw(OWN);
      assertThat(library.shown(OWN, 1)).isEmpty();
    }
  }

  @Test
  void what_its_publisher_has_taken_back_is_not_shown_any_more_in_any_version() {
    try (Library library = open()) {
      Capture first = rail("১৭টি");
      library.archive().putAll(List.of(first));
      library
          .archive()
          .putAll(
              List.of(
                  new Capture(
                      first.id(),
                      first.title(),
                      first.date(),
                      first.url(),
                      "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + first.text(),
                      first.at())));

      assertThat(library.shown(OWN, 1)).isEmpty();
      assertThat(library.shown(OWN, 2)).isEmpty();
    }
  }

  private Library open() {
    return Library.open(Places.of(HOME, data), InstantSource.fixed(NOW));
  }

  private static List<String> quotes(Library library) {
    Answer answer =
        library.to(
            new Question(
                "রাশিয়া কি মঙ্গোলিয়াকে রেল ইঞ্জিন দেবে?", List.of(), LocalDate.of(2025, 7, 11)));
    return answer.quotes().stream().map(Quote::text).toList();
  }

  private static Capture rail(String engines) {
    String text =
        "রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি\n\n"
            + "১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।\n"
            + ("চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে "
                + engines
                + " রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।\n")
            + "মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।\n";
    return new Capture(OWN, null, null, null, text, NOW);
  }

  private static int starterFiles() throws Exception {
    try (Stream<Path> files = Files.list(HOME.resolve("config/starter"))) {
      return (int) files.filter(file -> file.toString().endsWith(".txt")).count();
    }
  }
}
