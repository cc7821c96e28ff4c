package org.sutro.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.sutro.archive.Archive;
import org.sutro.article.Capture;
import org.sutro.generated.GenerateNews;
import org.sutro.index.Alongside;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.CaptureOrProblem;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Progress;

/**
 * How many generated articles a second go from JSON lines into archive and index, and how many into
 * a plain Lucene index of the same text: {@code IngestBenchmark FOLDER COUNT}. The folder must be
 * new; archive and index stay there, with the starter shelf among them, for {@link AnswerBenchmark}.
 */
public final class IngestBenchmark {

  private static final long SEED = 1;
  private static final Instant AT = Instant.parse("2026-11-21T06:00:00Z");
  private static final Path STARTER =
      Path.of(System.getProperty("sutro.home"), "config", "starter");

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private IngestBenchmark() {}

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    Path news = folder.resolve("news.jsonl");
    if (Files.exists(news)) {
      throw new IllegalArgumentException(folder + " is not new: what is there is not taken in again");
    }
    GenerateNews.write(news, count, SEED);
    Spent plain = spent(() -> plainLucene(news, folder.resolve("plain")));
    print("plain Lucene: " + plain.each(count));
    resetPeaks();
    try (Desk desk = Desk.open(folder)) {
      Spent all = spent(() -> keepAndIndex(desk, List.of(news, STARTER)));
      print("archive and index: " + all.each(count));
      print("beside plain Lucene: " + all.beside(plain));
      print("peak heap: " + (peak() >> 20) + " MB");
      print("index: " + size(Desk.index(folder)) / count + " bytes an article");
    }
  }

  private static void keepAndIndex(Desk desk, List<Path> paths) {
    Intake intake = new Intake(desk.archive(), desk.reader());
    Alongside.of(
        desk.index(),
        desk.archive(),
        keepPace ->
            intake.run(
                ArticleFiles.open(paths, AT), Archive.OWN, Progress.NONE.andThen(keepPace)),
        (done, total) -> {});
    desk.index().follow(desk.archive(), (done, total) -> {});
  }

  private static void plainLucene(Path news, Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      ArticleFiles.open(List.of(news), AT)
          .read(found -> {
            if (found instanceof CaptureOrProblem.Read read) {
              add(writer, read.capture());
            }
          });
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, Capture capture) {
    Document document = new Document();
    document.add(new StringField("id", capture.id().value(), Store.NO));
    document.add(new TextField("text", capture.text(), Store.YES));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds on the clock, and of processors; the latter also hold on a busy machine. */
  private record Spent(double seconds, double cpu) {

    String beside(Spent other) {
      return String.format(
          Locale.ROOT,
          "%.2f times the time, %.2f times the processor's",
          seconds / other.seconds,
          cpu / other.cpu);
    }

    String each(int count) {
      return String.format(
          Locale.ROOT,
          "%,.0f articles/s, %.2f ms of a processor each",
          count / seconds,
          cpu * 1000 / count);
    }
  }

  private static Spent spent(Work work) throws IOException {
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    work.run();
    double second = TimeUnit.SECONDS.toNanos(1);
    return new Spent(
        (System.nanoTime() - start) / second, (SYSTEM.getProcessCpuTime() - cpu) / second);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
