package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.Await;
import org.sutro.ingest.Patience;

@Timeout(120)
final class RoomTest {

  private static final int SIZE = 64 * 1024;

  private final Room room = new Room(SIZE, new Patience(64, Duration.ofSeconds(50)));
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** Takes a text apart, counting what is taken apart at one time. */
  private int parse(String text) {
    int now = inside.addAndGet(text.length());
    most.accumulateAndGet(now, Math::max);
    linger();
    inside.addAndGet(-text.length());
    return text.length();
  }

  /** Stays a moment, so that whoever is let in as well is there at the same time. */
  private static void linger() {
    try {
      boolean unused = new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A site that is a source of its own. */
  private static Room.Owner owner(String site) {
    return new Room.Owner(site, site);
  }

  private int of(String text, Supplier<Integer> work) throws InterruptedException {
    return room.with(owner("a.example"), text, work, why -> -1);
  }

  @Test
  void however_many_come_at_once_no_more_is_taken_apart_than_there_is_room_for() throws Exception {
    Random random = new Random(20261129);
    List<Future<Integer>> parsed = new ArrayList<>();
    int sent = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        String text = "ক".repeat(random.nextInt(SIZE));
        sent += text.length() == 0 ? 0 : 1;
        parsed.add(threads.submit(() -> of(text, () -> parse(text))));
      }
    }
    int done = 0;
    for (Future<Integer> one : parsed) {
      done += one.get() == 0 ? 0 : 1;
    }
    assertThat(done).isEqualTo(sent);
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(SIZE + 1024);
  }

  @Test
  void small_texts_are_taken_apart_beside_each_other() throws Exception {
    CountDownLatch together = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        Future<?> unused =
            threads.submit(
                () -> room.with(owner("a.example"), "সেতু", () -> meet(together), why -> false));
      }
      assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static boolean meet(CountDownLatch together) {
    try {
      together.countDown();
      return together.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_needs_more_than_there_is_has_all_of_it_and_a_failure_gives_it_back() throws Exception {
    String huge = "ক".repeat(3 * SIZE);
    assertThat(of(huge, () -> parse(huge))).isEqualTo(huge.length());
    assertThatThrownBy(() ->
            of(
                huge,
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(of(huge, () -> parse(huge))).isEqualTo(huge.length());
  }

  /** Goes on whatever happens, until it is let go. */
  private static String endless(CountDownLatch letGo) {
    while (true) {
      try {
        letGo.await();
        return "done";
      } catch (InterruptedException e) {
        // what a hostile page makes of it
      }
    }
  }

  @Test
  void a_text_that_never_ends_is_given_up_and_holds_up_its_own_site_alone() throws Exception {
    Room hasty = new Room(SIZE, new Patience(2, Duration.ofMillis(50)));
    String large = "ক".repeat(SIZE);
    CountDownLatch letGo = new CountDownLatch(1);
    assertThat(
            hasty.with(owner("hostile.example"), large, () -> endless(letGo), Room.GivenUp::said))
        .isEqualTo("takes too long to take apart");
    assertThat(hasty.with(owner("hostile.example"), "আরও", () -> "read", Room.GivenUp::name))
        .as("while the first goes on, or the site would take thread after thread")
        .isEqualTo("NOT_BEGUN");
    assertThat(hasty.with(owner("good.example"), large, () -> "read", Room.GivenUp::name))
        .isEqualTo("read");

    letGo.countDown();
    Await.until(() -> isRead(hasty, "hostile.example"));
  }

  @Test
  void a_source_of_many_hostile_sites_takes_two_threads_and_holds_up_itself_alone()
      throws Exception {
    Room hasty = new Room(SIZE, new Patience(4, Duration.ofMillis(50)));
    CountDownLatch letGo = new CountDownLatch(1);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Room.Owner owner = new Room.Owner("hostile", i + ".example");
      outcomes.add(hasty.with(owner, "আরও", () -> endless(letGo), Room.GivenUp::name));
    }
    assertThat(outcomes.subList(0, 2)).containsOnly("TOO_LONG");
    assertThat(outcomes.subList(2, 8)).containsOnly("NOT_BEGUN");
    Room.Owner good = new Room.Owner("good", "9.example");
    assertThat(hasty.with(good, "আরও", () -> "read", Room.GivenUp::name)).isEqualTo("read");

    letGo.countDown();
    Await.until(() -> isRead(hasty, "hostile"));
  }

  @Test
  void a_text_without_an_address_that_never_ends_holds_up_its_own_source_alone() throws Exception {
    Room hasty = new Room(SIZE, new Patience(4, Duration.ofMillis(50)));
    CountDownLatch letGo = new CountDownLatch(1);
    Room.Owner hostile = Room.Owner.at("", "hostile");
    assertThat(hasty.with(hostile, "আরও", () -> endless(letGo), Room.GivenUp::name))
        .isEqualTo("TOO_LONG");
    assertThat(hasty.with(hostile, "আরও", () -> "read", Room.GivenUp::name)).isEqualTo("NOT_BEGUN");
    Room.Owner good = Room.Owner.at("", "good");
    assertThat(hasty.with(good, "আরও", () -> "read", Room.GivenUp::name)).isEqualTo("read");

    letGo.countDown();
    Await.until(() -> isRead(hasty, "hostile"));
  }

  @Test
  void what_finds_all_threads_taken_is_told_from_what_takes_too_long_itself() throws Exception {
    Room hasty = new Room(SIZE, new Patience(2, Duration.ofMillis(50)));
    CountDownLatch letGo = new CountDownLatch(1);
    for (String site : List.of("one.example", "two.example")) {
      assertThat(hasty.with(owner(site), "আরও", () -> endless(letGo), Room.GivenUp::name))
          .isEqualTo("TOO_LONG");
    }
    assertThat(hasty.with(owner("good.example"), "আরও", () -> "read", Room.GivenUp::name))
        .isEqualTo("NOT_BEGUN");

    letGo.countDown();
    Await.until(() -> isRead(hasty, "good.example"));
  }

  @Test
  void hosts_under_one_registered_name_are_one_site() {
    assertThat(List.of("https://h1.evil.example/x", "http://h8.evil.example:81/", "//evil.example"))
        .extracting(address -> Room.Owner.at(address, "a").site())
        .containsExactly("evil.example", "evil.example", "a");
    assertThat(List.of("https://en.yna.co.kr/", "https://other.co.kr/", "http://203.0.113.7/1"))
        .extracting(address -> Room.Owner.at(address, "a").site())
        .containsExactly("yna.co.kr", "other.co.kr", "203.0.113.7");
  }

  private static boolean isRead(Room room, String site) {
    try {
      return room.with(owner(site), "আরও", () -> true, why -> false);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
