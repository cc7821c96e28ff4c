package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

final class KeptLayoutTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-11-01T00:00:00Z"));

  @TempDir Path folder;
  private Path kept;
  private Path program;

  @BeforeEach
  void program() throws IOException {
    kept = folder.resolve("layout");
    program = Files.writeString(folder.resolve("program.jar"), "one version");
  }

  private String get(ArticleDocuments documents) throws IOException {
    return new KeptLayout(kept, program).get(documents);
  }

  private static ArticleDocuments documents(Lexicon lexicon) {
    return new ArticleDocuments(lexicon, new Reader());
  }

  private static ArticleDocuments shipped() {
    return documents(Shelf.LEXICON);
  }

  /** So that writing it again shows, were it with the same words. */
  private void age() throws IOException {
    Files.setLastModifiedTime(kept, LONG_AGO);
  }

  private boolean isMadeAnew() throws IOException {
    return !Files.getLastModifiedTime(kept).equals(LONG_AGO);
  }

  @Test
  void what_is_kept_is_what_was_found_out_and_is_not_found_out_again() throws IOException {
    String found = Layout.of(shipped());

    assertThat(get(shipped())).isEqualTo(found);
    age();
    assertThat(get(shipped())).isEqualTo(found);
    assertThat(isMadeAnew()).isFalse();
  }

  @Test
  void another_program_or_another_glossary_finds_out_its_own() throws IOException {
    get(shipped());
    age();
    Files.writeString(program, "another version");
    get(shipped());
    assertThat(isMadeAnew()).isTrue();

    Path glossary = Files.createDirectories(folder.resolve("glossary"));
    Files.copy(
        Path.of(System.getProperty("sutro.home"), "config", "glossary", "weights.tsv"),
        glossary.resolve("weights.tsv"));
    Files.writeString(
        glossary.resolve("words.tsv"), "russia\tcountry\tরাশিয়া\trussia\t\tRussia\t\n");
    Lexicon edited = Lexicon.read(glossary);
    assertThat(get(documents(edited))).isEqualTo(Layout.of(documents(edited)));
  }

  @Test
  void damage_in_any_place_is_noticed_and_cured() throws IOException {
    String found = get(shipped());
    byte[] good = Files.readAllBytes(kept);
    for (int place = 0; place < good.length; place += 3) {
      byte[] bad = good.clone();
      bad[place] ^= 4;
      Files.write(kept, bad);
      assertThat(get(shipped())).as("place %d", place).isEqualTo(found);
    }
    Files.write(kept, new byte[0]);
    assertThat(get(shipped())).isEqualTo(found);
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @Test
  void where_nothing_can_be_kept_it_works_all_the_same() throws IOException {
    kept = folder.resolve("no folder").resolve("layout");

    assertThat(get(shipped())).isEqualTo(Layout.of(shipped()));
    assertThat(kept).doesNotExist();
  }
}
