package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LeadTest {

  private final Lead lead = new Lead(1000);

  /** A thread that has put so many changes into the archive, and waits. */
  private Thread waiting(long kept) throws InterruptedException {
    Thread thread = Thread.ofPlatform().start(() -> lead.keep(kept));
    CountDownLatch never = new CountDownLatch(1);
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(never.await(1, TimeUnit.MILLISECONDS)).isFalse();
    }
    return thread;
  }

  @Test
  void what_is_too_far_ahead_waits_until_the_index_has_come_nearer() throws InterruptedException {
    lead.indexed(1000);
    Thread ahead = waiting(1601);
    lead.indexed(1001);
    ahead.join();
  }

  @Test
  void nobody_waits_for_an_index_that_is_near() {
    lead.indexed(1000);
    lead.keep(1600);
  }

  @Test
  void nobody_waits_while_the_index_has_still_to_do_what_was_there_before() {
    lead.indexed(999);
    lead.keep(100_000);
  }

  @Test
  void nobody_waits_for_an_index_that_has_given_up() throws InterruptedException {
    lead.indexed(1000);
    Thread ahead = waiting(5000);
    lead.over();
    ahead.join();
  }
}
