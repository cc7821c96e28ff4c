package org.sutro.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;

final class PlanTest {

  private static final Set<String> TWO = Set.of("iran", "china");

  @Test
  void the_ready_plan_is_for_nine_every_morning_and_waits_for_an_approval() {
    Plan unit = Plan.ready(ZoneId.of("Asia/Dhaka"), TWO, Language.BENGALI);

    assertThat(unit.schedule().next(Instant.parse("2026-11-29T03:00:00Z")).local())
        .isEqualTo(LocalDateTime.parse("2026-11-30T09:00"));
    assertThat(unit.release().approval()).isTrue();
    assertThat(unit.selection().countries()).isEqualTo(TWO);
  }

  @Test
  void a_selection_without_a_country_or_with_too_many_items_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> selection(Set.of(), 5));
    assertThatIllegalArgumentException().isThrownBy(() -> selection(TWO, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> selection(TWO, Plan.MOST_ITEMS + 1));
  }

  @Test
  void of_an_event_told_twice_the_last_telling_counts() {
    Told.Past first = past("e1", "2026-11-01T03:00:00Z");
    Told.Past second = past("e1", "2026-11-03T03:00:00Z");
    Told unit = new Told(List.of(first, past("e2", "2026-11-02T03:00:00Z"), second));

    assertThat(unit.last("e1")).contains(second);
    assertThat(unit.last("e3")).isEmpty();
  }

  private static Plan.Selection selection(Set<String> countries, int items) {
    return new Plan.Selection(countries, Set.of(), Plan.Keywords.NONE, Set.of(), items);
  }

  private static Told.Past past(String event, String at) {
    return new Told.Past(event, Instant.parse(at), Set.of(new ArticleId("a1")), List.of());
  }
}
