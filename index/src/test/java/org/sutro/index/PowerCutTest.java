package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * Lets the power fail at random steps of an index that is written, again and again: unlike a kill
 * this also costs what was written and not yet forced to the disk. {@code -Dsutro.kills=500} for
 * the full count.
 */
final class PowerCutTest {

  private static final int CUTS = Integer.getInteger("sutro.kills", 40);
  private static final Path GLOSSARY =
      Path.of(System.getProperty("sutro.home"), "config", "glossary");

  @TempDir Path data;
  private final @Nullable UncaughtExceptionHandler loud =
      Thread.getDefaultUncaughtExceptionHandler();

  /** What the process that is cut off had said was durable. */
  private long kept;

  /** The threads that merge end with a long word each when the power fails. */
  @BeforeEach
  void quiet() {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
  }

  @AfterEach
  void loud() {
    Thread.setDefaultUncaughtExceptionHandler(loud);
  }

  @Test
  void after_every_power_cut_the_last_commit_opens_and_the_rest_is_taken_up_once()
      throws IOException {
    long seed = Long.getLong("sutro.seed", 20_261_130L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Lexicon lexicon = Lexicon.read(GLOSSARY);
    Path folder = data.resolve("index");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      for (int cut = 1; cut <= CUTS; cut++) {
        String when = "seed " + seed + ", cut " + cut;
        writeUntilTheCut(folder, archive, lexicon, random);
        try (NewsIndex index = NewsIndex.open(folder, lexicon, new Reader())) {
          assertThat(index.writes()).as(when).isTrue();
          assertThat(index.seq()).as(when).isBetween(kept, archive.seq());
        }
        IndexFindings findings = new IndexCheck(folder, lexicon, new Reader()).against(archive);
        assertThat(findings.problems()).as(when).isEmpty();
        assertThat((long) findings.articles())
            .as(when + ": each once")
            .isEqualTo(archive.seq() - findings.behind());
      }
      try (NewsIndex index = NewsIndex.open(folder, lexicon, new Reader())) {
        index.follow(archive, (done, total) -> {});
      }
      IndexFindings findings = new IndexCheck(folder, lexicon, new Reader()).against(archive);
      assertThat(findings.behind()).isZero();
      assertThat((long) findings.articles()).isEqualTo(archive.seq());
    }
    try (Stream<Path> all = Files.list(data)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .as("nothing was taken for damaged and built anew")
          .noneMatch(name -> name.startsWith("index.bad-"));
    }
  }

  private void writeUntilTheCut(
      Path folder, Archive archive, Lexicon lexicon, RandomGenerator random) throws IOException {
    AtomicReference<PowerCut> machine = new AtomicReference<>();
    AtomicLong seconds = new AtomicLong();
    NewsIndex index = null;
    try {
      index =
          NewsIndex.open(
              folder,
              new ArticleDocuments(lexicon, new Reader()),
              path -> {
                machine.set(new PowerCut(path, random.nextInt(120)));
                return machine.get();
              },
              new Cadence(() -> Duration.ofSeconds(seconds.getAndAdd(2)).toNanos()));
      for (int i = 0; i < 12; i++) {
        archive.putAll(articles(archive.seq(), 1 + random.nextInt(8)));
        if (random.nextInt(3) == 0) {
          index.follow(archive, (done, total) -> {});
          kept = index.seq();
        } else {
          index.keepUp(archive, (done, total) -> {});
        }
      }
    } catch (IOException | UncheckedIOException e) {
      assertThat(e).hasStackTraceContaining("the power is off");
    } finally {
      machine.get().off();
      IOUtils.closeWhileHandlingException(index);
      machine.get().ashore(random);
    }
  }

  private static List<Capture> articles(long from, int count) {
    return LongStream.range(from, from + count).mapToObj(PowerCutTest::article).toList();
  }

  private static Capture article(long number) {
    String text =
        "সেতুর খবর " + number + "\n\nযমুনার ওপর আজ " + number + " মিটার রেললাইন বসানো হয়েছে।\n";
    return new Capture(new ArticleId("bridge-" + number), null, null, null, text, Instant.EPOCH);
  }
}
