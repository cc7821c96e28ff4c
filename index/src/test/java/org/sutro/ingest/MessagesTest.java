package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sutro.article.ArticleId;

/** Which messages of exports have been met. */
final class MessagesTest {

  private final Messages messages = new Messages();

  private boolean add(String name) {
    return messages.add(new ArticleId(name));
  }

  @Test
  void a_message_is_met_once_in_its_channel() {
    assertThat(add("telegram-1-7")).isTrue();
    assertThat(add("telegram-1-7")).isFalse();
    assertThat(add("telegram-2-7")).isTrue();
    assertThat(add("telegram-12-40000")).isTrue();
    assertThat(add("telegram-12-7232")).as("the same bit of another set").isTrue();
    assertThat(add("telegram-12-40000")).isFalse();
  }

  @Test
  void what_is_no_number_is_told_apart_by_its_words() {
    assertThat(add("telegram-1-")).isTrue();
    assertThat(add("telegram-1-07")).isTrue();
    assertThat(add("telegram-1-7")).isTrue();
    assertThat(add("telegram-1-99999999999999999999")).isTrue();
    assertThat(add("telegram-1-99999999999999999999")).isFalse();
    assertThat(add("telegram-1-")).isFalse();
  }
}
