package org.sutro.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HouseTest {

  private static House house(String name, String domain) {
    return new House(name, Optional.of(domain).filter(given -> !given.isEmpty()));
  }

  @Test
  void a_house_with_a_name_in_each_script_is_one() {
    assertThat(
            House.count(
                List.of(
                    house("সূত্র (Sutro)", ""),
                    house("सूत्र (Sutro)", ""),
                    house("প্রথম আলো", "prothomalo.com"),
                    house("Prothom Alo", "prothomalo.com"))))
        .isEqualTo(2);
  }

  @Test
  void editions_of_one_address_that_begin_alike_are_of_one_house() {
    House bengali = house("বিবিসি বাংলা", "bbc.com");
    assertThat(bengali.isSame(house("बीबीसी हिंदी", "bbc.com"))).isTrue();
    assertThat(
            house("The Daily Star", "thedailystar.net")
                .isSame(house("দ্য ডেইলি স্টার বাংলা", "thedailystar.net")))
        .isTrue();
  }

  @Test
  void houses_that_share_an_address_or_a_word_are_not_one() {
    House one = house("তাস", "t.me");
    assertThat(one.isSame(house("প্রথম আলো", "t.me"))).isFalse();
    assertThat(house("The Guardian", "yahoo.com").isSame(house("The Hill", "yahoo.com"))).isFalse();
    assertThat(house("বিবিসি বাংলা", "bbc.com").isSame(house("বিবিসি বাংলা সংলাপ", ""))).isFalse();
    assertThat(house("ডেইলি স্টার", "").isSame(house("ডেইলি মেইল", ""))).isFalse();
  }
}
