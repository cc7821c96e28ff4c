package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
      Map<String, Long> told = runAndKill(1 + random.nextInt(20), random.nextInt(20_000_000));
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
  private Map<String, Long> runAndKill(int reports, long nanos)
      throws IOException, InterruptedException {
    Path errors = data.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IngestUntilKilled.class.getName(),
                data.toString(),
                GLOSSARY.toString(),
                Integer.toString(BATCH))
            .redirectError(errors.toFile())
            .start();
    Map<String, Long> told = new HashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < reports; i++) {
        String line = lines.readLine();
        assertThat(line).as("it ended by itself: %s", Files.readString(errors)).isNotNull();
        take(line, told);
      }
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // through its handle: the process itself would close the stream on what was said last
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line, told);
      }
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
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
