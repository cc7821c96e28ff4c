package org.sutro.index;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Change;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/** Puts changes of the archive into an index. */
final class Projection {

  private static final Logger log = LoggerFactory.getLogger(Projection.class);

  private final Reader reader;
  private final ArticleDocuments documents;

  Projection(Lexicon lexicon, Reader reader) {
    this.reader = reader;
    this.documents = new ArticleDocuments(lexicon);
  }

  void apply(Change change, IndexWriter writer) throws IOException {
    switch (change) {
      case Change.Present present -> put(present.version(), writer);
      case Change.Withdrawn withdrawn -> writer.deleteDocuments(term(withdrawn.id()));
    }
  }

  private void put(Version version, IndexWriter writer) throws IOException {
    switch (reader.read(version.capture())) {
      case Reading.Kept kept -> put(kept.article(), version.number(), writer);
      case Reading.Rejected rejected -> writer.deleteDocuments(term(version.capture().id()));
    }
  }

  /** One article that can't be indexed must not keep those behind it out. */
  private void put(Article article, int version, IndexWriter writer) throws IOException {
    try {
      writer.updateDocuments(term(article.id()), documents.of(article, version));
    } catch (IllegalArgumentException e) {
      log.warn("article {} can't be indexed: {}", article.id(), e.getClass().getSimpleName());
      writer.deleteDocuments(term(article.id()));
    }
  }

  private static Term term(ArticleId id) {
    return new Term(ArticleDocuments.ID, id.value());
  }
}
