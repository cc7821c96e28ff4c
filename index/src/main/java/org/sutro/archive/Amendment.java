package org.sutro.archive;

import org.jspecify.annotations.Nullable;

/**
 * A note that goes on from the one there is, both in one transaction: what another has noted
 * meanwhile, in this process or in another, is not lost.
 *
 * @param kind of the note
 * @param id of the note
 * @param how the new value is made of the one there is; may be asked more than once
 */
public record Amendment(String kind, String id, How how) implements Noting {

  /** Makes a value of the one before. */
  @FunctionalInterface
  public interface How {
    /**
     * The value that is kept.
     *
     * @param before null when there is no note
     */
    String of(@Nullable String before);
  }
}
