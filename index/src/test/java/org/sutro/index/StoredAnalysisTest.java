package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sutro.article.Span;
import org.sutro.language.Sentences;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;

/** What is read from the index is what analysing the sentence again would find. */
class StoredAnalysisTest {

  private static final Path CONFIG = Path.of(System.getProperty("sutro.home"), "config");
  private static final LocalDate DAY = LocalDate.of(2024, 10, 29);
  private static final long SEED = 20261129;

  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(CONFIG.resolve("glossary"));
  }

  private static void assertSameWhenStored(String text, String why) throws IOException {
    Analysed fresh = lexicon.analyse(text, DAY);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeByte((byte) 7); // an analysis seldom stands at the start
    AnalysisCodec.write(out, fresh);

    Analysed stored = new StoredAnalysis(out.toArrayCopy(), 1, lexicon.senses());

    assertThat(stored.words()).as(why).isEqualTo(fresh.words());
    assertThat(stored.text()).as(why).isEqualTo(text);
    assertThat(stored.mentions()).as(why).isEqualTo(fresh.mentions());
    assertThat(stored.quantities()).as(why).isEqualTo(fresh.quantities());
    assertThat(stored.dates()).as(why).isEqualTo(fresh.dates());
  }

  private static List<String> starterSentences() throws IOException {
    try (Stream<Path> files = Files.list(CONFIG.resolve("starter"))) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(StoredAnalysisTest::content)
          .flatMap(t -> Sentences.in(t, new Span(0, t.length())).stream().map(s -> s.of(t)))
          .toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void damaged_bytes_are_told_as_such_wherever_they_are() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    AnalysisCodec.write(
        out, lexicon.analyse("১৯ জুন ২০২৪ পুতিন পিয়ংইয়ংয়ে ১১ হাজার সেনার কথা বলেন।", DAY));
    byte[] whole = out.toArrayCopy();
    int told = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x5a;
      Analysed stored = new StoredAnalysis(damaged, 0, lexicon.senses());
      try {
        stored.words();
        stored.mentions();
        stored.quantities();
        stored.dates();
      } catch (IllegalStateException e) {
        told++;
      }
    }
    assertThat(told).isPositive();
  }

  @Test
  void every_sentence_of_the_starter_shelf_comes_back_as_it_was_analysed() throws IOException {
    List<String> sentences = starterSentences();

    assertThat(sentences).hasSizeGreaterThan(400);
    for (String sentence : sentences) {
      assertSameWhenStored(sentence, sentence);
    }
  }

  @Test
  void so_does_any_jumble_of_words_signs_and_scripts() throws IOException {
    RandomGenerator random = new Random(SEED);
    List<String> sentences = starterSentences();
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        String from = sentences.get(random.nextInt(sentences.size()));
        int start = random.nextInt(from.length());
        text.append(from, start, start + random.nextInt(Math.min(30, from.length() - start)));
        if (random.nextInt(3) == 0) {
          text.append(Character.toString(random.nextInt(Character.MAX_CODE_POINT)));
        }
      }
      assertSameWhenStored(text.toString(), "seed " + SEED + " round " + round);
    }
  }

  @Test
  void a_text_of_nothing_but_another_script_comes_back_too() throws IOException {
    assertSameWhenStored("", "empty");
    assertSameWhenStored("\u0000\uD83D\uDE00", "zero and smile");
    assertSameWhenStored("Москва и Пхеньян подписали договор 19 июня 2024", "cyrillic");
    assertSameWhenStored("पुतिन ने ढाई लाख सैनिक भेजे", "devanagari");
  }

  @Test
  void the_whole_analysis_takes_little_more_room_than_the_bare_text_in_utf8() throws IOException {
    long plain = 0;
    long stored = 0;
    for (String sentence : starterSentences()) {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      AnalysisCodec.write(out, lexicon.analyse(sentence, DAY));
      plain += sentence.getBytes(StandardCharsets.UTF_8).length;
      stored += out.size();
    }

    assertThat((double) stored / plain).isLessThan(1.25);
  }
}
