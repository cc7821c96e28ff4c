package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.JavaProcess;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.ingest.Intake;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/** An article whose indexing ends the process: it must not do so at each start for ever. */
final class PoisonArticleTest {

  private static final Path GLOSSARY =
      Path.of(System.getProperty("sutro.home"), "config", "glossary");

  private static final int OUT_OF_MEMORY = 3;

  @TempDir Path data;

  @BeforeEach
  void takeIn() throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      captures.add(article(i == 57 ? DyingIndexer.POISON : "ghat-" + i, i));
    }
    keep(captures);
  }

  private void keep(List<Capture> captures) throws IOException {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      new Intake(archive, new Reader()).keep(captures, List.of());
    }
  }

  private static Capture article(String id, int number) {
    String text = "মাঝিরা আজ " + number + " নম্বর ঘাট থেকে নৌকা নিয়ে ওপারে রওনা হয়েছেন।";
    return new Capture(
        new ArticleId(id), "ঘাটের খবর", null, "https://a.example/" + id, text, Instant.EPOCH);
  }

  private int start() throws IOException, InterruptedException {
    try (JavaProcess dying = JavaProcess.start(DyingIndexer.class, data, GLOSSARY)) {
      return dying.exit();
    }
  }

  private List<String> wrong() throws IOException {
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      return new IndexCheck(data.resolve("index"), Lexicon.read(GLOSSARY), new Reader())
          .against(archive)
          .problems();
    }
  }

  @Test
  void an_article_that_ends_the_process_each_time_is_set_aside_and_the_others_are_found()
      throws IOException, InterruptedException {
    for (int death = 1; death <= 4; death++) {
      assertThat(start()).as("start " + death).isEqualTo(OUT_OF_MEMORY);
    }
    assertThat(start()).isZero();
    assertThat(wrong()).hasSize(1).first().asString().contains(DyingIndexer.POISON);
    assertThat(start()).as("what is set aside stays so").isZero();
    keep(List.of(article("ghat-100", 100)));
    assertThat(start()).isZero();
    assertThat(wrong()).hasSize(1);
  }

  @Test
  void a_note_that_can_not_be_read_counts_as_none() throws IOException, InterruptedException {
    Files.writeString(data.resolve("index.attempts"), "ঘাট");
    assertThat(start()).isEqualTo(OUT_OF_MEMORY);
  }
}
