package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Updates that wait for getUpdates, in the order of their ids. Guarded by the world's lock. */
final class UpdateQueue {
  private static final Duration KEPT = Duration.ofDays(1);

  /**
   * An offset this far behind the newest id is taken for a leftover of the time before an id reset.
   */
  private static final int FUTURE = 10;

  /** Kinds a bot gets only when it names them in allowed_updates. */
  private static final Set<String> ONLY_WHEN_NAMED =
      Set.of("chat_member", "message_reaction", "message_reaction_count", "guest_message");

  private final InstantSource clock;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private Set<String> allowed = Set.of();
  private int nextId = 1;
  private boolean polled;

  private record Entry(int id, JsonNode update, Instant end) {}

  UpdateQueue(InstantSource clock) {
    this.clock = clock;
  }

  /** Later updates only of these kinds; an empty set means the usual ones. Waiting updates stay. */
  void allow(Set<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  /** Ids go on from here, as they do at random after a week without updates. */
  void restartIdsAt(int id) {
    nextId = id;
  }

  /** Whether a getUpdates call waits for the next update right now. */
  boolean isPolled() {
    return polled;
  }

  void setPolled(boolean polled) {
    this.polled = polled;
  }

  int size() {
    expire();
    return waiting.size();
  }

  void clear() {
    waiting.clear();
  }

  /** Adds an update of the named kind, unless the bot does not take that kind. */
  void add(String kind, JsonNode body) {
    if (allowed.isEmpty() ? !ONLY_WHEN_NAMED.contains(kind) : allowed.contains(kind)) {
      addRaw(Json.object().set(kind, body));
    }
  }

  /** Adds an update as it is, whatever it holds, under the next id. */
  void addRaw(ObjectNode update) {
    ObjectNode whole = Json.object().put("update_id", nextId);
    whole.setAll(update);
    waiting.addLast(new Entry(nextId, whole, clock.instant().plus(KEPT)));
    nextId++;
  }

  /**
   * What getUpdates answers: forgets all updates below the offset and returns the next ones. A
   * negative offset counts from the end and forgets the rest; one from the far future is answered
   * from the head.
   */
  ArrayNode take(int offset, int limit) {
    expire();
    if (offset < 0) {
      while (waiting.size() > -(long) offset) {
        waiting.removeFirst();
      }
    } else if (offset <= nextId + FUTURE) {
      while (!waiting.isEmpty() && waiting.getFirst().id < offset) {
        waiting.removeFirst();
      }
    }
    ArrayNode taken = Json.array();
    waiting.stream().limit(limit).forEach(entry -> taken.add(entry.update));
    return taken;
  }

  private void expire() {
    Instant now = clock.instant();
    waiting.removeIf(entry -> !entry.end.isAfter(now));
  }
}
