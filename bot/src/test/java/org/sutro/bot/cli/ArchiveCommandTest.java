package org.sutro.bot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.archive.Sketch;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.cli.Session.Outcome;

final class ArchiveCommandTest {

  private static final Instant MARCH = Instant.parse("2025-03-12T05:06:07.089Z");
  private static final ArticleId ID = new ArticleId("rail");
  private static final String RAIL =
      """
      রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি

      ১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।
      চুক্তি অনুযায়ী রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।
      মঙ্গোলিয়ার প্রধানমন্ত্রী বলেছেন, এই চুক্তিতে দুই দেশের বাণিজ্য বাড়বে।
      """;

  @TempDir Path data;
  @TempDir Path elsewhere;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
    put("১২ মার্চ", RAIL);
    put("১২ মার্চ", RAIL.replace("১৭টি", "১৯টি"));
    put(null, RAIL.replace("১৭টি", "১৯টি"));
  }

  @Test
  void an_article_is_shown_in_its_newest_version_or_the_one_asked_for() {
    assertThat(unit.run("archive", "show", "rail").out())
        .contains("version   3 of 3", "captured  2025-03-12T05:06:07.089Z", "১৯টি রেল ইঞ্জিন")
        .doesNotContain("১২ মার্চ\n");
    assertThat(unit.run("archive", "show", "rail", "--version", "1").out())
        .contains("version   1 of 3", "১৭টি রেল ইঞ্জিন", Version.hashOf(RAIL));
    assertThat(unit.run("archive", "show", "rail", "--version", "2", "--json").out())
        .contains("\"version\":2", "\"versions\":3", "\"hidden\":false");
  }

  @Test
  void showing_has_a_help_of_its_own() {
    Outcome outcome = unit.run("archive", "show", "--help");
    assertThat(outcome.code()).isEqualTo(ExitCode.FINE);
    assertThat(outcome.out()).contains("Usage: sutro archive show", "--version=N", "--help");
  }

  @Test
  void of_a_text_file_the_title_and_day_that_stand_in_it_are_shown() {
    assertThat(unit.run("archive", "show", "rail").out())
        .contains(
            "title     রাশিয়া ও মঙ্গোলিয়ার নতুন রেল চুক্তি\n",
            "date      about 2025-03-12, by the dates it mentions\n");
  }

  @Test
  void who_wrote_and_published_it_and_in_whose_voice_is_shown() {
    assertThat(unit.run("archive", "show", "rail").out())
        .contains(
            "publisher Mehr News\n",
            "voice     party IR\n",
            "author    রুমানা হক\n",
            "modified  2025-03-12T09:00+06:00\n");
    assertThat(unit.run("archive", "show", "rail", "--json").out())
        .contains("\"author\":\"রুমানা হক\"", "\"modified\":\"2025-03-12T09:00+06:00\"")
        .contains("\"voice\":\"party\",\"country\":\"IR\"");
  }

  /** An article of a day with the same words as every other. */
  static Sketch sketch(ArticleId id, int day) {
    List<Integer> words = IntStream.range(0, 200).boxed().toList();
    return new Sketch(id, words, List.of(), null, null, LocalDate.of(2025, 3, day));
  }

  @Test
  void what_its_publisher_says_of_it_and_whom_it_copies_is_shown() {
    put(null, "এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n\n" + RAIL);
    ArticleId copy = new ArticleId("copy");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      Instant at = Instant.parse("2025-03-13T05:06:07Z");
      archive.putAll(List.of(new Capture(copy, "রেল", null, null, RAIL, at)));
      archive.link(List.of(sketch(ID, 12), sketch(copy, 13)), archive.linked(), archive.seq());
    }
    assertThat(unit.run("archive", "show", "rail").out())
        .contains(
            "notice    taken back by its publisher, and not quoted: এই প্রতিবেদনটি প্রত্যাহার করা হয়েছে।\n",
            "copies    copy\n");
    assertThat(unit.run("archive", "show", "copy", "--json").out())
        .contains("\"notice\":null", "\"copy_of\":\"rail\"");
  }

  @Test
  void what_is_not_there_is_told() {
    assertThat(unit.run("archive", "show", "road").err()).contains("there is no article road");
    assertThat(unit.run("archive", "show", "rail", "--version", "4").err())
        .contains("no version 4; the newest is 3");
    assertThat(unit.run("archive").code()).isEqualTo(ExitCode.USAGE);
    assertThat(new Session(elsewhere).run("archive", "stats").err())
        .contains("there is no archive in");
  }

  @Test
  void an_article_is_found_by_its_address_however_it_is_written_and_by_words_in_it() {
    ArticleId bridge = new ArticleId("url-1");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      String at = "https://nodi.example/setu?id=7";
      String text = "নদীর ওপর নতুন সেতু হবে, জানিয়েছে মন্ত্রণালয়।";
      archive.putAll(List.of(new Capture(bridge, "নতুন সেতু", "2025-03-13", at, text, MARCH)));
    }
    for (String typed :
        List.of(
            "https://nodi.example/setu?id=7",
            "http://nodi.example/setu?id=7&utm_source=x",
            "https://nodi.example/setu?id=7#last")) {
      assertThat(unit.run("archive", "show", typed).out()).as(typed).contains("article   url-1");
    }
    assertThat(unit.run("archive", "show", "https://nodi.example/road").err())
        .contains("there is no article https://nodi.example/road", "./sutro archive list WORDS");
    assertThat(unit.run("archive", "diff", "https://nodi.example/setu?id=7").err())
        .contains("one version only");
    assertThat(unit.run("archive", "list").out())
        .matches(
            "(?s)url-1 +2025-03-13 +nodi.example: নতুন সেতু\\R"
                + "rail +2025-03-12 +Mehr News: রাশিয়া ও.*");
    assertThat(unit.run("archive", "list", "ইঞ্জিন", "মস্কোতে").out())
        .contains("rail ")
        .doesNotContain("url-1");
    assertThat(unit.run("archive", "list", "--limit", "1").out())
        .contains("url-1", "There are more")
        .doesNotContain("rail");
    assertThat(unit.run("archive", "list", "জাহাজ").out()).contains("no article holds all of that");
  }

  @Test
  void two_articles_of_one_address_are_named() {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      for (String id : List.of("a", "b")) {
        String at = "https://nodi.example/setu";
        archive.putAll(
            List.of(new Capture(new ArticleId(id), "সেতু", null, at, "সেতু হবে।", MARCH)));
      }
    }
    assertThat(unit.run("archive", "show", "https://nodi.example/setu/").err())
        .contains("several articles come from there; name one: a, b");
  }

  @Test
  void where_nothing_differs_that_is_said() {
    assertThat(unit.run("archive", "diff", "rail", "1", "1").out())
        .contains("the same version twice; there is no difference");
  }

  @Test
  void a_folder_that_is_missing_is_named_when_exporting() {
    assertThat(unit.run("archive", "export", elsewhere.resolve("no/x.jsonl").toString()).err())
        .contains("there is no folder " + elsewhere.resolve("no") + " to write into");
  }

  @Test
  void the_shelf_that_came_along_and_was_put_away_is_counted_apart() {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.putAll(
          Archive.STARTER,
          List.of(new Capture(new ArticleId("s"), "নদী", null, null, "নদীর পানি।", MARCH)));
      archive.withdrawAll(Archive.STARTER);
    }
    assertThat(unit.run("archive", "stats").out())
        .contains("0  hidden articles", "1  articles that came with Sutro, put away for your own");
    assertThat(unit.run("archive", "stats", "--json").out())
        .contains("\"hidden\":0,\"put_away\":1");
    assertThat(unit.run("archive", "list").out()).doesNotContain("s  ");
  }

  @Test
  void a_diff_shows_the_changed_word_and_its_line() {
    String diff = unit.run("archive", "diff", "rail", "1", "2").out();

    assertThat(diff)
        .contains("মঙ্গোলিয়াকে [-১৭টি-]{+১৯টি+} রেল ইঞ্জিন")
        .doesNotContain("প্রধানমন্ত্রী");
    assertThat(unit.run("archive", "diff", "rail").out()).contains("date: [-১২ মার্চ-]");
  }

  @Test
  void a_sentence_that_was_rewritten_is_shown_whole_before_and_after() {
    String old = "মন্ত্রী বলেছেন, চুক্তিটি আগামী মাসে সংসদে তোলা হবে এবং তা পাস হবে।";
    String now = "সংসদের মুখপাত্র জানান, গত সপ্তাহে চুক্তিটি কমিটি ফেরত দিয়েছে এবং এখনই ভোট নয়।";
    put(null, RAIL + old + "\n");
    put(null, RAIL + now + "\n");
    String diff = unit.run("archive", "diff", "rail").out();
    assertThat(diff.lines().filter(line -> line.contains("[-")))
        .singleElement()
        .satisfies(line -> assertThat(line.split("\\[-", -1)).as(line).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void a_text_cannot_steer_the_terminal() {
    put(null, RAIL + "\u001b]0;x\u0007 শেষ কথা।\u202e\n");

    assertThat(unit.run("archive", "show", "rail").out())
        .contains("শেষ কথা।")
        .doesNotContain("\u001b", "\u0007", "\u202e");
  }

  @Test
  void an_export_read_in_again_gives_the_same_versions() {
    for (String name : List.of("all.jsonl", "all.jsonl.gz")) {
      Path file = elsewhere.resolve(name);
      assertThat(unit.run("archive", "export", file.toString()).out()).contains("Wrote 3 versions");
      Path copy = elsewhere.resolve("data-" + name);
      Outcome ingested = new Session(copy).run("ingest", file.toString());

      assertThat(ingested.code()).as(ingested.out()).isZero();
      try (Archive before = Archive.open(data.resolve("archive.db"));
          Archive after = Archive.open(copy.resolve("archive.db"))) {
        assertThat(after.versions(ID))
            .usingRecursiveComparison()
            .ignoringFields("seq")
            .isEqualTo(before.versions(ID));
        assertThat(after.verify()).isEmpty();
      }
    }
  }

  @Test
  void an_export_keeps_in_whose_voice_an_article_speaks_and_which_sources_brought_it()
      throws Exception {
    ArticleId port = new ArticleId("port");
    String address = "https://bondor.example/1";
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      String outlet =
          "{\"id\":\"bondor\",\"address\":\"https://bondor.example/rss\",\"kind\":\"feed\","
              + "\"publisher\":\"বন্দর বার্তা\",\"country\":\"IR\",\"voice\":\"state\"}";
      archive.keep(
          Archive.OWN,
          List.of(new Capture(port, "বন্দর", null, address, "ইরানের বন্দরে জাহাজ ভিড়েছে।", MARCH)),
          List.of(),
          List.of(
              new Note("source", "bondor", outlet), new Note("brought", "port", "page bondor")));
    }
    assertThat(unit.run("archive", "show", "port", "--json").out()).contains("\"voice\":\"state\"");
    Path file = elsewhere.resolve("voices.jsonl");
    unit.run("archive", "export", file.toString());
    Path copy = elsewhere.resolve("voices");
    Session other = new Session(copy);

    assertThat(other.run("ingest", file.toString()).code()).isZero();

    assertThat(other.run("archive", "show", "port", "--json").out())
        .as("though no source here says so")
        .contains("\"voice\":\"state\",\"country\":\"IR\"");
    Path again = elsewhere.resolve("again.jsonl");
    other.run("archive", "export", again.toString());
    assertThat(again).hasSameTextualContentAs(file);
    assertThat(Files.readString(again, UTF_8)).contains("\"brought_by\":[\"bondor\"]");
  }

  @Test
  void an_export_that_is_broken_off_leaves_nothing_that_looks_whole() throws Exception {
    Path file = elsewhere.resolve("all.jsonl");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      ArchiveExport export = new ArchiveExport(archive, any -> null);
      assertThatThrownBy(() ->
              export.to(
                  file,
                  (done, total) -> {
                    assertThat(file).doesNotExist();
                    throw new IllegalStateException("told to stop");
                  }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void an_export_overwrites_nothing_and_leaves_out_what_is_hidden() throws Exception {
    Path file = elsewhere.resolve("all.jsonl");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.withdraw(ID);
    }
    assertThat(unit.run("archive", "export", file.toString()).out()).contains("Wrote 0 versions");
    assertThat(unit.run("archive", "export", file.toString()).err()).contains("is there already");
    assertThat(Files.readString(file, UTF_8)).isEmpty();
  }

  @Test
  void a_list_of_no_articles_is_refused() {
    assertThat(unit.run("archive", "list", "--limit", "0").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void figures_and_a_clean_bill_can_be_read_by_machines() {
    assertThat(unit.run("archive", "stats", "--json").out())
        .contains("\"articles\":{\"own\":1}", "\"versions\":3", "\"revised\":1");
    assertThat(unit.run("archive", "stats").out()).contains("3  versions");
    Outcome verified = unit.run("archive", "verify");
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("All 3 versions are as they were kept.");
  }

  private void put(@Nullable String date, String text) {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      Byline byline = new Byline("রুমানা হক", "2025-03-12T09:00+06:00");
      archive.putAll(List.of(new Capture(ID, null, date, null, "Mehr News", byline, text, MARCH)));
    }
  }
}
