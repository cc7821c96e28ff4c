package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** What is found in the folder when an index is opened. */
final class IndexOpeningTest {

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = Shelf.open(folder);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void a_deleted_folder_is_made_again_from_the_archive() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
    }
    for (Path file : files()) {
      Files.delete(file);
    }
    try (NewsIndex index = shelf.index()) {
      assertThat(index.follow(shelf.archive(), (done, total) -> {})).isEqualTo(1);
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void a_damaged_index_is_made_again_from_the_archive() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});
    }
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (NewsIndex index = shelf.index()) {
      assertThat(index.follow(shelf.archive(), (done, total) -> {})).isEqualTo(1);
      assertThat(Shelf.found(index, Shelf.stem("সেতু"))).hasSize(1);
    }
  }

  @Test
  void a_second_writer_only_reads() throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    try (NewsIndex first = shelf.index()) {
      first.follow(shelf.archive(), (done, total) -> {});
      try (NewsIndex second = shelf.index()) {
        assertThat(second.writes()).isFalse();
        assertThat(second.follow(shelf.archive(), (done, total) -> {})).isZero();
        assertThat(Shelf.found(second, Shelf.stem("সেতু"))).hasSize(1);

        shelf.put("b", "মিনস্কে নতুন হাসপাতাল চালু হয়েছে।");
        first.follow(shelf.archive(), (done, total) -> {});
        second.follow(shelf.archive(), (done, total) -> {});
        assertThat(Shelf.found(second, Shelf.stem("হাসপাতাল"))).hasSize(1);
      }
    }
  }

  @Test
  void an_index_made_with_another_glossary_is_not_read_while_it_is_being_written()
      throws IOException {
    shelf.put("a", "মস্কোয় নতুন সেতু চালু হয়েছে।");
    Path glossary = Files.createDirectory(folder.resolve("glossary"));
    Files.copy(
        Path.of(System.getProperty("sutro.home"), "config", "glossary", "weights.tsv"),
        glossary.resolve("weights.tsv"));
    Files.writeString(glossary.resolve("a.tsv"), "bridge\tnoun\tসেতু\t\t\t\t\n");
    try (NewsIndex index = shelf.index()) {
      index.follow(shelf.archive(), (done, total) -> {});

      assertThatThrownBy(
              () -> NewsIndex.open(folder.resolve("index"), Lexicon.read(glossary), new Reader()))
          .isInstanceOf(IOException.class);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      return new ArrayList<>(files.toList());
    }
  }
}
