package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

@Timeout(120)
final class AlongsideTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  /** Well above what may be ahead of an index that goes along. */
  private static final int FAR_AHEAD = 2000;

  private static final NewsIndex.Progress UNHEARD = (done, total) -> {};

  @TempDir Path folder;
  private Archive archive;
  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    archive = Archive.open(folder.resolve("archive.db"));
    Path glossary = Path.of(System.getProperty("sutro.home"), "config", "glossary");
    index = NewsIndex.open(folder.resolve("index"), Lexicon.read(glossary), new Reader());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
    archive.close();
  }

  private void put(String id) {
    String text = "মস্কোয় নতুন সেতু চালু হয়েছে। সেতুটি দুই কিলোমিটার লম্বা।";
    Capture capture = new Capture(new ArticleId(id), "সেতু " + id, "2025-03-01", null, text, NOW);
    archive.putAll(List.of(capture));
  }

  private int articles() {
    return index.read(Snapshot::stock).articles();
  }

  @Test
  void what_the_work_puts_into_the_archive_is_searched_before_the_work_ends() {
    int seen =
        Alongside.of(
            index,
            archive,
            keepPace -> {
              put("a");
              awaitSearched(1);
              put("b");
              awaitSearched(2);
              return articles();
            },
            UNHEARD);
    assertThat(seen).isEqualTo(2);
  }

  /** Looks again and again; the test's own time limit ends a wait in vain. */
  private void awaitSearched(int articles) {
    try {
      CountDownLatch never = new CountDownLatch(1);
      while (articles() < articles) {
        assertThat(never.await(5, TimeUnit.MILLISECONDS)).isFalse();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void work_that_fails_fails_and_what_it_had_kept_can_be_indexed() {
    assertThatThrownBy(() ->
            Alongside.of(
                index,
                archive,
                keepPace -> {
                  put("a");
                  throw new IllegalStateException("the disk is full");
                },
                UNHEARD))
        .hasMessage("the disk is full");
    index.follow(archive, UNHEARD);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void an_index_that_cant_be_written_does_not_make_the_work_wait() throws IOException {
    index.close();
    List<Capture> all = IntStream.range(0, FAR_AHEAD).mapToObj(this::numbered).toList();
    int kept =
        Alongside.of(
            index,
            archive,
            keepPace -> {
              archive.putAll(all);
              keepPace.run();
              return archive.size();
            },
            UNHEARD);
    assertThat(kept).isEqualTo(FAR_AHEAD);
  }

  private Capture numbered(int number) {
    String text = "মস্কোয় নতুন সেতু " + number + " চালু হয়েছে।";
    return new Capture(new ArticleId("n" + number), null, null, null, text, NOW);
  }
}
