package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import okhttp3.Dns;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that send much and then take their time. */
@Timeout(60)
final class SlowAnswersTest {

  /** A slow answer has this long while others wait; all together it would have far more. */
  private static final Duration TURN = Duration.ofMillis(200);

  private static final Limits PATIENT =
      new Limits(Duration.ofSeconds(50), Duration.ofSeconds(50), TURN, 1, 4 << 20, 100, 1 << 20, 5);

  @AutoClose private final Visitor visitor;
  private final LocalSite site;
  private final CountDownLatch begun = new CountDownLatch(LargeAnswers.AT_ONCE);
  private final CountDownLatch end = new CountDownLatch(1);

  SlowAnswersTest() throws IOException {
    site = LocalSite.start();
    visitor = new Visitor(site);
  }

  /** Sends more than a small answer has, and no more. */
  private void stall(List<String> head, OutputStream out) throws IOException {
    LocalSite.send(out, "200 OK\nContent-Length: 4000000", new byte[1 << 20]);
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void large_answers_that_are_slow_make_room_for_one_that_is_not()
      throws InterruptedException, ExecutionException {
    site.page("/slow", this::stall);
    site.page("/large", "200 OK", new byte[2 << 20]);
    try (SafeHttp http = visitor.reading(PATIENT, Dns.SYSTEM);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Fetch>> slow = new ArrayList<>();
      for (int i = 0; i < LargeAnswers.AT_ONCE; i++) {
        slow.add(
            CompletableFuture.supplyAsync(
                () -> Visitor.get(http, site.at("/slow"), Validators.NONE), threads));
      }
      begun.await();
      try {
        for (int i = 0; i < LargeAnswers.AT_ONCE; i++) {
          // kept open, so that each needs the room of another slow one
          assertThat(Visitor.get(http, site.at("/large"), Validators.NONE))
              .isInstanceOf(Fetch.Fetched.class);
        }
        for (CompletableFuture<Fetch> one : slow) {
          assertThat(one.get()).as("it may be tried again").isEqualTo(new Fetch.NoRoom());
        }
      } finally {
        end.countDown();
      }
    }
  }
}
