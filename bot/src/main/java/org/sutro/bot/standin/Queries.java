package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Button presses and inline queries that can still be answered, and the results that inline queries
 * got. Guarded by the world's lock.
 */
final class Queries {
  /**
   * How long an answer is taken. Telegram names no figure; bots see the error after about this
   * time.
   */
  static final Duration LIFE = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<String, Query> open = new HashMap<>();
  private final Map<String, JsonNode> results = new HashMap<>();
  private long lastId = 4_000_000_000L;

  /**
   * Who asked where; for inline queries the chat is the user's own.
   *
   * @param message what mentions the bot where it is no part of; 0 for all else
   */
  record Query(long chatId, long userId, boolean inline, int message, Instant end) {}

  Queries(InstantSource clock) {
    this.clock = clock;
  }

  String open(long chatId, long userId, boolean inline) {
    return open(chatId, userId, inline, 0);
  }

  /** A mention of the bot in a group it is no part of. */
  String openGuest(long chatId, long userId, int message) {
    return open(chatId, userId, true, message);
  }

  private String open(long chatId, long userId, boolean inline, int message) {
    lastId++;
    String id = Long.toString(lastId);
    open.put(id, new Query(chatId, userId, inline, message, clock.instant().plus(LIFE)));
    return id;
  }

  /** It can't be answered any more. */
  void close(String id) {
    open.remove(id);
  }

  /** What may be chosen from now on, in place of earlier results of the same query. */
  void answered(String id, JsonNode found) {
    results.put(id, found);
  }

  /**
   * One of the results of a query.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  JsonNode result(String queryId, String resultId) {
    for (JsonNode result : results.getOrDefault(queryId, Json.array())) {
      if (result.path("id").asText().equals(resultId)) {
        return result;
      }
    }
    throw new IllegalArgumentException("no result " + resultId + " of query " + queryId);
  }

  /** The query of this id, or a refusal when there is none or it is too old. */
  Query take(String id, boolean inline) {
    @Nullable Query query = open.get(id);
    if (query == null || query.inline != inline || !query.end.isAfter(clock.instant())) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return query;
  }
}
