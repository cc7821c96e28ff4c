package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

final class LatelyTest {

  private static final Instant AT = Instant.parse("2026-11-21T06:00:00Z");
  private static final String TEXT =
      "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।\n\nনদীর দুই পারের মানুষ খুশি।";

  private final Reader reader = new Reader();
  private final Lately lately = new Lately(2 * TEXT.length());

  private static Capture capture(String id) {
    return new Capture(new ArticleId(id), "সেতু " + id, null, null, TEXT, AT);
  }

  private Reading.Kept add(String id) {
    Reading.Kept reading = (Reading.Kept) new Reader().read(capture(id));
    lately.add(capture(id), reading);
    return reading;
  }

  @Test
  void an_article_is_read_once_however_often_it_is_asked_for() {
    assertThat(reader.read(capture("a"))).isSameAs(reader.read(capture("a")));
  }

  @Test
  void another_headline_or_time_makes_another_article_of_the_same_text() {
    Capture capture = capture("a");
    Capture renamed = new Capture(capture.id(), "নতুন সেতু", null, null, TEXT, AT);
    assertThat(reader.read(renamed)).isNotEqualTo(reader.read(capture));
  }

  @Test
  void the_oldest_goes_when_there_is_no_room_for_all() {
    add("a");
    Reading.Kept second = add("b");
    Reading.Kept third = add("c");
    assertThat(lately.find(capture("a"))).isNull();
    assertThat(lately.find(capture("b"))).isSameAs(second);
    assertThat(lately.find(capture("c"))).isSameAs(third);
  }

  @Test
  void the_same_article_takes_its_room_once() {
    Reading.Kept first = add("a");
    add("b");
    add("b");
    assertThat(lately.find(capture("a"))).isNotNull().isEqualTo(first);
  }
}
