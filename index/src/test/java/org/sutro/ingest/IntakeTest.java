package org.sutro.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Rejection;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.reading.Reader;
import org.sutro.sqlite.DatabaseException;

class IntakeTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  @TempDir Path folder;
  private Archive archive;
  private Path news;

  @BeforeEach
  void open() throws IOException {
    archive = Archive.open(folder.resolve("archive.db"));
    news = Files.createDirectory(folder.resolve("news"));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static String line(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}\n";
  }

  private Summary run(Instant at) {
    return run(at, Progress.NONE);
  }

  private Summary run(Instant at, Progress progress) {
    return new Intake(archive, new Reader())
        .run(ArticleFiles.open(List.of(news), at), Archive.OWN, progress);
  }

  @Test
  void articles_are_kept_once_however_often_they_are_taken_in() throws IOException {
    Files.writeString(news.resolve("a.txt"), "নদীর পানি বাড়ছে।");
    Files.writeString(
        news.resolve("b.jsonl"), line("n1", "মানুষ বাঁধে গেছে।") + line("n2", "খাবার এসেছে আজ।"));

    assertThat(run(NOON))
        .isEqualTo(new Summary(3, 0, 0, 0, Map.of(), List.of(), Map.of(), Map.of()));
    long seq = archive.seq();
    assertThat(run(NOON.plusSeconds(60)))
        .isEqualTo(new Summary(0, 0, 3, 0, Map.of(), List.of(), Map.of(), Map.of()));
    assertThat(archive.seq()).isEqualTo(seq);
    assertThat(archive.latest(new ArticleId("a")).orElseThrow().capture().text())
        .isEqualTo("নদীর পানি বাড়ছে।");
  }

  @Test
  void a_second_text_under_one_id_is_its_next_version() throws IOException {
    Files.writeString(
        news.resolve("b.jsonl"), line("n1", "মানুষ বাঁধে গেছে।") + line("n1", "মানুষ ঘরে ফিরেছে।"));

    Summary summary = run(NOON);
    assertThat(summary.added()).isEqualTo(1);
    assertThat(summary.revised()).isEqualTo(1);
    assertThat(archive.versions(new ArticleId("n1"))).hasSize(2);
  }

  @Test
  void a_file_with_two_texts_under_one_id_changes_nothing_when_it_is_taken_in_again()
      throws IOException {
    Files.writeString(
        news.resolve("b.jsonl"), line("n1", "মানুষ বাঁধে গেছে।") + line("n1", "মানুষ ঘরে ফিরেছে।"));
    run(NOON);
    long seq = archive.seq();
    for (int again = 1; again <= 3; again++) {
      assertThat(run(NOON.plusSeconds(60L * again)).unchanged()).isEqualTo(2);
    }
    assertThat(archive.seq()).isEqualTo(seq);
    assertThat(archive.latest(new ArticleId("n1")).orElseThrow().capture().text())
        .isEqualTo("মানুষ ঘরে ফিরেছে।");
  }

  @Test
  void an_export_with_versions_of_many_days_changes_nothing_when_it_is_taken_in_again()
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String day : List.of("01", "02", "03")) {
      String text = day.equals("02") ? "মানুষ ঘরে ফিরেছে।" : "মানুষ বাঁধে গেছে।";
      lines.append(
          line("n1", text).replace("}", ",\"captured\":\"2026-11-" + day + "T06:00:00Z\"}"));
    }
    Files.writeString(news.resolve("b.jsonl"), lines);
    assertThat(run(NOON).revised()).isEqualTo(2);
    assertThat(run(NOON.plusSeconds(60)).unchanged()).isEqualTo(3);
    assertThat(archive.versions(new ArticleId("n1"))).hasSize(3);
  }

  @Test
  void two_files_that_number_alike_are_told_of() throws IOException {
    Files.writeString(
        news.resolve("a.jsonl"), line("1", "নদীর পানি বাড়ছে।") + line("2", "নদীর পানি বাড়ছে।"));
    Files.writeString(
        news.resolve("b.jsonl"), line("1", "মানুষ ঘরে ফিরেছে।") + line("2", "নদীর পানি বাড়ছে।"));
    Summary summary = run(NOON);
    assertThat(summary.shared()).isEqualTo(1);
    assertThat(summary.examples())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.where()).endsWith("b.jsonl:1");
          assertThat(one.detail())
              .isEqualTo("has the id of another text, 1, and counts as its next version");
        });
    assertThat(run(NOON.plusSeconds(60)).unchanged()).isEqualTo(4);
  }

  @Test
  void a_text_that_comes_back_on_a_later_day_is_the_next_version() throws IOException {
    for (int day = 0; day < 4; day++) {
      String text = day % 2 == 0 ? "মানুষ বাঁধে গেছে।" : "মানুষ ঘরে ফিরেছে।";
      Files.writeString(news.resolve("a.txt"), text);
      run(NOON.plusSeconds(86400L * day));
    }
    assertThat(archive.versions(new ArticleId("a"))).hasSize(4);
  }

  @Test
  void what_is_turned_away_is_counted_by_reason_with_examples_and_remembered() throws IOException {
    StringBuilder lines = new StringBuilder(line("good", "নদীর পানি বাড়ছে।"));
    for (int i = 0; i < 9; i++) {
      lines.append(line("short" + i, "বন্যা"));
    }
    lines
        .append("no json\n")
        .append(line("russian", "Река вышла из берегов."))
        .append(line("empty", " "));
    Files.writeString(news.resolve("b.jsonl"), lines);
    Files.writeString(news.resolve("c.odt"), "%PDF");

    Summary summary = run(NOON);
    assertThat(summary.rejected())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("no_sentences", 9, "unreadable", 1, "other_language", 1, "empty", 1));
    assertThat(summary.examples()).hasSize(5 + 1 + 1 + 1);
    assertThat(summary.examples())
        .anyMatch(example ->
            example.where().endsWith("b.jsonl:11") && example.reason().equals("unreadable"));
    assertThat(summary.kept()).isEqualTo(1);
    assertThat(summary.turnedAway()).isEqualTo(12);
    assertThat(summary.ignored().values()).containsExactly(1);
    assertThat(archive.rejections(100)).hasSize(11).extracting(Rejection::at).containsOnly(NOON);
  }

  @Test
  void an_article_that_is_good_at_last_is_no_longer_among_the_rejected() throws IOException {
    Files.writeString(news.resolve("a.txt"), "বন্যা");
    run(NOON);
    assertThat(archive.rejections(9)).hasSize(1);
    Files.writeString(news.resolve("a.txt"), "বন্যা এসেছে আজ ভোরে।");
    run(NOON);
    assertThat(archive.rejections(9)).isEmpty();
  }

  @Test
  void progress_tells_only_of_what_the_archive_holds() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 950; i++) {
      lines.append(line("n" + i, "নদীর পানি " + i + " সেন্টিমিটার বেড়েছে।"));
    }
    Files.writeString(news.resolve("b.jsonl"), lines);
    List<Integer> kept = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    run(
        NOON,
        (done, total, soFar) -> {
          assertThat(archive.size()).isEqualTo(soFar.kept());
          assertThat(done).isLessThanOrEqualTo(total);
          kept.add(soFar.kept());
          bytes.add(done);
        });

    assertThat(kept).containsExactly(200, 400, 600, 800, 950);
    assertThat(bytes).isSorted().endsWith(Files.size(news.resolve("b.jsonl")));
  }

  @Test
  void what_was_kept_before_the_archive_fails_stays_kept() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append(line("n" + i, "নদীর পানি " + i + " সেন্টিমিটার বেড়েছে।"));
    }
    Files.writeString(news.resolve("b.jsonl"), lines);

    assertThatThrownBy(() -> run(NOON, (done, total, soFar) -> archive.close()))
        .isInstanceOf(DatabaseException.class);
    archive = Archive.open(folder.resolve("archive.db"));
    assertThat(archive.size()).isEqualTo(200);
  }

  @Test
  void a_collection_is_taken_in_under_its_name() throws IOException {
    Files.writeString(news.resolve("a.txt"), "নদীর পানি বাড়ছে।");
    new Intake(archive, new Reader())
        .run(ArticleFiles.open(List.of(news), NOON), Archive.STARTER, Progress.NONE);
    assertThat(archive.size(Archive.STARTER)).isEqualTo(1);
    assertThat(archive.size(Archive.OWN)).isZero();
  }

  @Test
  void a_field_that_says_nothing_to_sutro_is_told_and_one_of_an_export_is_not() throws IOException {
    Files.writeString(
        news.resolve("a.jsonl"),
        """
        {"id":"1","text":"নদীর পানি বাড়ছে।","published":"2026-11-20","version":1,"hash":"x"}
        {"id":"2","text":"মানুষ বাঁধে গেছে।","published":"2026-11-21"}
        """);
    assertThat(run(NOON).unknown()).isEqualTo(Map.of("published", 2));
  }

  @Test
  void of_what_is_turned_away_it_is_not_noted_how_it_had_come() throws IOException {
    String russian = "Вода в реке поднялась. Люди ушли на дамбу.";
    Files.writeString(
        news.resolve("a.jsonl"), exported("n1", russian) + exported("n2", "মানুষ বাঁধে গেছে।"));
    assertThat(run(NOON).added()).isEqualTo(1);
    assertThat(archive.notes("brought")).containsOnlyKeys("n2");
  }

  @Test
  void of_two_programs_that_take_in_at_the_same_time_neither_forgets_who_else_brought_an_article()
      throws Exception {
    List<Callable<Summary>> programs = new ArrayList<>();
    for (String source : List.of("nodi", "char")) {
      Path file = folder.resolve(source + ".jsonl");
      Files.writeString(
          file,
          IntStream.range(0, 5 * Batch.SIZE)
              .mapToObj(i -> exported("n" + i, "মানুষ বাঁধে গেছে।", source))
              .collect(joining()));
      programs.add(() -> {
        try (Archive own = Archive.open(folder.resolve("archive.db"))) {
          return new Intake(own, new Reader())
              .run(ArticleFiles.open(List.of(file), NOON), Archive.OWN, Progress.NONE);
        }
      });
    }
    try (ExecutorService both = Executors.newFixedThreadPool(programs.size())) {
      for (Future<Summary> program : both.invokeAll(programs)) {
        assertThat(program.get().turnedAway()).isZero();
      }
    }
    assertThat(archive.notes("brought").values())
        .hasSize(5 * Batch.SIZE)
        .allSatisfy(note -> assertThat(note).contains("nodi").contains("char"));
  }

  private static String exported(String id, String text) {
    return exported(id, text, "nodi");
  }

  private static String exported(String id, String text, String source) {
    return line(id, text)
        .replace(
            "}\n",
            ",\"hash\":\"%s\",\"brought_by\":[\"%s\"]}\n".formatted(Version.hashOf(text), source));
  }
}
