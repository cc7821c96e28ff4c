package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 12 of the list of bad inputs, however its attributes are written. */
final class AttributesTest {

  private static FeedReading read(String form, int count) {
    String attributes =
        IntStream.range(0, count)
            .mapToObj(i -> form.replace("N", String.valueOf(i)))
            .collect(Collectors.joining());
    String feed =
        "<rss><channel><item"
            + attributes
            + "><title>গমের জাহাজ</title><link>https://a.example/1</link></item></channel></rss>";
    return new FeedReader().read(feed, "https://a.example/feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" aN=\"1\"", " aN='1'", " aN=1", " aN", "\n\taN = 1", "/aN", " aN=\"1\"bN=1"})
  void row_12_an_element_with_ten_thousand_attributes_however_they_are_written(String form) {
    assertThat(read(form, 10_000))
        .isInstanceOfSatisfying(
            FeedReading.Unreadable.class, no -> assertThat(no.why()).contains("attributes"));
    assertThat(read(form, 90)).isInstanceOf(Feed.class);
  }

  @Test
  void what_stands_inside_a_value_is_no_attribute() {
    String words = "মস্কো থেকে তেহরান a=1 ".repeat(300);
    assertThat(read(" about=\"" + words + "\"", 1)).isInstanceOf(Feed.class);
  }
}
