package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sutro.article.Capture;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/**
 * Files that are written and read.
 *
 * @param folder where they are written
 */
record WrittenFiles(Path folder) {

  static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  static List<CaptureOrProblem> read(Path... paths) {
    List<CaptureOrProblem> all = new ArrayList<>();
    ArticleFiles.open(Arrays.asList(paths), NOON).read(all::add);
    return all;
  }

  static Capture capture(CaptureOrProblem found) {
    assertThat(found).isInstanceOf(Read.class);
    return ((Read) found).capture();
  }

  static String problem(CaptureOrProblem found) {
    assertThat(found).isInstanceOf(Unreadable.class);
    return ((Unreadable) found).why();
  }
}
