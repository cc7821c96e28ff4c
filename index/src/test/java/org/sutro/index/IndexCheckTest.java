package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.reading.Reader;

/** What a look into an index says. */
final class IndexCheckTest {

  @TempDir Path data;

  @Test
  void whether_another_index_is_built_is_seen_without_making_anything() throws IOException {
    Path fresh = Files.createDirectory(data.resolve("index.new"));
    try (Shelf shelf = Shelf.open(data)) {
      IndexCheck check = new IndexCheck(data.resolve("index"), Shelf.LEXICON, new Reader());
      assertThat(check.against(shelf.archive()).building()).isEqualTo(IndexFindings.Building.NONE);
      try (var files = Files.list(fresh)) {
        assertThat(files).isEmpty();
      }
      try (NewsIndex building = NewsIndex.open(fresh, Shelf.LEXICON, new Reader())) {
        assertThat(building.writes()).isTrue();
        assertThat(check.against(shelf.archive()).building())
            .isEqualTo(IndexFindings.Building.BESIDE);
      }
    }
  }
}
