package org.sutro.bot.benchmark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;

/** Notes when each question was answered: the first answer of a chat belongs to its first question. */
final class Watch implements AutoCloseable {

  /** Something that writes questions. */
  @FunctionalInterface
  interface Writing {
    void run() throws InterruptedException;
  }

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Standin standin;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<Long, Deque<Integer>> open = new HashMap<>();
  private long[] sent = {};
  private int written;
  private int answered;
  private volatile boolean closed;

  Watch(Standin standin) {
    this.standin = standin;
    this.thread = Thread.ofPlatform().daemon().name("watch").start(this::run);
  }

  /** When each of so many questions was answered, in the order of writing. */
  long[] sent(int count, Writing writing) throws InterruptedException {
    lock.lock();
    try {
      sent = new long[count];
      written = 0;
      answered = 0;
    } finally {
      lock.unlock();
    }
    writing.run();
    lock.lock();
    try {
      long left = Talk.patience().toNanos();
      while (answered < count && left > 0) {
        left = change.awaitNanos(left);
      }
      if (answered < count) {
        throw new IllegalStateException("only " + answered + " of " + count + " were answered");
      }
      return sent;
    } finally {
      lock.unlock();
    }
  }

  /** The next question is about to be written in a chat. */
  void written(long chat) {
    lock.lock();
    try {
      open.computeIfAbsent(chat, id -> new ArrayDeque<>()).add(written++);
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      long seen = 0;
      while (!closed) {
        List<Event> events = standin.events().await(seen, LOOK);
        for (Event event : events) {
          seen = event.seq();
          if (event.kind() == Event.Kind.MESSAGE
              && event.body().path("from").path("is_bot").asBoolean()) {
            arrived(event.chatId());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void arrived(long chat) {
    long now = System.nanoTime();
    lock.lock();
    try {
      Integer question = open.computeIfAbsent(chat, id -> new ArrayDeque<>()).poll();
      if (question != null) { // else it is the rest of a long answer
        sent[question] = now;
        answered++;
        change.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
