package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sutro.language.Romanised.Base;

class RomanisedTest {

  private static List<String> words(String typed) {
    return Romanised.bases(typed).stream().map(Base::word).toList();
  }

  @Test
  void the_word_as_typed_comes_first_and_costs_nothing() {
    assertThat(Romanised.bases("koriar").getFirst()).isEqualTo(new Base("koriar", "", 0));
    assertThat(Romanised.bases("koriar")).contains(new Base("koria", "র", 0.03));
  }

  @Test
  void endings_come_off_one_by_one_down_to_three_letters() {
    assertThat(words("shoinnoderke")).contains("shoinnoder", "shoinno");
    assertThat(words("deshgulor")).contains("deshgulo", "desh");
    assertThat(words("tar")).containsExactly("tar");
  }

  @Test
  void forms_of_verbs_lead_to_the_verbal_noun() {
    assertThat(words("bolechen")).contains("bola");
    assertThat(words("pathiyechilo")).contains("pathano");
    assertThat(words("janaise")).contains("janano");
  }

  @Test
  void a_first_y_may_be_a_j_and_a_first_c_a_ch() {
    assertThat(words("yuddho")).contains("juddho");
    assertThat(words("cukti")).contains("chukti");
    assertThat(words("chukti")).doesNotContain("chhukti");
  }

  @Test
  void words_of_other_scripts_are_read_as_they_stand_and_stemmed() {
    Word word = new Words(new BengaliStemmer(Set.of())).in("ইরানের").getFirst();
    assertThat(Romanised.bases(word)).extracting(Base::word).containsExactly("ইরানের", "ইরান");
  }
}
