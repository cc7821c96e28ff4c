package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class StopSignalTest {

  private final FakeEnding ending = new FakeEnding();
  private final StopSignal unit = StopSignal.of(ending);

  private static final class FakeEnding implements StopSignal.Ending {

    final List<Integer> ended = new ArrayList<>();
    @Nullable Runnable heard;

    @Override
    public void onSignal(Runnable heard) {
      this.heard = heard;
    }

    @Override
    public void now(int exitCode) {
      ended.add(exitCode);
    }

    Thread signal() {
      return Thread.ofVirtual().start(Objects.requireNonNull(heard));
    }
  }

  @Test
  void told_once_it_asks_for_the_end_and_lets_everything_be_closed() throws InterruptedException {
    assertThat(unit.isAsked()).isFalse();
    Thread signal = ending.signal();
    unit.await();
    assertThat(unit.isAsked()).isTrue();
    unit.stopped();
    signal.join();
    assertThat(ending.ended).isEmpty();
  }

  @Test
  void told_twice_it_ends_at_once() throws InterruptedException {
    Thread first = ending.signal();
    unit.await();
    ending.signal().join();
    assertThat(ending.ended).containsExactly(143);
    unit.stopped();
    first.join();
  }
}
