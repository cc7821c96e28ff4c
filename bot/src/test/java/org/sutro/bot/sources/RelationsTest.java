package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.lexicon.Lexicon;

class RelationsTest {

  private static final Relations relations = new Relations(read());

  private static Lexicon read() {
    try {
      return Lexicon.read(Path.of(System.getProperty("sutro.home", ".."), "config", "glossary"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "পিয়ংইয়ংয়ে লাভরভ, কিমের সঙ্গে বৈঠক",
        "রাশিয়ার সঙ্গে ইরানের নতুন চুক্তি",
        "বেইজিংয়ে পুতিন",
        "মিনস্কে রুশ সেনা",
        "रूस और चीन की बैठक",
        "Lukashenko meets Putin in Moscow"
      })
  void headlines_about_these_relations_are_wanted(String headline) {
    assertThat(relations.want(Topic.RELATIONS, headline)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ঢাকায় বৃষ্টি, ডুবল পথঘাট",
        "চীনে বন্যা, ১২ জনের মৃত্যু",
        "ইউক্রেনে রুশ হামলা, নিহত ৩",
        "ভারত ও চীনের সীমান্ত বৈঠক",
        ""
      })
  void others_are_not(String headline) {
    assertThat(relations.want(Topic.RELATIONS, headline)).isFalse();
  }

  @Test
  void a_source_can_want_more() {
    assertThat(relations.want(new Topic(true, List.of()), "ঢাকায় বৃষ্টি")).isTrue();
    assertThat(relations.want(new Topic(false, List.of("Wagner")), "The WAGNER group")).isTrue();
    assertThat(relations.want(new Topic(false, List.of("Wagner")), "Opera tonight")).isFalse();
  }
}
