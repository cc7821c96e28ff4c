package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sutro.bot.digest.Issue;

/** When editions were looked at last: each is looked at again and again, but not all the time. */
final class Looks {

  private final Duration apart;
  private final Map<Long, Instant> looked = new ConcurrentHashMap<>();

  /** None so far; two looks at one edition are to lie so far apart. */
  Looks(Duration apart) {
    this.apart = apart;
  }

  /** When an edition was looked at last; long ago when it never was. */
  Instant last(Issue issue) {
    return looked.getOrDefault(issue.name().id(), Instant.EPOCH);
  }

  /** True while a look is not long ago; never by what a clock says that was ahead. */
  boolean isRecent(Issue issue, Instant now) {
    return new Spell(last(issue), apart).lasts(now);
  }

  void looked(Issue issue, Instant now) {
    looked.put(issue.name().id(), now);
  }

  /** The next look is due at once. */
  void again(Issue issue) {
    looked.remove(issue.name().id());
  }

  /** Of editions that are over nothing is remembered. */
  void forgetAllBut(Set<Long> open) {
    looked.keySet().retainAll(open);
  }
}
