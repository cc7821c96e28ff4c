package org.sutro.bot.standin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The script of what goes wrong: "429 on call 7 of sendMessage". Calls are counted per method from
 * the start of the stand-in; method names are compared without case. May be used from any thread.
 */
public final class Faults {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> calls = new HashMap<>();
  private final Map<Call, Fault> single = new HashMap<>();
  private final Map<String, Fault> lasting = new HashMap<>();

  private record Call(String method, int number) {}

  Faults() {}

  /** Lets exactly one call go wrong; {@code number} counts all calls of this method from 1. */
  public Faults onCall(String method, int number, Fault fault) {
    lock.lock();
    try {
      single.put(new Call(key(method), number), fault);
      return this;
    } finally {
      lock.unlock();
    }
  }

  /** Lets the next call of this method go wrong. */
  public Faults onNext(String method, Fault fault) {
    lock.lock();
    try {
      return onCall(method, calls(method) + 1, fault);
    } finally {
      lock.unlock();
    }
  }

  /** Lets every call of this method go wrong until {@link #clear}. */
  public Faults onEvery(String method, Fault fault) {
    lock.lock();
    try {
      lasting.put(key(method), fault);
      return this;
    } finally {
      lock.unlock();
    }
  }

  /** Ends all faults; the counts go on. */
  public void clear() {
    lock.lock();
    try {
      single.clear();
      lasting.clear();
    } finally {
      lock.unlock();
    }
  }

  /** How often the method was called until now, faulty calls included. */
  public int calls(String method) {
    lock.lock();
    try {
      return calls.getOrDefault(key(method), 0);
    } finally {
      lock.unlock();
    }
  }

  /** Counts a call and says what happens to it; null when nothing does. */
  @Nullable Fault count(String method) {
    lock.lock();
    try {
      String key = key(method);
      int number = calls.merge(key, 1, Integer::sum);
      Fault once = single.remove(new Call(key, number));
      return once != null ? once : lasting.get(key);
    } finally {
      lock.unlock();
    }
  }

  private static String key(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
