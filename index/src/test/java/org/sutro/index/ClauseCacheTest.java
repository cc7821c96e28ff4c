package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

class ClauseCacheTest {

  private static final long SEED = 20261201;
  private static final int ARTICLES = 400;
  private static final List<String> WORDS =
      List.of(
          "রাশিয়া", "ইরান", "চীন", "ড্রোন", "চুক্তি", "সেনা", "সীমান্ত", "বৈঠক", "গ্যাস", "ট্রেন",
          "বন্দর", "মহড়া", "তেল", "কারখানা", "জাহাজ", "সেতু", "গম", "সার", "আদালত", "পতাকা");

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  /** Words of a low number are common, as in a language. */
  private String word() {
    return WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2)));
  }

  private String text() {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(sentence ->
            IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> word())
                    .collect(Collectors.joining(" "))
                + "।")
        .collect(Collectors.joining(" "));
  }

  private List<Clause> question() {
    List<Clause> clauses = new ArrayList<>();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      List<Clause.Alternative> ways = new ArrayList<>();
      for (String word : WORDS.stream().limit(1 + random.nextInt(11)).toList()) {
        String other = random.nextBoolean() ? word : word();
        ways.add(new Clause.Alternative(Field.STEM, Shelf.stem(other), 0.2 + random.nextDouble()));
      }
      clauses.add(new Clause(ways));
    }
    return clauses;
  }

  private static Snapshot snapshot(DirectoryReader reader, ClauseCache cache) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(0.8f, 0));
    return new Snapshot(searcher, Shelf.LEXICON.senses(), cache);
  }

  private static List<String> found(Snapshot snapshot, List<Clause> question) {
    return snapshot.find(question, 40).stream()
        .map(p -> p.story().id() + " " + p.position() + " " + p.score())
        .toList();
  }

  private void put(Shelf shelf, int from, int to) {
    List<Capture> captures =
        IntStream.range(from, to)
            .mapToObj(i ->
                new Capture(
                    new ArticleId("a" + i), "শিরোনাম", "2025-03-01", null, text(), Shelf.NOW))
            .toList();
    shelf.archive().putAll("own", captures);
  }

  private DirectoryReader open() throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder.resolve("index")));
  }

  @Test
  void what_is_kept_finds_the_same_whatever_has_changed_meanwhile() throws IOException {
    List<List<Clause>> questions = IntStream.range(0, 25).mapToObj(i -> question()).toList();
    ClauseCache cache = new ClauseCache(1 << 20);
    ClauseCache nothing = new ClauseCache(0);
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      put(shelf, 0, ARTICLES);
      index.follow(shelf.archive(), (done, total) -> {});
      DirectoryReader reader = open();
      for (int round = 0; round < 3; round++) {
        Snapshot keeping = snapshot(reader, cache);
        Snapshot reading = snapshot(reader, nothing);
        for (List<Clause> question : questions) {
          List<String> expected = found(reading, question);
          for (int time = 1; time <= 3; time++) {
            assertThat(found(keeping, question))
                .as("seed %d, round %d, time %d", SEED, round, time)
                .isEqualTo(expected);
          }
        }
        assertThat(cache.kept()).isPositive();
        shelf.archive().withdraw(new ArticleId("a" + round));
        put(shelf, 100 * round + 50, 100 * round + 200);
        index.follow(shelf.archive(), (done, total) -> {});
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        assertThat(newer).isNotNull();
        reader.close();
        reader = newer;
      }
      reader.close();
    }
    assertThat(nothing.kept()).isZero();
  }

  @Test
  void it_keeps_no_more_than_it_may() throws IOException {
    ClauseCache cache = new ClauseCache(4_000);
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      put(shelf, 0, ARTICLES);
      index.follow(shelf.archive(), (done, total) -> {});
      try (DirectoryReader reader = open()) {
        Snapshot keeping = snapshot(reader, cache);
        for (int i = 0; i < 100; i++) {
          List<Clause> question = question();
          found(keeping, question);
          found(keeping, question);
          assertThat(cache.bytes()).isLessThanOrEqualTo(4_000);
        }
        assertThat(cache.kept()).isPositive();
      }
    }
  }

  @Test
  void a_segment_that_is_closed_takes_along_what_was_kept_of_it() throws IOException {
    ClauseCache cache = new ClauseCache(1 << 20);
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      put(shelf, 0, ARTICLES);
      index.follow(shelf.archive(), (done, total) -> {});
      try (DirectoryReader reader = open()) {
        List<Clause> question = question();
        found(snapshot(reader, cache), question);
        found(snapshot(reader, cache), question);
        assertThat(cache.bytes()).isPositive();
      }
    }
    assertThat(cache.bytes()).isZero();
  }
}
