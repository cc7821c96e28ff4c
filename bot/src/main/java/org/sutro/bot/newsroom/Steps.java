package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.SeriesId;

/**
 * Steps of the newsroom, each kept whole or not at all. What can't be moved on holds nothing else
 * up; it is tried again at each turn, and logged once until it goes well.
 */
final class Steps {

  private static final Logger log = LoggerFactory.getLogger(Steps.class);

  private final Ledger ledger;
  private final Set<Object> stuck = ConcurrentHashMap.newKeySet();

  Steps(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Makes a step.
   *
   * @param what a series, the name of an edition, or whatever else is moved on
   * @param step says what follows; empty when it can't be made yet
   */
  void make(Object what, SeriesId of, Instant now, Supplier<Optional<Response>> step) {
    try {
      step.get().ifPresent(response -> ledger.keep(response, now));
      stuck.remove(what);
    } catch (RuntimeException e) {
      if (stuck.add(what)) {
        log.error(
            "PROGRAM-FAULT: the digests {} of chat {} can't be moved on",
            of.rhythm(),
            of.chat(),
            e);
      }
    }
  }
}
