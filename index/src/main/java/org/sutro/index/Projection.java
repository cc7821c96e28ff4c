package org.sutro.index;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;

/** Puts changes of the archive into an index. */
final class Projection {

  private static final Logger log = LoggerFactory.getLogger(Projection.class);

  /** In the order in which they are asked; a thread that has nothing to do for long ends. */
  private static final ForkJoinPool WORKERS =
      new ForkJoinPool(
          Runtime.getRuntime().availableProcessors(),
          ForkJoinPool.defaultForkJoinWorkerThreadFactory,
          null,
          true);

  private final Function<Change.Present, List<Document>> documents;

  /** Puts into an index the documents that {@code documents} makes of an article. */
  Projection(Function<Change.Present, List<Document>> documents) {
    this.documents = documents;
  }

  /** A change worked out, ready to be written. */
  @FunctionalInterface
  private interface Step {
    void write(IndexWriter writer) throws IOException;
  }

  /** Changes that are being worked out. */
  static final class Batch {

    private final List<Change> changes;
    private final List<ForkJoinTask<Step>> steps;

    private Batch(List<Change> changes, List<ForkJoinTask<Step>> steps) {
      this.changes = changes;
      this.steps = steps;
    }

    boolean isEmpty() {
      return changes.isEmpty();
    }

    int size() {
      return changes.size();
    }

    /** Where in the archive's log the last of them stands. */
    long last() {
      return changes.getLast().seq();
    }

    /**
     * Writes them in their order, each as soon as it is worked out, so that the same archive always
     * makes the same index and ties between sentences fall alike.
     */
    void write(IndexWriter writer) throws IOException {
      for (ForkJoinTask<Step> step : steps) {
        step.join().write(writer);
      }
    }

    /** Nobody will write them. */
    void cancel() {
      steps.forEach(step -> step.cancel(false));
    }
  }

  /**
   * Begins to work out changes: to read and analyse, which is most of the work, on all processors,
   * and while others are written.
   */
  Batch begin(List<Change> changes) {
    return new Batch(
        changes, changes.stream().map(change -> WORKERS.submit(() -> step(change))).toList());
  }

  /**
   * Whether anything of an article gets into an index: else there is nothing to look for in one.
   */
  boolean takes(Change.Present present) throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      begin(List.of(present)).write(writer);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        return reader.numDocs() > 0;
      }
    }
  }

  private Step step(Change change) {
    return switch (change) {
      case Change.Present present -> step(present);
      case Change.Withdrawn withdrawn -> writer -> writer.deleteDocuments(term(withdrawn.id()));
    };
  }

  private Step step(Change.Present present) {
    ArticleId id = present.id();
    List<Document> worked = documents(present);
    return writer -> put(id, worked, writer);
  }

  /** None when they can't be made: what an older text said must not stand in for this one. */
  private List<Document> documents(Change.Present present) {
    try {
      return documents.apply(present);
    } catch (RuntimeException | StackOverflowError e) { // a pattern may run too deep in a long line
      log.warn("ARTICLE-UNREADABLE: article {} can't be read for the index", present.id(), e);
      return List.of();
    }
  }

  /** One article that can't be indexed must not keep those behind it out. */
  private static void put(ArticleId id, List<Document> documents, IndexWriter writer)
      throws IOException {
    try {
      if (documents.isEmpty()) {
        writer.deleteDocuments(term(id));
      } else {
        writer.updateDocuments(term(id), documents);
      }
    } catch (IllegalArgumentException e) {
      log.warn(
          "ARTICLE-UNREADABLE: article {} can't be indexed: {}", id, e.getClass().getSimpleName());
      writer.deleteDocuments(term(id));
    }
  }

  private static Term term(ArticleId id) {
    return new Term(ArticleDocuments.ID, id.value());
  }
}
