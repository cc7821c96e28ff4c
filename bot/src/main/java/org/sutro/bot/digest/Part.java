package org.sutro.bot.digest;

import java.util.List;
import java.util.Optional;

/**
 * A message of an edition, as far as it has come; also of what was said under it later, and of what
 * is done to it.
 *
 * @param number its place in the edition, from 1; of the first correction from {@link #ROUND} + 1
 *     and so on; below 0 the taking back of that message; {@link #PIN} and {@link #REWRITE} are no
 *     messages
 * @param message its id in the chat; 0 when it is not known to stand there
 * @param why what was wrong, in English for the log; empty when nothing was
 */
public record Part(int number, Status status, int message, String why) {

  /** An edition, and each correction of it, has fewer messages than this. */
  public static final int ROUND = 1000;

  /** The last pinning of an edition. */
  public static final int PIN = ROUND - 1;

  /** The last change of the message of an edition that is kept up to date. */
  public static final int REWRITE = ROUND - 2;

  /** Why a message did not arrive that could not be sent for too long. */
  public static final String TOO_OLD = "too old";

  /** True for a message that was to come into the chat. */
  public boolean isMessage() {
    return number > 0 && number != PIN && number != REWRITE;
  }

  /** The message of an edition that somebody has to look for, if one is lost. */
  public static Optional<Part> doubtful(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.isMessage() && part.round() == 0)
        .filter(part -> part.status() == Status.UNKNOWN)
        .findFirst();
  }

  /** Which correction it belongs to, from 1; 0 for the edition itself. */
  public int round() {
    return Math.abs(number) / ROUND;
  }

  /** True when it is known where in the chat it stands: it can be taken back. */
  public boolean isFound() {
    return isMessage() && message != 0;
  }

  /** True when it stands in the chat, as somebody saw, but nobody knows under which id. */
  public boolean isLost() {
    return isMessage() && status == Status.SENT && message == 0;
  }

  /** How far a message has come. */
  public enum Status {
    /** It waits for its turn, or is on its way, or is being looked for. */
    UNDER_WAY,
    /** It arrived. */
    SENT,
    /** It may have arrived, and there is no way to find out. */
    UNKNOWN,
    /** It did not arrive and will not. */
    FAILED
  }
}
