package org.sutro.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;
import org.sutro.eval.Gold;
import org.sutro.language.Word;
import org.sutro.search.Answer;
import org.sutro.search.Question;

/**
 * A whole answer (reading the question, search, measuring, quotes cut) beside the bare ten best by
 * BM25 for the same words on one field of the same index: {@code AnswerBenchmark FOLDER}, where
 * {@link IngestBenchmark} has been.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 15)
public class AnswerBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** The folder of archive and index. */
  @Param("")
  public String folder = "";

  private Desk desk;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private List<Question> questions;
  private List<Query> bare;
  private int next;

  /** Opens the folder. */
  @Setup
  public void open() throws IOException, URISyntaxException {
    desk = Desk.open(Path.of(folder));
    reader = DirectoryReader.open(FSDirectory.open(Desk.index(Path.of(folder))));
    searcher = new IndexSearcher(reader);
    Path set =
        Path.of(
            Objects.requireNonNull(Question.class.getResource("questions-a.jsonl"), "questions")
                .toURI());
    questions =
        Gold.read(set).stream().map(g -> new Question(g.question(), g.context(), TODAY)).toList();
    bare = questions.stream().map(this::bare).toList();
  }

  private Query bare(Question question) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Word word : desk.lexicon().words().in(question.text())) {
      query.add(new TermQuery(new Term("stem", word.stem())), Occur.SHOULD);
    }
    return query.build();
  }

  /** Closes it. */
  @TearDown
  public void close() throws IOException {
    reader.close();
    desk.close();
  }

  private int next() {
    next = (next + 1) % questions.size();
    return next;
  }

  /** The whole answer. */
  @Benchmark
  public Answer answer() {
    return desk.answers().to(questions.get(next()));
  }

  /** The baseline. */
  @Benchmark
  public TopDocs bareBm25() throws IOException {
    return searcher.search(bare.get(next()), 10);
  }

  /** Runs both and prints what the one takes beside the other. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AnswerBenchmark.class.getName())
                    .param("folder", args[0])
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    Statistics answer = statistics(results, "answer");
    Statistics bare = statistics(results, "bareBm25");
    System.out.printf(
        Locale.ROOT,
        "median: answer %.0f us, bare BM25 %.0f us, ratio %.1f; p99 of answer %.1f times its median%n",
        answer.getPercentile(50),
        bare.getPercentile(50),
        answer.getPercentile(50) / bare.getPercentile(50),
        answer.getPercentile(99) / answer.getPercentile(50));
  }

  private static Statistics statistics(Collection<RunResult> results, String name) {
    return results.stream()
        .map(RunResult::getPrimaryResult)
        .filter(r -> r.getLabel().equals(name))
        .findFirst()
        .orElseThrow()
        .getStatistics();
  }
}
