package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All state of the stand-in, behind one lock. Calls and people take the lock for a moment with
 * {@link #locked}; who has to wait for something does it with {@link #await}, which gives the lock
 * away meanwhile. Every change that somebody might wait for ends with {@link #changed}.
 */
final class World {
  final StandinOptions options;
  final Instant startedAt;
  final UpdateQueue updates;
  final Events events = new Events(this);
  final Queries queries;
  final Profile profile = new Profile();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<Long, ObjectNode> users = new HashMap<>();
  private final Map<Long, Chat> chats = new HashMap<>();
  private boolean closed;

  World(StandinOptions options) {
    this.options = options;
    startedAt = options.clock().instant();
    updates = new UpdateQueue(options.clock());
    queries = new Queries(options.clock());
    users.put(options.botId(), botUser());
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void run(Runnable work) {
    locked(() -> {
      work.run();
      return true;
    });
  }

  /**
   * Looks again after every change until the result is good, the time is over or the world closed;
   * returns the last look.
   */
  <T> T await(Supplier<T> look, Predicate<T> good, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      T seen = look.get();
      while (!good.test(seen) && left > 0 && !closed) {
        left = change.awaitNanos(left);
        seen = look.get();
      }
      return seen;
    } finally {
      lock.unlock();
    }
  }

  /** Lets this thread wait, unless the world closes first. */
  void pause(Duration time) throws InterruptedException {
    boolean over = await(() -> false, done -> done, time);
    assert !over;
  }

  /** To be called with the lock held. */
  void changed() {
    change.signalAll();
  }

  void close() {
    run(() -> {
      closed = true;
      changed();
    });
  }

  boolean isClosed() {
    return locked(() -> closed);
  }

  /** Now in seconds, as Telegram writes dates. */
  long date() {
    return options.clock().instant().getEpochSecond();
  }

  long nanos() {
    return options.nanos().getAsLong();
  }

  JsonNode bot() {
    return user(options.botId());
  }

  long botId() {
    return options.botId();
  }

  void addUser(ObjectNode user) {
    users.put(user.path("id").asLong(), user);
  }

  boolean knowsUser(long id) {
    return users.containsKey(id);
  }

  /** A copy of the User object. */
  JsonNode user(long id) {
    ObjectNode user = users.get(id);
    if (user == null) {
      throw new IllegalArgumentException("no user " + id);
    }
    return user.deepCopy();
  }

  Chat addChat(Chat chat) {
    chats.put(chat.id, chat);
    return chat;
  }

  @Nullable Chat chat(long id) {
    return chats.get(id);
  }

  /** Keeps a new message and tells everybody who watches. */
  ObjectNode publish(Chat chat, ObjectNode message) {
    ObjectNode kept = chat.keep(message);
    events.add(chat.id, Event.Kind.MESSAGE, kept);
    return kept;
  }

  private ObjectNode botUser() {
    return Json.object()
        .put("id", options.botId())
        .put("is_bot", true)
        .put("first_name", options.bot().display())
        .put("username", options.bot().username());
  }
}
