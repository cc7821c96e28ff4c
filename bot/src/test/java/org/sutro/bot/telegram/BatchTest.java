package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.sutro.bot.store.Inbox.Received;

final class BatchTest {

  private static JsonNode updates(String... updates) throws JsonProcessingException {
    return new ObjectMapper().readTree("[" + String.join(",", updates) + "]");
  }

  private static String typed(long id, long person, String text) {
    return """
    {"update_id":%d,"inline_query":{"id":"q","from":{"id":%d},"query":"%s","offset":""}}\
    """
        .formatted(id, person, text);
  }

  private static String said(long id, long chat) {
    return """
    {"update_id":%d,"message":{"message_id":1,"chat":{"id":%d},"text":"কথা"}}\
    """
        .formatted(id, chat);
  }

  @Test
  void of_what_somebody_typed_only_the_last_is_looked_at() throws JsonProcessingException {
    Batch batch =
        Batch.of(
            updates(
                typed(5, 7, "চু"),
                said(6, 7),
                typed(7, 8, "ইরান"),
                typed(8, 7, "চুক্তি"),
                typed(9, 7, "চুক্তি ক")));
    assertThat(batch.updates()).extracting(Received::updateId).containsExactly(6L, 7L, 9L);
    assertThat(batch.updates()).extracting(Received::chat).containsExactly(7L, 8L, 7L);
    assertThat(batch.last()).isEqualTo(9);
  }

  @Test
  void updates_come_in_the_order_of_their_numbers_and_those_without_one_not_at_all()
      throws JsonProcessingException {
    Batch batch = Batch.of(updates(said(9, 7), "{\"update_id\":\"x\"}", said(4, 8), "{}"));
    assertThat(batch.updates()).extracting(Received::updateId).containsExactly(4L, 9L);
    assertThat(batch.first()).isEqualTo(4);
    assertThat(Batch.of(updates("{}")).isEmpty()).isTrue();
  }
}
