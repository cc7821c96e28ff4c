package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.index.NewsIndex;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

final class IndexCommandTest {

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
    unit.run("ask", "কত গোলা?");
  }

  @Test
  void a_sound_index_is_called_sound() {
    Outcome outcome = unit.run("index", "check");

    assertThat(outcome.out()).contains("The index is sound and holds all ");
    assertThat(outcome.code()).isZero();
    assertThat(unit.run("index", "check", "--json").out())
        .contains("\"clean\":true", "\"behind\":0", "\"problems\":[]");
  }

  @Test
  void what_was_not_taken_up_yet_is_no_problem() {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.putAll(
          List.of(
              new Capture(
                  new ArticleId("new"),
                  "সেতু",
                  null,
                  null,
                  "মস্কোয় নতুন সেতু চালু হয়েছে।",
                  Instant.parse("2025-07-11T06:00:00Z"))));
    }
    Outcome outcome = unit.run("index", "check");

    assertThat(outcome.out()).contains("1 changes of the archive are still to be taken up.");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void a_changed_byte_is_found_and_a_rebuild_cures_it() throws Exception {
    Path file;
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      int old = bytes.read();
      bytes.seek(bytes.length() / 2);
      bytes.write(old ^ 1);
    }
    Outcome outcome = unit.run("index", "check");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.out()).contains("is damaged", "./sutro index rebuild");

    assertThat(unit.run("index", "rebuild").out()).contains("The index is built anew");

    assertThat(unit.run("index", "check").code()).isZero();
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .filteredOn(name -> name.startsWith("index"))
          .containsExactly("index");
    }
  }

  @Test
  void damage_under_a_running_bot_is_found_and_it_goes_over_to_the_index_built_anew()
      throws Exception {
    Path glossary = Session.HOME.resolve("config/glossary");
    try (Archive archive = Archive.open(data.resolve("archive.db"));
        NewsIndex running =
            NewsIndex.open(data.resolve("index"), Lexicon.read(glossary), new Reader())) {
      running.follow(archive, (done, total) -> {});
      assertThat(running.writes()).isTrue();
      int articles = running.read(snapshot -> snapshot.stock().articles());
      damage(0.5);
      Outcome outcome = unit.run("index", "check");
      assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(outcome.out()).contains("is damaged", "./sutro index rebuild");
      unit.run("index", "rebuild");
      running.follow(archive, (done, total) -> {});
      assertThat(unit.run("index", "check").code()).isZero();
      int after = running.read(snapshot -> snapshot.stock().articles());
      assertThat(after).isEqualTo(articles);
    }
  }

  @Test
  void a_question_beside_a_damaged_index_is_answered_from_one_built_anew() throws Exception {
    String question = "কত গোলা?";
    String answer = unit.run("ask", question).out();
    for (int part = 1; part < 10; part++) {
      damage(part / 10.0);
      Outcome outcome = unit.run("ask", question);
      assertThat(outcome.out()).as("damaged from %d tenths on", part).isEqualTo(answer);
      assertThat(outcome.err()).doesNotContain("\tat ");
    }
  }

  /** Spoils a hundred bytes of the largest file. */
  private void damage(double from) throws IOException {
    Path largest;
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      largest = files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(largest);
    int begin = (int) (bytes.length * from);
    for (int i = begin; i < Math.min(begin + 100, bytes.length); i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(largest, bytes);
  }

  @Test
  void an_index_of_another_archive_is_found_out() throws Exception {
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(f -> f.toString().contains("archive.db")).toList()) {
        Files.delete(file);
      }
    }
    Archive.open(data.resolve("archive.db")).close();

    assertThat(unit.run("index", "check").out()).contains("of another archive");
  }

  @Test
  void a_missing_index_is_a_problem_for_check_and_stats() throws Exception {
    try (Stream<Path> files = Files.list(data.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(unit.run("index", "check").out()).contains("there is no index in");
    assertThat(unit.run("index", "stats").err()).contains("there is no index in");
    assertThat(unit.run("index").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void figures_are_printed_for_people_and_machines() {
    assertThat(unit.run("index", "stats").out()).contains("articles", "sentences", "bytes");
    assertThat(unit.run("index", "stats", "--json").out())
        .contains("\"complete\":true", "\"layout\":\"", "\"archiveSeq\":");
  }

  @Test
  void every_command_of_the_group_says_what_it_does() {
    assertThat(unit.run("index", "--help").out()).contains("check    Look into every file");
    assertThat(unit.run("archive", "--help").out())
        .contains("verify     Look into the whole archive for damage.");
  }

  @Test
  void while_another_is_built_beside_it_that_is_said_and_what_holds() throws Exception {
    Path glossary = Path.of(System.getProperty("sutro.home", ".."), "config", "glossary");
    Path fresh = data.resolve("index.new");
    try (NewsIndex building = NewsIndex.open(fresh, Lexicon.read(glossary), new Reader())) {
      assertThat(building.writes()).isTrue();
      assertThat(unit.run("index", "check").out())
          .contains("is sound", "Another is being built beside it", "this one answers");
      assertThat(unit.run("index", "check", "--json").out()).contains("\"building\":\"beside\"");

      damage(0.1);
      assertThat(unit.run("index", "check").out())
          .contains("Another is being built beside it already")
          .doesNotContain("./sutro index rebuild");
    }
  }
}
