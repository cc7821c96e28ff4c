package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Language;
import org.sutro.bot.chat.Country;
import org.sutro.bot.render.Messages;

class PlanWordsTest {

  private static final Messages BENGALI = Messages.in(Language.BENGALI);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day-1",
        "date-31",
        "time-9",
        "zone-asia-dhaka",
        "items-5",
        "topic-war",
        "alltopics",
        "source-1f",
        "allsources",
        "in",
        "out",
        "header",
        "footer",
        "clear-in",
        "lang-hi",
        "whole",
        "folded",
        "sections",
        "hashtags",
        "silent",
        "pin",
        "previews",
        "onlynew",
        "alone",
        "byany",
        "byme"
      })
  void what_was_changed_is_told_in_words_not_in_codes(String choice) {
    assertThat(PlanWords.of(choice, BENGALI)).doesNotContainPattern("[a-z]").isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Country.class)
  void a_country_is_told_by_its_name(Country country) {
    assertThat(PlanWords.of("country-" + country.sense(), BENGALI))
        .isEqualTo(BENGALI.get(country.label()));
  }

  @Test
  void the_others_hear_what_of_the_plan_was_changed() {
    assertThat(Doing.PLAN.said("country-iran", BENGALI)).isEqualTo("পরিকল্পনা বদলেছেন (ইরান)");
  }
}
