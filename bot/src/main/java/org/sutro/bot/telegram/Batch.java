package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.store.Inbox.Received;

/**
 * Updates that came together.
 *
 * @param updates what is worth storing, by number
 * @param first the lowest number; 0 when there are none
 * @param last the highest number, also of what is not worth storing
 */
record Batch(List<Received> updates, long first, long last) {

  private static final Logger log = LoggerFactory.getLogger(Batch.class);

  /**
   * Reads updates. Those without a usable number are passed over, and so is what somebody typed
   * behind the bot's name when they have typed on since: nobody looks at an answer to that.
   */
  static Batch of(Iterable<JsonNode> result) {
    TreeMap<Long, Received> updates = new TreeMap<>();
    Map<Long, Long> typed = new HashMap<>();
    for (JsonNode update : result) {
      JsonNode number = update.path("update_id");
      if (!number.canConvertToInt() || !number.isIntegralNumber()) {
        log.warn("UPDATE-FAILED: an update without a usable number was passed over");
        continue;
      }
      Received received = new Received(number.asLong(), Updates.chatOf(update), update.toString());
      updates.put(received.updateId(), received);
      if (update.has("inline_query")) {
        typed.merge(received.chat(), received.updateId(), Math::max);
      }
    }
    long first = updates.isEmpty() ? 0 : updates.firstKey();
    long last = updates.isEmpty() ? 0 : updates.lastKey();
    for (JsonNode update : result) {
      long latest = typed.getOrDefault(Updates.chatOf(update), 0L);
      if (update.has("inline_query") && update.path("update_id").asLong() < latest) {
        updates.remove(update.path("update_id").asLong());
      }
    }
    return new Batch(new ArrayList<>(updates.values()), first, last);
  }

  boolean isEmpty() {
    return last == 0;
  }
}
