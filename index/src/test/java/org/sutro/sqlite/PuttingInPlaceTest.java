package org.sutro.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new database gets its name when it is complete, and replaces none. */
final class PuttingInPlaceTest {

  private static void firstStays(Path folder) throws IOException {
    Path file = folder.resolve("archive.db");
    Database.putInPlace(Files.writeString(folder.resolve("1.new"), "first"), file);
    Database.putInPlace(Files.writeString(folder.resolve("2.new"), "second"), file);
    assertThat(file).hasContent("first");
  }

  @Test
  void of_two_that_make_the_same_file_the_first_ones_stays(@TempDir Path folder)
      throws IOException {
    firstStays(folder);
  }

  @Test
  void also_where_a_disk_knows_no_links(@TempDir Path folder) throws IOException {
    try (FileSystem without =
        FileSystems.newFileSystem(folder.resolve("disk.zip"), Map.of("create", "true"))) {
      firstStays(without.getPath("/"));
    }
  }
}
