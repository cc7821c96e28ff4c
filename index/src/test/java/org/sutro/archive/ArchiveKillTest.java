package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.JavaProcess;

/** Kills a writing process again and again: what it was told is kept is there. */
class ArchiveKillTest {

  private static final int KILLS = Integer.getInteger("sutro.kills", 10);
  private static final int BATCH = 20;
  private static final int SOME = 1_000;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_there_twice()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20_251_121L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Path file = folder.resolve("archive.db");
    for (int kill = 1; kill <= KILLS; kill++) {
      long acknowledged =
          runAndKill(file, 1 + random.nextInt(40), Duration.ofNanos(random.nextInt(3_000_000)));
      try (Archive archive = Archive.open(file)) {
        String when = "seed " + seed + ", kill " + kill;
        long seq = archive.seq();
        // the batch in flight may have reached the disk before the kill
        assertThat(seq).as(when).isBetween(acknowledged, acknowledged + BATCH);
        assertThat(seq % BATCH).as(when + ": whole batches").isZero();
        assertThat(archive.size()).as(when).isEqualTo((int) seq);
        assertThat(readAll(archive, when)).as(when).isEqualTo((int) seq);
      }
    }
  }

  /** Everything is there as it was put; says how much it is. */
  private static int readAll(Archive archive, String when) {
    int read = 0;
    List<Change> some = archive.changesSince(0, SOME);
    while (!some.isEmpty()) {
      for (Change change : some) {
        Change.Present present = (Change.Present) change;
        assertThat(present.version().capture()).as(when).isEqualTo(Captures.numbered(read));
        read++;
      }
      some = archive.changesSince(some.getLast().seq(), SOME);
    }
    return read;
  }

  /**
   * Lets the process acknowledge some batches and live a little longer, kills it; gives the last
   * acknowledged place.
   */
  private static long runAndKill(Path file, int batches, Duration longer)
      throws IOException, InterruptedException {
    try (JavaProcess putting = JavaProcess.start(PutUntilKilled.class, file, BATCH)) {
      String last = "-1";
      for (int i = 0; i < batches; i++) {
        last = putting.line();
      }
      assertThat(putting.endsWithin(longer)).isFalse();
      List<String> rest = putting.kill();
      return Long.parseLong(rest.isEmpty() ? last : rest.getLast());
    }
  }
}
