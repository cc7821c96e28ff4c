package org.sutro.bot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it; its monotonic side moves along. */
public final class SettableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-20T06:30:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** The same time for {@link StandinOptions#nanos}. */
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  /** It is this time now. */
  public void set(Instant time) {
    now = time;
  }

  /** Moves on. */
  public void pass(Duration time) {
    now = now.plus(time);
  }
}
