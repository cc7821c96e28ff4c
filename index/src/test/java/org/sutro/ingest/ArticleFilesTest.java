package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.ingest.WrittenFiles.NOON;
import static org.sutro.ingest.WrittenFiles.capture;
import static org.sutro.ingest.WrittenFiles.problem;
import static org.sutro.ingest.WrittenFiles.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/**
 * Which files are read, in what order, and what they are called; what is in them is read by kind.
 */
class ArticleFilesTest {

  private static final String TEXT = "নদীর পানি বাড়ছে।";

  @TempDir Path folder;
  private WrittenFiles written;

  @BeforeEach
  void begin() {
    written = new WrittenFiles(folder);
  }

  @Test
  void what_stands_before_a_file_of_markdown_says_who_has_published_it_and_where()
      throws IOException {
    Path file =
        written.file(
            "a/2.md",
            "---\ntitle: গম\npublisher: নদী বার্তা\nurl: https://nodi.example/2\n---\n\nরাশিয়ার গম ইরানে গেছে।\n");
    Capture said = WrittenFiles.capture(WrittenFiles.read(file).getFirst());
    assertThat(said.publisher()).isEqualTo("নদী বার্তা");
    assertThat(said.url()).isEqualTo("https://nodi.example/2");
  }

  @Test
  void the_fingerprint_of_files_changes_with_them() throws IOException {
    written.file("a/1.txt", TEXT);
    String before = ArticleFiles.open(List.of(folder), NOON).fingerprint();
    assertThat(ArticleFiles.open(List.of(folder), NOON).fingerprint()).isEqualTo(before);
    written.file("a/1.txt", TEXT + TEXT);
    assertThat(ArticleFiles.open(List.of(folder), NOON).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void of_two_files_at_one_place_of_two_folders_the_second_is_left_and_says_so()
      throws IOException {
    Path first = written.file("a/news.txt", TEXT);
    written.file("b/news.txt", "অন্য লেখা।");
    List<CaptureOrProblem> all = read(folder.resolve("a"), folder.resolve("b"));

    assertThat(capture(all.getFirst()).text()).isEqualTo(TEXT);
    assertThat(problem(all.get(1)))
        .isEqualTo("has the same name as " + first + "; rename one of them");
  }

  @Test
  void only_files_that_held_still_since_an_earlier_look_are_taken() throws IOException {
    written.file("a.txt", TEXT);
    Path growing = written.file("b.txt", TEXT);
    ArticleFiles before = ArticleFiles.open(List.of(folder), NOON);
    Files.writeString(growing, TEXT + TEXT);
    written.file("c.txt", TEXT);
    ArticleFiles still = ArticleFiles.open(List.of(folder), NOON).stillAs(before);
    List<String> ids = new ArrayList<>();
    still.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("a");
    assertThat(still.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void folders_are_read_in_the_order_of_names_without_hidden_and_other_files() throws IOException {
    written.file("b/2.txt", TEXT);
    written.file("a/1.md", TEXT);
    written.file("c.TXT", TEXT);
    written.file(".hidden/3.txt", TEXT);
    written.file("b/.4.txt", TEXT);
    written.file("b/5.odt", "PK");
    written.file("b/6.docx", "PK");

    ArticleFiles files = ArticleFiles.open(List.of(folder), NOON);
    List<String> ids = new ArrayList<>();
    files.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("1", "2", "c");
    assertThat(files.ignored()).isEqualTo(Map.of(".odt", 1, ".docx", 1));
    assertThat(files.doneBytes())
        .isEqualTo(files.totalBytes())
        .isEqualTo(3L * TEXT.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void a_file_reached_twice_is_read_once_and_links_in_a_circle_end() throws IOException {
    Path one = written.file("a/1.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/again.txt"), one);

    assertThat(read(folder, one)).hasSize(1);
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_told_and_not_followed() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("news"));
    Path outside = Files.createDirectories(folder.resolve("private"));
    Path secret = Files.writeString(outside.resolve("secret.txt"), "নদীর পানি বাড়ছে।");
    Files.createSymbolicLink(inside.resolve("file.txt"), secret);
    Files.createSymbolicLink(inside.resolve("dir"), outside);
    Path own = Files.writeString(inside.resolve("own.txt"), "নদীর পানি কমছে।");
    Files.createSymbolicLink(inside.resolve("z.txt"), own);
    List<CaptureOrProblem> found = new ArrayList<>();
    ArticleFiles.open(List.of(inside), NOON).read(found::add);
    assertThat(found)
        .filteredOn(Unreadable.class::isInstance)
        .extracting(CaptureOrProblem::where)
        .containsExactlyInAnyOrder(
            inside.resolve("file.txt").toString(), inside.resolve("dir").toString());
    assertThat(found).filteredOn(Read.class::isInstance).hasSize(1);

    Path named = folder.resolve("link-to-folder");
    Files.createSymbolicLink(named, inside);
    List<CaptureOrProblem> again = new ArrayList<>();
    ArticleFiles.open(List.of(named), NOON).read(again::add);
    assertThat(again).as("one that is named itself is meant").hasSameSizeAs(found);
  }

  @Test
  void a_link_that_leads_nowhere_is_a_problem_and_the_rest_is_read() throws IOException {
    Files.createSymbolicLink(folder.resolve("0.txt"), folder.resolve("gone.txt"));
    written.file("1.txt", TEXT);
    assertThat(read(folder)).hasSize(2);
  }

  @Test
  void a_path_that_leads_nowhere_or_to_another_kind_of_file_is_a_problem() throws IOException {
    assertThat(problem(read(folder.resolve("nothing.txt")).getFirst())).contains("no such file");
    assertThat(problem(read(written.file("x.docx", "PK")).getFirst())).contains("ending");
  }
}
