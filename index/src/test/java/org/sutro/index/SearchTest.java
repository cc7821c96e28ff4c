package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

  private static final List<String> WORDS =
      List.of(
          "রাশিয়া",
          "ইরান",
          "চীন",
          "বেলারুশ",
          "ড্রোন",
          "চুক্তি",
          "সেনা",
          "সীমান্ত",
          "বৈঠক",
          "গ্যাস",
          "ট্রেন",
          "বন্দর",
          "মহড়া",
          "তেল",
          "কারখানা",
          "নিষেধাজ্ঞা");

  @TempDir Path folder;

  private static Clause clause(double weight, String... words) {
    List<Clause.Alternative> ways = new ArrayList<>();
    for (String word : words) {
      ways.add(new Clause.Alternative(Field.STEM, Shelf.stem(word), weight / (1 + ways.size())));
    }
    return new Clause(ways);
  }

  private static List<String> pick(Random random, int count) {
    return IntStream.range(0, count)
        // words of a low number are common, as in a language
        .mapToObj(i -> WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2))))
        .toList();
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  /** The same by Lucene's own queries. */
  private static List<Float> byLucene(IndexSearcher searcher, List<Clause> clauses)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      List<Query> ways = new ArrayList<>();
      for (Clause.Alternative way : clause.alternatives()) {
        Term term = new Term(way.field().lucene(), way.term());
        ways.add(new BoostQuery(new TermQuery(term), (float) way.weight()));
      }
      any.add(new DisjunctionMaxQuery(ways, Tally.TIE), BooleanClause.Occur.SHOULD);
    }
    return Stream.of(searcher.search(any.build(), 10).scoreDocs).map(hit -> hit.score).toList();
  }

  @Test
  void the_best_sentences_are_those_that_lucene_finds() throws IOException {
    long seed = 20261130;
    Random random = new Random(seed);
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      for (int article = 0; article < 110; article++) {
        shelf.put(
            "a" + article,
            IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> String.join(" ", pick(random, 1 + random.nextInt(5))) + "।")
                .collect(Collectors.joining(" ")));
        if (article % 40 == 0) {
          shelf.put("a0", "চীন ইরান। ড্রোন " + article + "।"); // what was there before is gone
          index.follow(shelf.archive(), (done, total) -> {}); // another segment
        }
      }
      index.follow(shelf.archive(), (done, total) -> {});

      try (DirectoryReader reader =
          DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
        assertThat(reader.leaves()).hasSizeGreaterThan(1);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(0.8f, 0));
        for (int round = 0; round < 100; round++) {
          List<Clause> clauses =
              IntStream.range(0, 1 + random.nextInt(3))
                  .mapToObj(i ->
                      clause(
                          0.2 + random.nextDouble(),
                          pick(random, 1 + random.nextInt(3)).toArray(String[]::new)))
                  .toList();
          List<Float> scores =
              index.read(s -> s.find(clauses, 10)).stream()
                  .map(passage -> (float) passage.score())
                  .toList();

          assertThat(scores)
              .as("seed %d, round %d", seed, round)
              .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : Float.compare(a, b))
              .isEqualTo(byLucene(searcher, clauses));
        }
      }
    }
  }

  @Test
  void what_stands_in_a_sentence_counts_more_than_what_stands_in_the_one_before()
      throws IOException {
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      shelf.put("a", "ড্রোন এসেছে। কারখানা বন্ধ। সীমান্ত শান্ত।");
      index.follow(shelf.archive(), (done, total) -> {});

      assertThat(texts(index.read(s -> s.find(List.of(clause(1, "ড্রোন")), 10))))
          .containsExactly("ড্রোন এসেছে।", "কারখানা বন্ধ।");
    }
  }

  @Test
  void another_way_to_say_a_thing_adds_little_another_thing_much() throws IOException {
    try (Shelf shelf = Shelf.open(folder);
        NewsIndex index = shelf.index()) {
      shelf.put("ways", "সীমান্তে সেনা মহড়া শুরু হয়েছে আজ।");
      shelf.put("things", "সীমান্তে সেনা ট্রেন চালু হয়েছে আজ।");
      index.follow(shelf.archive(), (done, total) -> {});

      List<Passage> found =
          index.read(s -> s.find(List.of(clause(1, "সেনা", "মহড়া"), clause(1, "ট্রেন")), 10));

      assertThat(texts(found))
          .containsExactly(
              "সীমান্তে সেনা ট্রেন চালু হয়েছে আজ।", "সীমান্তে সেনা মহড়া শুরু হয়েছে আজ।");
      assertThat(found.getFirst().score()).isGreaterThan(1.5 * found.getLast().score());
    }
  }
}
