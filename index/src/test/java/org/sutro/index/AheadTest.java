package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;

class AheadTest {

  private static final int COUNT = 450;

  @TempDir Path folder;

  private Archive archive() {
    Archive archive = Archive.open(folder.resolve("archive.db"));
    archive.putAll(
        IntStream.range(0, COUNT)
            .mapToObj(i ->
                new Capture(
                    new ArticleId("n" + i),
                    null,
                    null,
                    null,
                    "নদীর পানি " + i + " ফুট",
                    Instant.EPOCH))
            .toList());
    return archive;
  }

  private static List<Document> document(Change.Present present) {
    Document document = new Document();
    document.add(
        new StringField(ArticleDocuments.ID, present.version().capture().id().value(), Store.YES));
    return List.of(document);
  }

  private static List<String> written(IndexWriter writer) throws IOException {
    List<String> ids = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (int i = 0; i < reader.maxDoc(); i++) {
        ids.add(reader.storedFields().document(i).get(ArticleDocuments.ID));
      }
    }
    return ids;
  }

  @Test
  void every_change_is_written_once_and_in_its_order_up_to_the_end_that_was_set()
      throws IOException {
    Projection projection = new Projection(AheadTest::document);
    try (Archive archive = archive();
        Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null));
        Ahead ahead = new Ahead(archive, projection, 20, 430)) {
      for (Projection.Batch batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
        batch.write(writer);
      }

      assertThat(written(writer))
          .startsWith("n20", "n21", "n22")
          .doesNotHaveDuplicates()
          .containsExactlyElementsOf(
              IntStream.range(20, 20 + written(writer).size()).mapToObj(i -> "n" + i).toList())
          .hasSizeGreaterThanOrEqualTo(410);
    }
  }

  @Test
  void the_next_batch_is_worked_out_before_the_first_is_written() throws Exception {
    Map<String, Boolean> begun = new ConcurrentHashMap<>();
    CountDownLatch next = new CountDownLatch(1);
    Projection projection =
        new Projection(present -> {
          String id = present.version().capture().id().value();
          begun.put(id, true);
          if (id.equals("n" + Ahead.BATCH * 3 / 2)) {
            next.countDown();
          }
          return document(present);
        });
    try (Archive archive = archive();
        Ahead ahead = new Ahead(archive, projection, 0, COUNT)) {
      ahead.next();

      assertThat(next.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(begun).doesNotContainKey("n" + 3 * Ahead.BATCH);
    }
  }

  @Test
  void what_ends_the_analysis_of_one_change_reaches_whoever_writes_it() throws IOException {
    Projection projection =
        new Projection(present -> {
          throw new OutOfMemoryError("made up");
        });
    try (Archive archive = archive();
        Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null));
        Ahead ahead = new Ahead(archive, projection, 0, COUNT)) {
      Projection.Batch batch = ahead.next();

      assertThatThrownBy(() -> batch.write(writer)).isInstanceOf(OutOfMemoryError.class);
    }
  }
}
