package org.sutro.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLexiconTest {

  private static final Path SHIPPED =
      Path.of(System.getProperty("sutro.home"), "config", "glossary");

  @TempDir Path folder;
  private Path kept;
  private Path program;

  @BeforeEach
  void program() throws IOException {
    kept = folder.resolve("lexicon");
    program = Files.writeString(folder.resolve("program.jar"), "one version");
  }

  private PackedLexicon read(Path glossary) throws IOException {
    return new KeptLexicon(kept, LexiconFiles.read(glossary), program).get();
  }

  private Path glossary(String headword) throws IOException {
    Path glossary = Files.createDirectories(folder.resolve("glossary"));
    Files.writeString(
        glossary.resolve("words.tsv"), "russia\tcountry\t" + headword + "\trussia\t\tRussia\t\n");
    return glossary;
  }

  private static String headword(PackedLexicon lexicon) {
    return lexicon.senses().getFirst().headword();
  }

  @Test
  void what_is_kept_is_what_was_made() throws IOException {
    PackedLexicon made = PackedLexicon.of(LexiconFiles.read(SHIPPED).lines());
    read(SHIPPED);
    PackedLexicon read = read(SHIPPED);

    assertThat(read.cells().compareTo(made.cells())).isZero();
    assertThat(read.senses()).containsExactlyElementsOf(made.senses());
    String text = "উত্তর কোরিয়ার সেনারা কুরস্কে মোতায়েন হয়েছিল, মস্কো পরে তা স্বীকার করে।";
    assertThat(read.words().in(text)).isEqualTo(made.words().in(text));
    assertThat(new Marking(read.forms(), text, read.words().in(text)).mentions())
        .isNotEmpty()
        .isEqualTo(new Marking(made.forms(), text, made.words().in(text)).mentions());
  }

  @Test
  void nothing_is_made_while_nothing_has_changed() throws IOException {
    Path glossary = glossary("রাশিয়া");
    read(glossary);
    byte[] before = Files.readAllBytes(kept);
    Object file = Files.readAttributes(kept, "*").get("fileKey");

    assertThat(headword(read(glossary))).isEqualTo("রাশিয়া");
    assertThat(Files.readAttributes(kept, "*").get("fileKey")).as("the same file").isEqualTo(file);
    assertThat(Files.readAllBytes(kept)).isEqualTo(before);
  }

  @Test
  void an_edited_glossary_counts_at_once() throws IOException {
    read(glossary("রাশিয়া"));

    assertThat(headword(read(glossary("রুশ দেশ")))).isEqualTo("রুশ দেশ");
  }

  @Test
  void another_program_makes_its_own() throws IOException {
    Path glossary = glossary("রাশিয়া");
    read(glossary);
    Object file = Files.readAttributes(kept, "*").get("fileKey");
    Files.writeString(program, "another version");

    assertThat(headword(read(glossary))).isEqualTo("রাশিয়া");
    assertThat(Files.readAttributes(kept, "*").get("fileKey")).as("made anew").isNotEqualTo(file);
  }

  @Test
  void damage_in_any_place_is_noticed_and_cured() throws IOException {
    Path glossary = glossary("রাশিয়া");
    read(glossary);
    byte[] good = Files.readAllBytes(kept);
    for (int place : List.of(0, 9, 17, good.length / 2, good.length - 1)) {
      byte[] bad = good.clone();
      bad[place] ^= 4;
      Files.write(kept, bad);
      assertThat(headword(read(glossary))).as("place %d", place).isEqualTo("রাশিয়া");
      assertThat(Files.readAllBytes(kept)).as("place %d", place).isEqualTo(good);
    }
    Files.write(kept, new byte[3], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(headword(read(glossary))).isEqualTo("রাশিয়া");
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @Test
  void where_nothing_can_be_kept_it_works_all_the_same() throws IOException {
    kept = folder.resolve("no folder").resolve("lexicon");

    assertThat(headword(read(glossary("রাশিয়া")))).isEqualTo("রাশিয়া");
    assertThat(kept).doesNotExist();
  }
}
