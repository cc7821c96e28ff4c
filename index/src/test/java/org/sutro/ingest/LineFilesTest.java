package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.ingest.WrittenFiles.capture;
import static org.sutro.ingest.WrittenFiles.problem;
import static org.sutro.ingest.WrittenFiles.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Capture;

/** JSON, an article a line. */
class LineFilesTest {

  private static final String TEXT = "নদীর পানি বাড়ছে।";

  @TempDir Path folder;
  private WrittenFiles files;

  @BeforeEach
  void begin() {
    files = new WrittenFiles(folder);
  }

  @Test
  void a_line_of_json_is_an_article() throws IOException {
    Path path =
        files.file(
            "x.jsonl",
            "\uFEFF{\"id\":\"n1\",\"title\":\"বন্যা\",\"date\":\"2025-01-02\",\"url\":\"https://a.example/1\",\"text\":\""
                + TEXT
                + "\",\"more\":[1]}\r\n\n"
                + "{\"id\":7,\"title\":null,\"date\":\"\",\"text\":\"ক\\nখ\"}");
    List<CaptureOrProblem> found = read(path);

    Capture first = capture(found.get(0));
    assertThat(first.id().value()).isEqualTo("n1");
    assertThat(first.title()).isEqualTo("বন্যা");
    assertThat(first.date()).isEqualTo("2025-01-02");
    assertThat(first.url()).isEqualTo("https://a.example/1");
    assertThat(first.text()).isEqualTo(TEXT);
    Capture second = capture(found.get(1));
    assertThat(second.id().value()).isEqualTo("7");
    assertThat(second.title()).isNull();
    assertThat(second.date()).isNull();
    assertThat(second.text()).isEqualTo("ক\nখ");
    assertThat(found.get(1).where()).isEqualTo(path + ":3");
  }

  @Test
  void without_an_id_the_address_or_else_the_text_names_the_article() throws IOException {
    List<CaptureOrProblem> found =
        read(
            files.file(
                "x.jsonl",
                "{\"url\":\"https://a.example/1\",\"text\":\"ক\"}\n{\"text\":\"ক\"}\n{\"id\":\"\",\"text\":\"ক\"}\n"));
    assertThat(capture(found.get(0)).id().value()).matches("url-[0-9a-f]{16}");
    assertThat(capture(found.get(1)).id().value()).matches("text-[0-9a-f]{16}");
    assertThat(capture(found.get(2)).id()).isEqualTo(capture(found.get(1)).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{\"text\":\"ক\";JSON (column",
        "{\"text\":\"ক\"} x;JSON (column",
        "[\"ক\"];no object",
        "{\"id\":\"a\"};no \"text\"",
        "{\"text\":null};no \"text\"",
        "{\"text\":5};\"text\" that is no string",
        "{\"text\":\"ক\",\"url\":{}};\"url\" that is no string",
        "{\"text\":\"ক\",\"date\":20250101};\"date\" that is no string",
        "{\"text\":\"ক\",\"id\":\"a\\u0007b\"};\"id\" that cannot",
        "{\"text\":\"ক\",\"id\":true};\"id\" that is no string",
        "{\"text\":\"ক\\ud83d\"};half a character",
      })
  void a_bad_line_is_a_problem_and_the_next_is_read(String line, String why) throws IOException {
    Path path = files.file("x.jsonl", line + "\n{\"id\":\"good\",\"text\":\"ক\"}\n");
    List<CaptureOrProblem> found = read(path);

    assertThat(found).hasSize(2);
    assertThat(problem(found.get(0))).contains(why);
    assertThat(found.get(0).where()).isEqualTo(path + ":1");
    assertThat(capture(found.get(1)).id().value()).isEqualTo("good");
  }

  @Test
  void deep_nesting_and_lines_too_long_are_problems_and_the_next_is_read() throws IOException {
    String deep = "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String longer = "{\"text\":\"" + "a".repeat(JsonLines.MAX_LINE) + "\"}";
    List<CaptureOrProblem> found =
        read(files.file("x.jsonl", deep + "\n" + longer + "\n{\"text\":\"ক\"}"));

    assertThat(problem(found.get(0))).contains("JSON");
    assertThat(problem(found.get(1))).contains("longer");
    assertThat(capture(found.get(2)).text()).isEqualTo("ক");
  }

  @Test
  void bytes_that_are_no_utf_8_spoil_only_their_line() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.write("{\"text\":\"".getBytes(StandardCharsets.UTF_8));
    lines.write(0xC3);
    lines.write("\"}\n{\"text\":\"ক\"}\n".getBytes(StandardCharsets.UTF_8));
    Path path = folder.resolve("x.jsonl");
    Files.write(path, lines.toByteArray());

    List<CaptureOrProblem> found = read(path);
    assertThat(problem(found.get(0))).isEqualTo("is not UTF-8 at byte 9; save it as UTF-8");
    assertThat(found).hasSize(2);
  }

  @Test
  void a_headline_as_long_as_a_book_is_told_and_the_next_line_is_read() throws IOException {
    String line = "{\"text\":\"ক\",\"title\":\"" + "গম ".repeat(300_000) + "\"}\n";
    Path path = files.file("x.jsonl", line + "{\"id\":\"good\",\"text\":\"ক\"}\n");
    List<CaptureOrProblem> found = read(path);
    assertThat(problem(found.get(0))).contains("\"title\" of more than 2000 characters");
    assertThat(capture(found.get(1)).id().value()).isEqualTo("good");
  }

  @Test
  void behind_a_line_that_goes_on_and_on_nothing_is_read() throws IOException {
    Path path = folder.resolve("x.jsonl");
    try (RandomAccessFile endless = new RandomAccessFile(path.toFile(), "rw")) {
      endless.seek(17L * JsonLines.MAX_LINE); // no disk is filled by it
      endless.write("\n{\"text\":\"ক\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(path))
        .singleElement()
        .satisfies(one -> assertThat(problem(one)).contains("goes on and on"));
  }

  @Test
  void a_line_without_an_end_is_not_read_to_its_end() throws IOException {
    AtomicLong taken = new AtomicLong();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            taken.incrementAndGet();
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            taken.addAndGet(length);
            return length;
          }
        };
    ByteLines lines = new ByteLines(endless, 100_000);
    assertThat(lines.advance()).isTrue();
    assertThat(lines.isEndless()).isTrue();
    assertThat(taken).hasValueLessThan(2_000_000);
  }
}
