package org.sutro.bot.digest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a series of editions: a chat has at most one of each rhythm.
 *
 * @param chat the channel or group, below 0
 */
public record SeriesId(long chat, Rhythm rhythm) {

  private static final int RADIX = 36;
  private static final Pattern FORM = Pattern.compile("[dwmt][0-9a-z]{1,12}");

  /** How often there is an edition. */
  public enum Rhythm {
    /** On days of every week. */
    DAILY,
    /** Once a week. */
    WEEKLY,
    /** Once a month. */
    MONTHLY,
    /** Once, and then kept up to date: what happened lately, the newest first. */
    TIMELINE;

    /** True when its editions look back over news of which others have told day by day. */
    public boolean looksBack() {
      return this != DAILY;
    }

    private char letter() {
      return Character.toLowerCase(name().charAt(0));
    }
  }

  /** Checks that the chat is one with several people. */
  public SeriesId {
    if (chat >= 0) {
      throw new IllegalArgumentException("no channel or group: " + chat);
    }
  }

  /** The name as up to 13 letters and digits of ASCII. */
  public String code() {
    return rhythm.letter() + Long.toString(-chat, RADIX);
  }

  /** What {@link #code} wrote; empty for anything else. */
  public static Optional<SeriesId> of(String code) {
    if (!FORM.matcher(code).matches()) {
      return Optional.empty();
    }
    long chat = -Long.parseLong(code.substring(1), RADIX);
    for (Rhythm rhythm : Rhythm.values()) {
      if (rhythm.letter() == code.charAt(0) && chat < 0) {
        return Optional.of(new SeriesId(chat, rhythm));
      }
    }
    return Optional.empty();
  }
}
