package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundVerbsTest {

  private final Words words = new Words(new BengaliStemmer(Set.of("ঢাকা", "সফর", "সহায়তা")));

  private List<String> stems(String text) {
    return words.in(text).stream().map(Word::stem).toList();
  }

  private String go() {
    return stems("যাওয়া").getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "সেতুটি ভেঙে গেছে",
        "চুক্তিটি হয়ে গিয়েছিল",
        "দুই নেতাকে দেখা গেল",
        "তিনি মারা যান",
        "এ কথা জানা যায়নি",
        "তারা কাজ করে যাচ্ছে",
        "খবরটা ছড়িয়ে গেছে",
        "দেয়ালটা ভাইঙা গেছে",
        "তাহা ভাঙিয়া গিয়াছে",
        "সব নেওয়া যাবে"
      })
  void going_that_completes_a_verb_is_no_journey(String text) {
    assertThat(stems(text)).doesNotContain(go());
    assertThat(words.in(text).getLast().completesVerb()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "কিম রাশিয়ায় গিয়েছিলেন",
        "তিনি দেশে ফিরে গেছেন",
        "প্রতিনিধিদল মস্কো থেকে গেছে",
        "তিনি ট্রেনে করে গেছেন",
        "ট্রেন পোল্যান্ড দিয়ে যায়",
        "তিনি মহড়া দেখতে গেছেন",
        "প্রধানমন্ত্রী ঢাকা গেছেন",
        "তিনি সফরে গেছেন",
        "সেখানে সহায়তা গেছে",
        "তিনি চুক্তি সই করে, গেছেন"
      })
  void a_journey_stays_one(String text) {
    assertThat(stems(text)).last().isEqualTo(go());
  }
}
