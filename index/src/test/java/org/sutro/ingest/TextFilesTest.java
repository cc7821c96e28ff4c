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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Capture;

/** Plain texts. */
class TextFilesTest {

  private static final String TEXT = "নদীর পানি বাড়ছে।";

  @TempDir Path folder;
  private WrittenFiles files;

  @BeforeEach
  void begin() {
    files = new WrittenFiles(folder);
  }

  @Test
  void a_text_file_is_one_article_named_after_the_file() throws IOException {
    Path path = files.file("000_নদী.v2.txt", TEXT + "\r\n");
    Capture capture = capture(read(path).getFirst());

    assertThat(capture.id().value()).isEqualTo("000_নদী.v2");
    assertThat(capture.text()).isEqualTo(TEXT + "\r\n");
    assertThat(capture.at()).isEqualTo(NOON);
    assertThat(capture.title()).isNull();
  }

  @Test
  void bytes_that_are_no_utf_8_are_named_by_their_place() throws IOException {
    Path path = folder.resolve("x.txt");
    Files.write(path, new byte[] {'a', (byte) 0xE0, (byte) 0xA6, 'b'});
    assertThat(problem(read(path).getFirst()))
        .isEqualTo("is not UTF-8 at byte 1; save it as UTF-8");
    Files.write(path, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    assertThat(problem(read(path).getFirst()))
        .isEqualTo("is not UTF-8 at byte 0; save it as UTF-8");
  }

  @Test
  void utf_16_with_a_mark_is_decoded_and_the_mark_of_utf_8_stays() throws IOException {
    Path path = folder.resolve("x.txt");
    Files.write(path, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    assertThat(capture(read(path).getFirst()).text()).isEqualTo(TEXT);
    Files.write(path, ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE));
    assertThat(capture(read(path).getFirst()).text()).isEqualTo(TEXT);
    Files.writeString(path, "\uFEFF" + TEXT);
    assertThat(capture(read(path).getFirst()).text()).isEqualTo("\uFEFF" + TEXT);
    Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00});
    assertThat(problem(read(path).getFirst())).contains("UTF-16LE");
  }

  @Test
  void an_empty_file_is_an_empty_text_and_one_too_large_a_problem() throws IOException {
    assertThat(capture(read(files.file("x.txt", "")).getFirst()).text()).isEmpty();
    Path large = folder.resolve("large.txt");
    Files.write(large, new byte[TextFile.MAX_BYTES + 1]);
    assertThat(problem(read(large).getFirst())).contains("larger");
  }
}
