package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.ArticleFiles.Origin;
import org.sutro.reading.Reader;

/** Which article a file is, however many are called like it. */
final class FileNamesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");
  private static final String RIVER = "নদীর পানি বাড়ছে।";
  private static final String HOME = "মানুষ ঘরে ফিরেছে।";
  private static final String FOOD = "খাবার এসেছে আজ।";
  private static final Origin NEWS = new Origin("news", "");
  private static final Origin OTHER = new Origin("other", "");

  private final Path folder;
  @AutoClose private final Archive archive;
  private int hours;

  FileNamesTest(@TempDir Path folder) {
    this.folder = folder;
    this.archive = Archive.open(folder.resolve("archive.db"));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Summary run(String under, Origin whose) {
    Instant at = NOON.plusSeconds(3600L * hours++);
    ArticleFiles files = ArticleFiles.open(List.of(folder.resolve(under)), at).of(whose);
    return new Intake(archive, new Reader()).run(files, Archive.OWN, Progress.NONE);
  }

  private Summary ingest(String under) {
    return run(under, Origin.UNKNOWN);
  }

  private List<String> texts(String id) {
    return archive.versions(new ArticleId(id)).stream()
        .map(Version::capture)
        .map(Capture::text)
        .toList();
  }

  @Test
  void two_files_of_one_name_in_one_folder_are_two_articles_and_stay_so() throws IOException {
    file("in/a/1.txt", RIVER);
    file("in/b/1.txt", HOME);
    assertThat(ingest("in").added()).isEqualTo(2);
    assertThat(texts("1")).containsExactly(RIVER);
    assertThat(texts("b/1")).containsExactly(HOME);

    file("in/0/1.txt", FOOD);
    Files.delete(folder.resolve("in/a/1.txt"));
    Summary again = ingest("in");
    assertThat(List.of(again.added(), again.revised(), again.unchanged())).containsExactly(1, 0, 1);
    assertThat(texts("1")).as("a file that goes leaves its name to nobody").hasSize(1);
    assertThat(texts("0/1")).containsExactly(FOOD);
  }

  @Test
  void files_of_one_name_in_two_sources_are_two_articles() throws IOException {
    file("in/1.txt", RIVER);
    file("out/1.txt", HOME);
    for (int again = 0; again < 2; again++) {
      run("in", NEWS);
      run("out", OTHER);
    }
    assertThat(texts("1")).containsExactly(RIVER);
    assertThat(texts("other/1")).containsExactly(HOME);
  }

  @Test
  void two_files_of_one_name_that_say_the_same_at_first_do_not_replace_each_other_later()
      throws IOException {
    file("in/a/1.txt", RIVER);
    file("in/b/1.txt", RIVER);
    ingest("in");
    file("in/a/1.txt", HOME);
    ingest("in");
    ingest("in");
    assertThat(texts("1")).containsExactly(RIVER, HOME);
    assertThat(texts("b/1")).containsExactly(RIVER);
  }

  @Test
  void articles_of_an_archive_from_before_go_on_under_their_names() throws IOException {
    for (String id : List.of("1", "2")) {
      archive.putAll(List.of(new Capture(new ArticleId(id), null, null, null, RIVER + id, NOON)));
    }
    file("in/a/1.txt", RIVER + "1");
    file("in/a/2.txt", HOME);
    file("in/b/1.txt", FOOD);
    Summary summary = run("in", NEWS);
    assertThat(List.of(summary.added(), summary.revised(), summary.unchanged()))
        .as("nothing is there twice, a change is a version, what was left out is new")
        .containsExactly(1, 1, 1);
    assertThat(texts("2")).containsExactly(RIVER + "2", HOME);
    assertThat(texts("news/b/1")).containsExactly(FOOD);
  }

  @Test
  void a_folder_that_was_taken_in_and_then_is_moved_and_made_a_source_brings_nothing_twice()
      throws IOException {
    file("in/1.txt", RIVER);
    ingest("in");
    Files.createDirectories(folder.resolve("data"));
    Files.move(folder.resolve("in"), folder.resolve("data/moved"));
    assertThat(run("data", NEWS).unchanged()).isEqualTo(1);
    file("data/moved/1.txt", HOME);
    assertThat(run("data", NEWS).revised()).isEqualTo(1);
    assertThat(texts("1")).containsExactly(RIVER, HOME);
  }

  @Test
  void a_watched_folder_that_is_taken_in_by_hand_brings_nothing_twice() throws IOException {
    file("in/a/1.txt", RIVER);
    file("in/b/1.txt", HOME);
    run("in", new Origin("news", "নদীবার্তা"));
    assertThat(ingest("in").unchanged()).isEqualTo(2);
    file("in/b/1.txt", FOOD);
    assertThat(ingest("in").revised()).isEqualTo(1);
    assertThat(run("in", new Origin("other", "নদীবার্তা")).added()).isZero();
    assertThat(texts("news/b/1")).containsExactly(HOME, FOOD, FOOD);
  }

  @Test
  void a_new_file_at_the_place_of_one_that_was_moved_is_another_article() throws IOException {
    file("in/a/17.txt", RIVER);
    run("in", NEWS);
    Files.createDirectories(folder.resolve("in/b"));
    Files.move(folder.resolve("in/a/17.txt"), folder.resolve("in/b/17.txt"));
    assertThat(run("in", NEWS).unchanged()).isEqualTo(1);

    file("in/a/17.txt", HOME);
    for (int again = 0; again < 2; again++) {
      run("in", NEWS);
      assertThat(texts("17")).containsExactly(RIVER);
      assertThat(texts("news/a/17")).containsExactly(HOME);
    }
    file("in/b/17.txt", FOOD);
    run("in", NEWS);
    assertThat(texts("17")).containsExactly(RIVER, FOOD);
  }

  @Test
  void a_copy_of_a_file_is_another_article_and_leaves_the_name_to_the_first() throws IOException {
    file("in/b/17.txt", RIVER);
    ingest("in");
    file("in/a/17.txt", RIVER);
    ingest("in");
    file("in/a/17.txt", HOME);
    ingest("in");
    assertThat(texts("17")).containsExactly(RIVER);
    assertThat(texts("a/17")).containsExactly(RIVER, HOME);
  }

  @Test
  void a_file_is_turned_away_when_nothing_tells_it_from_another_article() throws IOException {
    file("in/a/1.txt", RIVER);
    file("1.txt", HOME);
    ingest("in");
    Summary summary = ingest("1.txt");
    assertThat(summary.examples().getFirst().detail())
        .isEqualTo("has the name of another article, a/1; rename the file");
    assertThat(texts("1")).containsExactly(RIVER);
  }

  @Test
  void a_path_too_long_for_a_name_is_told_by_its_hash() throws IOException {
    String deep = "in/" + "folder/".repeat(40);
    file("in/1.txt", RIVER);
    file(deep + "1.txt", HOME);
    assertThat(ingest("in").added()).isEqualTo(2);
    assertThat(ingest("in").unchanged()).isEqualTo(2);
  }
}
