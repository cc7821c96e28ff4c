package org.sutro.bot.digest;

import java.time.Instant;
import java.util.List;

/** Puts editions together: what happened, each event once, in the words of articles. */
public interface Newsdesk {

  /** False as long as something that came in by then is not among what editions are made of. */
  boolean hasRead(Instant moment);

  /** From when on there is enough to make an edition of, however old it is. */
  Instant recent();

  /** Who published something, the busiest first. */
  List<String> publishers();

  /** An edition. The same assignment over the same articles gives the same edition. */
  Edition compose(Assignment assignment);
}
