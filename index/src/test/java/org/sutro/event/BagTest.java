package org.sutro.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What two articles speak of, and how alike it is. */
class BagTest {

  private static Bag bag(double weight, String... things) {
    Bag.Builder bag = new Bag.Builder();
    List.of(things).forEach(thing -> bag.put(thing, weight));
    return bag.build();
  }

  @Test
  void reports_that_both_name_but_two_common_countries_are_hardly_alike() {
    double countries = bag(0.2, "রাশিয়া", "চীন").likeness(bag(0.2, "রাশিয়া", "চীন"));
    double people =
        bag(0.8, "লাভরভ", "চোয়ে", "ওনসান").likeness(bag(0.8, "লাভরভ", "চোয়ে", "ওনসান"));

    assertThat(countries).isBetween(0.1, 0.3);
    assertThat(people).isGreaterThan(0.85);
  }

  @Test
  void what_has_nothing_in_common_and_what_is_empty_is_not_alike() {
    assertThat(bag(0.5, "গম").likeness(bag(0.5, "তেল"))).isZero();
    assertThat(bag(0.5).likeness(bag(0.5))).isZero();
  }
}
