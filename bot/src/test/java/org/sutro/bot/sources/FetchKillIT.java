package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Affiliation;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;

/**
 * A machine that dies all the time while a site is read: every article is there once and whole, and
 * no more is read twice than was not kept yet.
 */
@Timeout(3600)
final class FetchKillIT {

  private static final Path HOME = Path.of(System.getProperty("sutro.home", ".."));

  /** How often it is killed while it reads one site. */
  private static final int LIVES = 6;

  /** More than it reads in so many lives, and no more than are read of one feed. */
  private static final int PAGES = 50 * LIVES;

  /**
   * Sites that are read one after the other, so that all in all {@code -Dsutro.kills} processes are
   * killed.
   */
  private static final int SITES = Math.ceilDiv(Integer.getInteger("sutro.kills", LIVES), LIVES);

  /** Articles that are kept together: so many can be lost and read again. */
  private static final int UNKEPT = 20;

  @TempDir Path all;
  private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("archive.db");
  }

  private JavaProcess reading(LocalSite site, Instant now) throws IOException {
    return JavaProcess.start(
        FetcherUntilKilled.class,
        file(),
        site.door().getPort(),
        HOME.resolve("config/glossary"),
        now);
  }

  private void publish(LocalSite site) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>সাইট</title>");
    for (int i = 0; i < PAGES; i++) {
      String title = "মহড়ার খবর নম্বর " + i;
      site.page(
          "/p/" + i,
          "<html><head><title>"
              + title
              + "</title></head><body><article><p>"
              + text(i)
              + "</p></article></body></html>");
      feed.append("<item><title>" + title + "</title><link>" + site.at("/p/" + i))
          .append("</link></item>");
    }
    site.page("/feed", feed.append("</channel></rss>").toString());
    try (Archive archive = Archive.open(file())) {
      new SourceList(folder.resolve("none"), archive)
          .keep(
              new Source(
                  "site",
                  site.at("/feed"),
                  Kind.FEED,
                  new Outlet("সাইট", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
                  new Topic(true, List.of()),
                  true));
    }
  }

  private static String text(int i) {
    return "রাশিয়া ও বেলারুশের " + i + " নম্বর মহড়া রোববার মিনস্কের কাছে শুরু হয়েছে।";
  }

  @Test
  void a_site_is_read_once_and_whole_however_often_the_program_is_killed() throws Exception {
    long seed = Long.getLong("sutro.seed", 20261129);
    for (int i = 0; i < SITES; i++) {
      folder = Files.createDirectory(all.resolve("site-" + i));
      readOne(seed + i);
    }
  }

  private void readOne(long seed) throws Exception {
    Random random = new Random(seed);
    Instant now = Instant.parse("2026-11-29T06:00:00Z");
    int read = 0;
    int broken = 0;
    try (LocalSite site = LocalSite.start()) {
      publish(site);
      for (int life = 0; life < LIVES; life++) {
        now = now.plus(Duration.ofDays(1)); // so that the source is due again
        try (JavaProcess reading = reading(site, now)) {
          await(site, reading, 10 + random.nextInt(60));
        }
        read += pages(site.answered());
        int kept = verify("seed " + seed + ", life " + life);
        broken += kept > 0 && kept < PAGES ? 1 : 0;
      }
      read += finish(site, now.plus(Duration.ofDays(1)));
    }
    assertThat(verify("seed " + seed)).isEqualTo(PAGES);
    assertThat(broken).as("lives that ended in the middle").isGreaterThan(LIVES / 2);
    assertThat(read).as("seed %d", seed).isBetween(PAGES, PAGES + LIVES * UNKEPT);
  }

  /** Waits until the site has been asked for so many things in this life. */
  private static void await(LocalSite site, JavaProcess reading, int things)
      throws InterruptedException {
    while (site.asked() < things) {
      reading.live(Duration.ofMillis(5));
    }
  }

  private int finish(LocalSite site, Instant now) throws Exception {
    try (JavaProcess reading = reading(site, now)) {
      while (count() < PAGES) {
        reading.live(Duration.ofMillis(50));
      }
    }
    return pages(site.answered());
  }

  /** Pages that were sent as a whole. */
  private static int pages(List<String> answered) {
    return (int) answered.stream().filter(line -> line.startsWith("200 /p/")).count();
  }

  private int count() {
    try (Archive archive = Archive.open(file())) {
      return archive.size();
    }
  }

  /** Everything that is there is there once and as it was published; says how much it is. */
  private int verify(String when) {
    try (Archive archive = Archive.open(file())) {
      assertThat(archive.verify()).as(when).isEmpty();
      List<Change> all = archive.changesSince(0, 10 * PAGES);
      for (Change change : all) {
        Change.Present present = (Change.Present) change;
        String url = String.valueOf(present.version().capture().url());
        int number = Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
        assertThat(present.version().number()).as(when).isEqualTo(1);
        assertThat(present.version().capture().text()).as(when).isEqualTo(text(number));
      }
      assertThat(all.stream().map(c -> ((Change.Present) c).version().capture().url()).distinct())
          .as(when)
          .hasSameSizeAs(all);
      return all.size();
    }
  }
}
