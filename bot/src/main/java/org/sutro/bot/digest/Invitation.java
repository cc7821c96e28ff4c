package org.sutro.bot.digest;

import java.time.Instant;

/**
 * A link by which somebody who looks after a digest lets one other administrator of the chat in.
 *
 * @param hash of what the link holds, which itself is kept nowhere
 * @param by who made it
 * @param until when it can be used
 * @param used true once somebody came by it
 */
public record Invitation(String hash, SeriesId series, long by, Instant until, boolean used) {

  /** The same, used. */
  public Invitation spent() {
    return new Invitation(hash, series, by, until, true);
  }
}
