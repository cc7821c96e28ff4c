package org.sutro.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with Telegram: told by the threads that talk to it, asked by health checks. Safe
 * for many threads.
 */
final class Contact {

  private final InstantSource clock;
  private final Instant start;
  private final CompletableFuture<Boolean> accepted = new CompletableFuture<>();
  private volatile @Nullable Instant lastPoll;
  private volatile String trouble = "";
  private volatile boolean unauthorized;

  Contact(InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  /** A poll was answered. */
  void polled() {
    lastPoll = clock.instant();
    trouble = "";
    unauthorized = false;
    accepted.complete(true);
  }

  /** Says whether this trouble is new, and worth a line in the log. */
  boolean troubled(String why) {
    boolean fresh = !why.equals(trouble);
    trouble = why;
    return fresh;
  }

  /** Telegram does not accept the token. */
  void refusedToken() {
    unauthorized = true;
    accepted.complete(false);
  }

  /** Whether the token was accepted when Telegram first answered; open until it does. */
  CompletionStage<Boolean> accepted() {
    return accepted.minimalCompletionStage();
  }

  boolean isUnauthorized() {
    return unauthorized;
  }

  String trouble() {
    return trouble;
  }

  /** Since when nothing came: since the last poll that was answered, or the start. */
  Duration silence() {
    Instant last = lastPoll;
    return Duration.between(last == null ? start : last, clock.instant());
  }

  Optional<Duration> pollAge() {
    return Optional.ofNullable(lastPoll).map(last -> Duration.between(last, clock.instant()));
  }
}
