package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.ingest.WrittenFiles.NOON;
import static org.sutro.ingest.WrittenFiles.capture;
import static org.sutro.ingest.WrittenFiles.problem;
import static org.sutro.ingest.WrittenFiles.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that are packed. */
class PackedLinesTest {

  @TempDir Path folder;
  private WrittenFiles written;

  @BeforeEach
  void begin() {
    written = new WrittenFiles(folder);
  }

  @Test
  void packed_lines_are_read_like_plain_ones() throws IOException {
    Path path = folder.resolve("x.jsonl.gz");
    Files.write(
        path,
        packed(
            "{\"id\":\"a\",\"text\":\"ক\"}\n{\"id\":\"b\",\"text\":\"খ\"}\n"
                .getBytes(StandardCharsets.UTF_8)));
    ArticleFiles files = ArticleFiles.open(List.of(path), NOON);
    List<String> ids = new ArrayList<>();
    files.read(found -> ids.add(capture(found).id().value()));
    assertThat(ids).containsExactly("a", "b");
    assertThat(files.doneBytes()).isEqualTo(files.totalBytes());
  }

  @Test
  void a_packed_file_cut_short_gives_what_is_there_and_a_problem() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"text\":\"")
          .append(Integer.toString(i * 7919, 36))
          .append("\"}\n");
    }
    byte[] packed = packed(lines.toString().getBytes(StandardCharsets.UTF_8));
    Path path = folder.resolve("x.jsonl.gz");
    Files.write(path, Arrays.copyOf(packed, packed.length / 2));

    List<CaptureOrProblem> found = read(path);
    assertThat(found).hasSizeGreaterThan(1000);
    assertThat(problem(found.getLast()))
        .endsWith("it ends in the middle, as files do that were not copied whole");
  }

  @Test
  void a_file_that_is_not_packed_is_a_problem() throws IOException {
    assertThat(problem(read(written.file("x.jsonl.gz", "{\"text\":\"ক\"}")).getFirst()))
        .endsWith("it is damaged, or not packed with gzip");
  }

  @Test
  void a_file_that_unpacks_without_end_is_left_early() throws IOException {
    Path path = folder.resolve("x.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(lines);
      }
    }
    List<CaptureOrProblem> found = read(path);
    assertThat(found).hasSize(1);
    assertThat(problem(found.getFirst())).contains("times its size");
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
