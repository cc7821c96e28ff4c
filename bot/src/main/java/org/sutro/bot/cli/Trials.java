package org.sutro.bot.cli;

import org.sutro.bot.library.Library;
import org.sutro.bot.sources.Relations;
import org.sutro.bot.sources.Rests;
import org.sutro.bot.sources.Trial;
import org.sutro.bot.sources.Web;

/** Trials of sources, over the web as the host has set it. */
final class Trials {

  private final SutroCommand sutro;
  private final Library library;

  Trials(SutroCommand sutro, Library library) {
    this.sutro = sutro;
    this.library = library;
  }

  /** What is tried. */
  @FunctionalInterface
  interface Trying {
    Trial.Report by(Trial trial) throws InterruptedException;
  }

  /** What came of one. */
  Trial.Report of(Trying how) throws InterruptedException {
    Logging.withoutRefusals();
    try (Web web = sutro.web(sutro.settings(), Rests.in(library.archive()))) {
      return how.by(new Trial(web, new Relations(library.lexicon())));
    }
  }
}
