package org.sutro.bot.library;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.index.NewsIndex;

/** Tells the log how far a long run of the index has come, at every tenth of it. */
public final class ProgressLog implements NewsIndex.Progress {

  private static final Logger log = LoggerFactory.getLogger(ProgressLog.class);

  /** Shorter runs are over before anybody reads of them. */
  private static final long LONG_RUN = 5_000;

  private long tenths;

  /** A log of one run. */
  public ProgressLog() {}

  @Override
  public void at(long done, long total) {
    if (total >= LONG_RUN && done * 10 / total > tenths) {
      tenths = done * 10 / total;
      log.info("building the index: {} %", tenths * 10);
    }
  }
}
