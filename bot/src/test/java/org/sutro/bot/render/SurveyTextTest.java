package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sutro.index.Outlet;
import org.sutro.search.Coverage;

/** What there is, in words. */
final class SurveyTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final SurveyText text = new SurveyText(Messages.bengali());

  @Test
  void reports_of_one_day_have_one_date() {
    List<Outlet> one = List.of(new Outlet("নদীর খবর", 3, DAY, DAY));
    assertThat(text.outlets(one, 5).text()).endsWith("• নদীর খবর · ৩টি · ২১ নভেম্বর ২০২৬");
    assertThat(text.about(new Coverage(3, DAY, DAY), Optional.empty(), 1, List.of()).text())
        .contains("প্রকাশের তারিখ: ২১ নভেম্বর ২০২৬\n");
  }
}
