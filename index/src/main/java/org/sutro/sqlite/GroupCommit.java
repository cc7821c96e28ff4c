package org.sutro.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sutro.sqlite.Database.Work;

/**
 * The connection that writes, shared by many threads. A commit waits for the disk; what others want
 * written in the meantime goes into the next transaction together, so that all of them wait for the
 * disk once (group commit, as in DeWitt et al., <i>Implementation Techniques for Main Memory
 * Database Systems</i>, 1984). When anything in a group fails, each of it is done on its own.
 */
final class GroupCommit {

  /** Most that goes into one transaction: one of the group must not wait for all the others. */
  private static final int MOST = 64;

  private final ReentrantLock writing = new ReentrantLock();
  private final Queue<Order<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Tx writer;

  /**
   * Writes on this connection.
   *
   * @param writer nobody else uses it
   */
  GroupCommit(Tx writer) {
    this.writer = writer;
  }

  /**
   * Runs {@code work} in a transaction, which is on the disk when this returns: all of it is kept,
   * or nothing. Work that was undone because of another's failure is run once more.
   */
  <T> T write(Work<T> work) throws SQLException {
    Order<T> order = new Order<>(work);
    waiting.add(order);
    writing.lock();
    try {
      while (order.outcome == null) {
        commit(next());
      }
      return order.outcome.get();
    } finally {
      writing.unlock();
    }
  }

  /** Runs {@code work} outside of any transaction. */
  void outside(Work<?> work) throws SQLException {
    writing.lock();
    try {
      work.in(writer);
    } finally {
      writing.unlock();
    }
  }

  private List<Order<?>> next() {
    List<Order<?>> next = new ArrayList<>();
    for (Order<?> order = waiting.poll(); order != null; order = waiting.poll()) {
      next.add(order);
      if (next.size() == MOST) {
        break;
      }
    }
    return next;
  }

  private void commit(List<Order<?>> orders) {
    if (orders.size() > 1 && together(orders)) {
      return;
    }
    for (Order<?> order : orders) {
      order.alone(writer);
    }
  }

  /** False when nothing was written. */
  private boolean together(List<Order<?>> orders) {
    try {
      List<Runnable> results = new ArrayList<>();
      transaction(
          writer,
          tx -> {
            for (Order<?> order : orders) {
              results.add(order.in(tx));
            }
            return true;
          });
      results.forEach(Runnable::run);
      return true;
    } catch (SQLException | RuntimeException | Error e) {
      return false; // whose fault it is shows when each is on its own
    }
  }

  private static <T> T transaction(Tx tx, Work<T> work) throws SQLException {
    tx.run("BEGIN IMMEDIATE");
    try {
      T result = work.in(tx);
      tx.run("COMMIT");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      tx.rollBack(e);
      throw e;
    }
  }

  /** What a call that wrote, or did not, returns or throws. */
  @FunctionalInterface
  private interface Outcome<T> {
    T get() throws SQLException;
  }

  /** Something to be written; guarded by the lock once it was taken from the queue. */
  private static final class Order<T> {

    private final Work<T> work;
    private @Nullable Outcome<T> outcome;

    Order(Work<T> work) {
      this.work = work;
    }

    /** Does it as part of a transaction; what is returned is to be run once that is committed. */
    Runnable in(Tx tx) throws SQLException {
      T result = work.in(tx);
      return () -> outcome = () -> result;
    }

    void alone(Tx tx) {
      try {
        T result = transaction(tx, work);
        outcome = () -> result;
      } catch (SQLException e) {
        outcome =
            () -> {
              throw e;
            };
      } catch (RuntimeException e) {
        outcome =
            () -> {
              throw e;
            };
      } catch (Error e) {
        outcome =
            () -> {
              throw e;
            };
      }
    }
  }
}
