package org.sutro.bot.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sutro.bot.chat.Response;
import org.sutro.bot.store.Inbox;

/** An inbox on a disk that is full now and then. */
record FailingInbox(
    Inbox inner, BooleanSupplier locked, BooleanSupplier full, Supplier<RuntimeException> failure)
    implements Inbox {

  FailingInbox(Inbox inner, BooleanSupplier full, Supplier<RuntimeException> failure) {
    this(inner, () -> false, full, failure);
  }

  FailingInbox(Inbox inner, BooleanSupplier full) {
    this(inner, full, () -> new IllegalStateException("the disk is full"));
  }

  @Override
  public long offset() {
    return inner.offset();
  }

  @Override
  public int receive(List<Received> batch, long nextOffset, Instant now) {
    fail();
    return inner.receive(batch, nextOffset, now);
  }

  @Override
  public List<Claim> claim(Set<Long> busy, int most) {
    failToClaim();
    return inner.claim(busy, most);
  }

  @Override
  public void release(Claim claim) {
    inner.release(claim);
  }

  @Override
  public void done(Claim claim, Response response, Instant now) {
    fail();
    inner.done(claim, response, now);
  }

  @Override
  public void poison(Claim claim, Response response, Instant now) {
    inner.poison(claim, response, now);
  }

  @Override
  public int open() {
    return inner.open();
  }

  @Override
  public Optional<Instant> oldest() {
    return inner.oldest();
  }

  private void failToClaim() {
    if (locked.getAsBoolean()) {
      throw failure.get();
    }
  }

  private void fail() {
    if (full.getAsBoolean()) {
      throw failure.get();
    }
  }
}
