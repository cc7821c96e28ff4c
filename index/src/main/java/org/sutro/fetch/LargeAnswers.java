package org.sutro.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Room for answers that are large, so that servers that send as much as they may, however many, do
 * not fill the memory. An answer takes room when it turns out to be large and gives it back when
 * whoever asked has taken it apart; small ones, nearly all, need none and wait for nobody.
 *
 * <p>One that is slow keeps nobody waiting: when others want its room and it has been on its way
 * for longer than its turn, it has to go, the one that has been longest first.
 */
final class LargeAnswers {

  /** Bytes up to which an answer, unpacked, is small. */
  static final int SMALL = 512 * 1024;

  /** Most large answers in the memory at one time. */
  static final int AT_ONCE = 3;

  private final long turn;
  private final LongSupplier ticker;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();

  /** Those that have room and are not in yet, the first first. */
  private final Queue<Held> coming = new ArrayDeque<>();

  private int free = AT_ONCE;

  /**
   * Room for {@value #AT_ONCE}.
   *
   * @param turn how long one may be on its way while others wait
   * @param ticker nanoseconds that only grow
   */
  LargeAnswers(Duration turn, LongSupplier ticker) {
    this.turn = turn.toNanos();
    this.ticker = ticker;
  }

  /** What an answer holds of the room; given back once, however often it is closed. */
  static final class Held implements AutoCloseable {

    /** Of an answer that needs no room. */
    static final Held NOTHING = new Held(null, () -> {}, 0);

    private final @Nullable LargeAnswers room;
    private final Runnable stop;
    private final long since;
    private boolean given;

    private Held(@Nullable LargeAnswers room, Runnable stop, long since) {
      this.room = room;
      this.stop = stop;
      this.since = since;
    }

    /** The answer is in; false when it had to go before, and its room is another's. */
    boolean arrived() {
      return room == null || room.arrived(this);
    }

    @Override
    public void close() {
      if (room != null) {
        room.giveBack(this);
      }
    }
  }

  /**
   * Waits for room; null when there is none in time.
   *
   * @param stop ends the answer when it has to go
   */
  @Nullable Held await(long nanos, Runnable stop) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long end = ticker.getAsLong() + nanos;
      while (free == 0) {
        long now = ticker.getAsLong();
        Held first = coming.peek();
        if (first != null && now - first.since >= turn) {
          giveBack(first);
          first.stop.run();
        } else if (now >= end) {
          return null;
        } else {
          long next = first == null ? end : Math.min(end, first.since + turn);
          long unused = changed.awaitNanos(next - now);
        }
      }
      free--;
      Held held = new Held(this, stop, ticker.getAsLong());
      coming.add(held);
      changed.signalAll(); // who waits now waits for this one's turn to end
      return held;
    } finally {
      lock.unlock();
    }
  }

  private boolean arrived(Held held) {
    lock.lock();
    try {
      coming.remove(held);
      return !held.given;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Held held) {
    lock.lock();
    try {
      coming.remove(held);
      free += held.given ? 0 : 1;
      held.given = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
