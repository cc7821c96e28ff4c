package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;

class ProjectionTest {

  private static Change.Present present(String id, int number, String text) {
    Capture capture = new Capture(new ArticleId(id), null, null, null, text, Instant.EPOCH);
    return new Change.Present(new Version(capture, number, 1, Version.hashOf(text)), false, 1);
  }

  private static List<Document> documents(Change.Present present) {
    Capture capture = present.version().capture();
    switch (capture.text()) {
      case "broken" -> throw new IllegalStateException("made up");
      case "deep" -> throw new StackOverflowError("made up");
      default -> {}
    }
    Document document = new Document();
    document.add(new StringField(ArticleDocuments.ID, capture.id().value(), Store.NO));
    document.add(new StringField("said", capture.text(), Store.NO));
    return List.of(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "deep"})
  void one_article_that_cant_be_read_keeps_no_other_out(String text) throws IOException {
    Projection projection = new Projection(ProjectionTest::documents);
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      projection.begin(List.of(present("a", 1, "whole"))).write(writer);
      projection.begin(List.of(present("a", 2, text), present("b", 1, "whole"))).write(writer);

      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        assertThat(reader.docFreq(new Term(ArticleDocuments.ID, "b"))).isEqualTo(1);
        assertThat(reader.numDocs()).as("its old version is gone").isEqualTo(1);
      }
    }
  }

  @Test
  void whoever_looks_for_an_article_in_an_index_knows_whether_it_can_be_there() throws IOException {
    Projection projection = new Projection(ProjectionTest::documents);
    assertThat(projection.takes(present("a", 1, "নদীর পানি বাড়ছে।"))).isTrue();
    assertThat(projection.takes(present("b", 1, "broken"))).isFalse();
    assertThat(projection.takes(present("c", 1, "deep"))).isFalse();
    assertThat(projection.takes(present("d", 1, "ক".repeat(20_000))))
        .as("longer than a term may be")
        .isFalse();
  }
}
