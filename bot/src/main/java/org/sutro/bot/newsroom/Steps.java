package org.sutro.bot.newsroom;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * Steps of the newsroom, each kept whole or not at all. What can't be moved on holds nothing else
 * up; it is tried again ever more rarely, and logged once until it goes well.
 */
final class Steps {

  private static final Logger log = LoggerFactory.getLogger(Steps.class);

  private final Ledger ledger;
  private final Rests<Object> stuck = new Rests<>();

  Steps(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Makes a step. What follows is of a series as it was read: should somebody change its plan while
   * an edition is put together, nothing of that is kept, and the next turn begins anew.
   *
   * @param what a series, the name of an edition, or whatever else is moved on
   * @param step says what follows; empty when it can't be made yet
   */
  void make(Object what, SeriesId of, Instant now, Function<Series, Optional<Response>> step) {
    if (stuck.rests(what, now)) {
      return;
    }
    try {
      ledger.series(of).ifPresent(series -> make(series, now, step));
      stuck.went(what);
    } catch (RuntimeException e) {
      if (stuck.failed(what, now)) {
        log.error(
            "PROGRAM-FAULT: the digests {} of chat {} can't be moved on",
            of.rhythm(),
            of.chat(),
            e);
      }
    }
  }

  private void make(Series series, Instant now, Function<Series, Optional<Response>> step) {
    Note asRead = new Note.OfDigest(new LedgerEntry.AsRead(series.id(), series.version()));
    step.apply(series)
        .filter(response -> !response.equals(Response.NOTHING))
        .ifPresent(response -> ledger.keep(Response.keep(asRead).and(response), now));
  }
}
