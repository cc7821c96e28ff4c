package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeapSweepTest {

  private static final long MB = 1L << 20;

  /** A heap as it would be. */
  private static final class MadeUp implements HeapSweep.Heap {

    private long needed = 30 * MB;
    private long garbage;
    private int collected;

    @Override
    public long used() {
      return needed + garbage;
    }

    @Override
    public void collect() {
      garbage = 0;
      collected++;
    }
  }

  private final MadeUp heap = new MadeUp();

  @Test
  void a_little_garbage_may_lie_and_much_is_dropped() {
    try (HeapSweep unit = new HeapSweep(heap)) {
      heap.garbage = 10 * MB;
      unit.look();
      assertThat(heap.collected).isZero();
      heap.garbage = 20 * MB;
      unit.look();
      assertThat(heap.collected).isEqualTo(1);
      assertThat(heap.garbage).isZero();
    }
  }

  @Test
  void what_is_really_needed_is_not_swept_again_and_again() {
    try (HeapSweep unit = new HeapSweep(heap)) {
      heap.needed = 90 * MB;
      for (int i = 0; i < 10; i++) {
        heap.garbage += MB;
        unit.look();
      }
      assertThat(heap.collected).isEqualTo(1);
      heap.garbage = 50 * MB;
      unit.look();
      assertThat(heap.collected).isEqualTo(2);
      heap.needed = 30 * MB;
      heap.garbage = 110 * MB;
      unit.look();
      heap.garbage = 20 * MB;
      unit.look();
      assertThat(heap.collected).as("small again").isEqualTo(4);
    }
  }
}
