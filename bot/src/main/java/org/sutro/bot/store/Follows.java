package org.sutro.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Response;

/**
 * What people want to be told of, and how far the archive's log has been read for that. Those the
 * bot can't write to are left out until it can again.
 */
public interface Follows {

  /** Position in the archive's log up to which it was read; empty when it never was. */
  OptionalLong position();

  /** All evidence that is waited for. */
  List<Follow> awaited();

  /** The log was read up to {@code position}: these may have come and are to be looked for. */
  void due(Set<AnswerId> follows, long position);

  /** Evidence that is to be looked for. */
  Optional<Follow> next(Instant now);

  /** It is not to be looked for before {@code notBefore}. */
  void later(Follow follow, Instant notBefore);

  /** When each person who is told of something day by day was last told. */
  Map<Long, Instant> readers();

  /**
   * Keeps what follows from a wish, and that it is not due: all of it or nothing. Nothing is kept
   * when the wish was dropped meanwhile.
   */
  void done(Follow follow, Response response, Instant now);
}
