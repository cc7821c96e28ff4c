package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

  /**
   * Applies changes. Most of the work is reading and analysis, in which all processors take part;
   * what comes of it is written in the order of the changes, so that the same archive always makes
   * the same index and ties between sentences fall alike.
   */
  void apply(List<Change> changes, IndexWriter writer) throws IOException {
    try {
      changes.parallelStream().map(this::step).forEachOrdered(step -> write(step, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Whether anything of an article gets into an index: else there is nothing to look for in one.
   */
  boolean takes(Change.Present present) throws IOException {
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      apply(List.of(present), writer);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        return reader.numDocs() > 0;
      }
    }
  }

  private static void write(Step step, IndexWriter writer) {
    try {
      step.write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
