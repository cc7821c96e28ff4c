package org.sutro.bot.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What became of all that was sent since the start. Safe for many threads. */
final class Tally {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  Tally() {
    // all from the start, so that a graph of one that never happened is a line at zero
    for (String kind : new String[] {"sent", "refused", "retry_after", "unreachable", "unknown"}) {
      counts.put(kind, new LongAdder());
    }
  }

  void count(Outcome outcome) {
    String kind =
        switch (outcome) {
          case Outcome.Sent sent -> "sent";
          case Outcome.Refused refused -> "refused";
          case Outcome.RetryAfter later -> "retry_after";
          case Outcome.Unreachable gone -> "unreachable";
          case Outcome.Unknown unknown -> "unknown";
        };
    counts.computeIfAbsent(kind, any -> new LongAdder()).increment();
  }

  /** The numbers by kind. */
  Map<String, Long> counts() {
    Map<String, Long> all = new LinkedHashMap<>();
    counts.forEach((kind, count) -> all.put(kind, count.sum()));
    return all;
  }
}
