package org.sutro.bot.digest;

import java.time.Instant;

/** Puts editions together: what happened, each event once, in the words of articles. */
@FunctionalInterface
public interface Newsdesk {

  /**
   * The edition of a plan over what came in between two moments. The same arguments over the same
   * articles give the same edition.
   *
   * @param from excluded
   * @param until included
   * @param told what the channel has been told before: none of it comes again unless it developed
   */
  Edition compose(Plan plan, Instant from, Instant until, Told told);
}
