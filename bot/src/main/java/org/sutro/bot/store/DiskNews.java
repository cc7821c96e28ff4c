package org.sutro.bot.store;

import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.chat.Response;

/** What owners were told of the disk, so that a bot that is started anew does not tell it again. */
public interface DiskNews {

  /**
   * What somebody was told.
   *
   * @param scarce true when it was last that the disk is nearly full; false, that there is room
   * @param warned when they were told last that it is nearly full
   */
  record Told(boolean scarce, Instant warned) {}

  /** What an owner was told last; empty when nothing, or long ago. */
  Optional<Told> last(long owner);

  /** Keeps what is said to an owner, and that it was: both or nothing. */
  void tell(long owner, Told told, Response response, Instant now);
}
