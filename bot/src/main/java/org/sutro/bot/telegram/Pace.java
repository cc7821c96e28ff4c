package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * How fast may be sent: about one message a second in a chat with a few at once, about thirty a
 * second in all, nothing while Telegram wants a break. Times are nanoseconds of one monotonic
 * clock. Not for several threads.
 */
final class Pace {

  private static final long PER_CHAT = Duration.ofSeconds(1).toNanos();
  private static final long CHAT_BURST = 3;
  private static final long OVERALL = Duration.ofSeconds(1).toNanos() / 30;
  private static final long OVERALL_BURST = 10;

  /** When each chat's debt of messages is paid off: one second for each. */
  private final Map<Long, Long> paidOff = new HashMap<>();

  private long allPaidOff;
  private long breakEnds;

  Pace(long now) {
    allPaidOff = now;
    breakEnds = now;
  }

  /** True when nothing at all may be sent now. */
  boolean rests(long now) {
    return room(now) == 0;
  }

  /** How many messages may be sent now, of all chats together. */
  int room(long now) {
    long debt = Math.max(0, allPaidOff - now);
    long owed = (debt + OVERALL - 1) / OVERALL; // a message begun counts whole
    return breakEnds - now > 0 ? 0 : (int) Math.max(0, OVERALL_BURST - owed);
  }

  /** The chats that have had their share for now. */
  Set<Long> resting(long now) {
    Set<Long> resting = new HashSet<>();
    Iterator<Map.Entry<Long, Long>> each = paidOff.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Long, Long> chat = each.next();
      long debt = chat.getValue() - now;
      if (debt <= 0) {
        each.remove();
      } else if (debt > (CHAT_BURST - 1) * PER_CHAT) {
        resting.add(chat.getKey());
      }
    }
    return resting;
  }

  /** Something is sent to a chat. */
  void sent(long chat, long now) {
    paidOff.merge(chat, now + PER_CHAT, (debt, one) -> later(debt, now) + PER_CHAT);
    allPaidOff = later(allPaidOff, now) + OVERALL;
  }

  /** Telegram wants a break, of everybody. */
  void rest(Duration time, long now) {
    breakEnds = later(breakEnds, now + time.toNanos());
  }

  /** Monotonic time may overflow, so only differences can be compared. */
  private static long later(long a, long b) {
    return a - b > 0 ? a : b;
  }
}
