package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.sutro.article.Span;

class SentencesTest {

  private static List<String> sentences(String text) {
    return Sentences.in(text, new Span(0, text.length())).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void shared_list() {
    List<String> faults = new ArrayList<>();
    for (String[] row : Lists.table("sentences-dev.tsv")) {
      String text = row[0].replace("\\n", "\n");
      List<String> expected =
          List.of(row[1].replace("\\n", "\n").split("‖")).stream().map(String::strip).toList();
      List<String> found = sentences(text);
      if (!found.equals(expected)) {
        faults.add(row[3] + ": " + found);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_quotation_followed_by_its_speaker_behind_a_comma_goes_on() {
    assertThat(sentences("“আমরা যাব।”, বলেন তিনি। পরে যান।"))
        .containsExactly("“আমরা যাব।”, বলেন তিনি।", "পরে যান।");
  }

  @Test
  void straight_quotation_marks_open_and_close() {
    assertThat(sentences("\"আমরা যাব।\" তিনি বলেন।\"কেন?\" প্রশ্ন ছিল।"))
        .containsExactly("\"আমরা যাব।\"", "তিনি বলেন।", "\"কেন?\"", "প্রশ্ন ছিল।");
  }

  @Test
  void numbers_of_lists_and_addresses_are_no_ends() {
    assertThat(sentences("১। তেল ও গ্যাস।")).containsExactly("১। তেল ও গ্যাস।");
    assertThat(sentences("দেখুন https://example.org/?q=a&b=c এখানে।")).hasSize(1);
  }

  @Test
  void initials_and_titles_in_english_are_no_ends() {
    assertThat(sentences("Mr. J. Smith met Gen. Lee of the U.S. Army. They spoke."))
        .containsExactly("Mr. J. Smith met Gen. Lee of the U.S. Army.", "They spoke.");
  }

  @Test
  void a_text_has_no_more_sentences_than_are_counted_in_it() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_201L);
    List<String> pieces =
        List.of(
            "ক", "ঘাট", " ", "।", "॥", "?", "!", ".", "؟", "？", "！", "…", "\n", "\r", "\u2028", "”",
            "১");
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(sentences(text.toString()).size())
          .as(text.toString())
          .isLessThanOrEqualTo(Sentences.most(text.toString()));
    }
  }

  @Test
  void pieces_without_words_are_no_sentences() {
    assertThat(sentences("⏺️ \n — \n ইরান \u00A0\n\n")).containsExactly("ইরান");
  }
}
