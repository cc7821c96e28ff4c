package org.sutro.bot.chat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to hear from the bot without having asked.
 *
 * @param zone where they are; null for where the host says
 * @param hour of the day at which they are told what is new, 0 to 23
 * @param quiet true when nothing is to come at night
 */
public record Times(@Nullable ZoneId zone, int hour, boolean quiet) {

  /** As long as nothing was chosen. */
  public static final Times USUAL = new Times(null, 9, true);

  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** Checks the hour. */
  public Times {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("no hour: " + hour);
    }
  }

  /** When the night is over, if it is night and nothing is to come then. */
  Optional<Instant> quietUntil(ZonedDateTime now) {
    LocalTime time = now.toLocalTime();
    boolean late = !time.isBefore(NIGHT);
    if (!quiet || (!late && !time.isBefore(MORNING))) {
      return Optional.empty();
    }
    return Optional.of(now.plusDays(late ? 1 : 0).with(MORNING).toInstant());
  }
}
