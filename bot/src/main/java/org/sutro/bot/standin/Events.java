package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that happened, in order, to be read from any point on: {@link #after} does not wait,
 * {@link #await} does. Keeps the latest {@value #KEPT} events.
 */
public final class Events {
  private static final int KEPT = 10_000;

  private final World world;
  private final Deque<Event> kept = new ArrayDeque<>();
  private long last;

  Events(World world) {
    this.world = world;
  }

  /** The number of the newest event, 0 before the first. */
  public long last() {
    return world.locked(() -> last);
  }

  /** The kept events with a number above {@code seq}, oldest first. */
  public List<Event> after(long seq) {
    return world.locked(() -> newerThan(seq));
  }

  /**
   * Waits until something happens after {@code seq}.
   *
   * @return the new events, oldest first; empty when the time is over or the stand-in was closed
   */
  public List<Event> await(long seq, Duration atMost) throws InterruptedException {
    return world.await(() -> newerThan(seq), found -> !found.isEmpty(), atMost);
  }

  /**
   * Waits for the first event after {@code seq} that fits; empty when the time is over or the
   * stand-in was closed.
   */
  public Optional<Event> awaitFirst(long seq, Duration atMost, Predicate<Event> fits)
      throws InterruptedException {
    return world.await(
        () -> newerThan(seq).stream().filter(fits).findFirst(), Optional::isPresent, atMost);
  }

  /** To be called with the world's lock held. */
  void add(long chatId, Event.Kind kind, JsonNode body) {
    last++;
    kept.addLast(new Event(last, chatId, kind, body));
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    world.changed();
  }

  private List<Event> newerThan(long seq) {
    List<Event> found = new ArrayList<>();
    kept.descendingIterator()
        .forEachRemaining(event -> {
          if (event.seq() > seq) {
            found.add(event);
          }
        });
    return found.reversed();
  }
}
