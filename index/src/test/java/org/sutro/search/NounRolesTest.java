package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.language.BengaliStemmer;
import org.sutro.language.Word;
import org.sutro.language.Words;

class NounRolesTest {

  private static final Words WORDS = new Words(new BengaliStemmer(java.util.Set.of()));

  @ParameterizedTest
  @CsvSource({
    "ইরানকে, OBJECT",
    "ইরানকেও, OBJECT",
    "রাশিয়ার, GENITIVE",
    "রাশিয়ারই, GENITIVE",
    "মস্কোতেই, PLACE",
    "তেহরানেও, PLACE",
    "তেহরান, BARE",
    "চ্যান্সেলর, BARE",
    "ট্যাংকার, BARE",
    "হ্যানয়, BARE"
  })
  void the_ending_tells_the_part_also_when_it_is_stressed(String word, Concept.Role role) {
    List<Word> words = WORDS.in(word);

    assertThat(NounRoles.of(word, words, words.size() - 1)).isEqualTo(role);
  }
}
