package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;

/** Puts changes of the archive into an index. */
final class Projection {

  private static final Logger log = LoggerFactory.getLogger(Projection.class);

  private final ArticleDocuments documents;

  Projection(ArticleDocuments documents) {
    this.documents = documents;
  }

  /**
   * Applies changes of different articles. Nearly all of the work is analysis, so all processors
   * take part.
   */
  void apply(List<Change> changes, IndexWriter writer) throws IOException {
    try {
      changes.parallelStream().forEach(change -> apply(change, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void apply(Change change, IndexWriter writer) {
    try {
      applyOne(change, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void applyOne(Change change, IndexWriter writer) throws IOException {
    switch (change) {
      case Change.Present present -> put(present.version(), writer);
      case Change.Withdrawn withdrawn -> writer.deleteDocuments(term(withdrawn.id()));
    }
  }

  /** One article that can't be indexed must not keep those behind it out. */
  private void put(Version version, IndexWriter writer) throws IOException {
    ArticleId id = version.capture().id();
    try {
      writer.updateDocuments(term(id), documents.of(version));
    } catch (IllegalArgumentException e) {
      log.warn("article {} can't be indexed: {}", id, e.getClass().getSimpleName());
      writer.deleteDocuments(term(id));
    }
  }

  private static Term term(ArticleId id) {
    return new Term(ArticleDocuments.ID, id.value());
  }
}
