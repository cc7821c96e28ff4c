package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.JavaProcess;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * Kills a process that takes articles in, again and again: archive and index stay sound, and what
 * was reported kept is there once. {@code -Dsutro.kills=100} for the full count.
 */
final class IngestKillTest {

  private static final int KILLS = Integer.getInteger("sutro.kills", 4);
  private static final int BATCH = 20;
  private static final Path GLOSSARY =
      Path.of(System.getProperty("sutro.home"), "config", "glossary");

  @TempDir Path data;

  @Test
  void archive_and_index_are_sound_after_every_kill() throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20_261_129L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Lexicon lexicon = Lexicon.read(GLOSSARY);
    for (int kill = 1; kill <= KILLS; kill++) {
      Map<String, Long> told =
          runAndKill(1 + random.nextInt(20), Duration.ofNanos(random.nextInt(20_000_000)));
      try (Archive archive = Archive.open(data.resolve("archive.db"))) {
        String when = "seed " + seed + ", kill " + kill;
        long kept = last(told, "kept");
        assertThat(archive.verify()).as(when).isEmpty();
        assertThat(archive.seq()).as(when).isBetween(kept, kept + BATCH);
        assertThat(archive.size()).as(when + ": each once").isEqualTo((int) archive.seq());
        assertThat(archive.versions(new ArticleId("river-" + (kept - 1)))).as(when).hasSize(1);
        IndexFindings findings =
            new IndexCheck(data.resolve("index"), lexicon, new Reader()).against(archive);
        assertThat(findings.problems()).as(when).isEmpty();
        assertThat((long) findings.articles())
            .as(when)
            .isGreaterThanOrEqualTo(last(told, "found"))
            .isEqualTo(archive.seq() - findings.behind());
      }
    }
  }

  /** Lets the process report some times, then a while longer; gives what it said last of each. */
  private Map<String, Long> runAndKill(int reports, Duration longer)
      throws IOException, InterruptedException {
    Map<String, Long> told = new HashMap<>();
    try (JavaProcess taking = JavaProcess.start(IngestUntilKilled.class, data, GLOSSARY, BATCH)) {
      for (int i = 0; i < reports; i++) {
        take(taking.line(), told);
      }
      assertThat(taking.endsWithin(longer)).isFalse();
      taking.kill().forEach(line -> take(line, told));
    }
    return told;
  }

  /** What was said last of something; what there was at the start, if nothing. */
  private static long last(Map<String, Long> told, String what) {
    return told.getOrDefault(what, told.getOrDefault("opened", 0L));
  }

  private static void take(String line, Map<String, Long> told) {
    int gap = line.indexOf(' ');
    if (gap > 0) {
      told.put(line.substring(0, gap), Long.parseLong(line.substring(gap + 1)));
    }
  }
}
