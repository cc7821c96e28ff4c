package org.sutro.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.ArticleId;
import org.sutro.index.IndexFindings.Building;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * Looks into an index without changing or locking it, also while another process writes it:
 * checksums and structure of all files, then article for article whether it holds what the archive
 * has.
 */
public final class IndexCheck {

  private static final int BATCH = 200;
  private static final int MOST_NAMED = 20;

  private final Path folder;
  private final Lexicon lexicon;
  private final ArticleDocuments documents;
  private final Projection projection;
  private final List<String> problems = new ArrayList<>();
  private int unnamed;

  /** A check of the index in {@code folder}, which must have been made with {@code lexicon}. */
  public IndexCheck(Path folder, Lexicon lexicon, Reader reader) {
    this.folder = folder;
    this.lexicon = lexicon;
    this.documents = new ArticleDocuments(lexicon, reader);
    this.projection = new Projection(documents::of);
  }

  /**
   * Compares with the archive. Reads every article, so it takes its time.
   *
   * @throws IOException if the folder can't be read at all
   */
  public IndexFindings against(Archive archive) throws IOException {
    problems.clear();
    unnamed = 0;
    if (!Files.isDirectory(folder)) {
      problems.add("there is no index in " + folder);
      return new IndexFindings(problems, 0, archive.seq(), beside());
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        problems.add("there is no index in " + folder);
        return new IndexFindings(problems, 0, archive.seq(), beside());
      }
      checkFiles(directory);
      return problems.isEmpty()
          ? checkArticles(directory, archive)
          : new IndexFindings(problems, 0, archive.seq(), beside());
    }
  }

  /**
   * Reads all files of an index through and compares their checksums, without changing anything.
   *
   * @return what is wrong with them; empty when they are sound, or when there are none
   */
  public static Optional<String> damage(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (DirectoryReader committed = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : committed.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) { // damage may show in any way
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The index in figures, if there is one. */
  public Optional<IndexStats> stats() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      try (DirectoryReader committed = DirectoryReader.open(directory)) {
        IndexMark mark = IndexMark.of(committed.getIndexCommit().getUserData());
        long bytes = 0;
        for (String file : committed.getIndexCommit().getFileNames()) {
          bytes += directory.fileLength(file);
        }
        return Optional.of(
            new IndexStats(
                new Snapshot(new IndexSearcher(committed), lexicon.senses(), new ClauseCache(0))
                    .stock(),
                mark.seq(),
                mark.complete(),
                committed.leaves().size(),
                committed.numDeletedDocs(),
                bytes,
                mark.layout()));
      }
    }
  }

  private void checkFiles(Directory directory) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    // nothing is repaired, so the writer's lock is not needed
    try (CheckIndex check =
            new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, "check"));
        PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        problems.add("the list of its segments can't be read");
      }
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          problems.add("segment " + segment.name + " is damaged: " + segment.error);
        }
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add("it is damaged");
      }
    } catch (IOException | RuntimeException e) { // damage may show in any way
      problems.add("it can't be read: " + e);
    }
  }

  private IndexFindings checkArticles(Directory directory, Archive archive) throws IOException {
    try (DirectoryReader committed = DirectoryReader.open(directory)) {
      IndexMark mark = IndexMark.of(committed.getIndexCommit().getUserData());
      long end = archive.seq();
      if (!mark.layout().equals(Layout.of(documents))) {
        problems.add("it is of another layout: it will be built anew when it is opened");
      } else if (mark.seq() > end) {
        problems.add("it is of another archive, or of a newer state of this one");
      } else {
        Map<ArticleId, Integer> indexed = indexed(committed);
        int articles = indexed.size();
        compare(indexed, mark.seq(), archive);
        if (unnamed > 0) {
          problems.add("and " + unnamed + " more");
        }
        return new IndexFindings(
            problems, articles, end - mark.seq(), mark.complete() ? beside() : Building.ITSELF);
      }
      return new IndexFindings(problems, 0, 0, beside());
    }
  }

  private Building beside() throws IOException {
    return IndexRebuild.isUnderWay(folder) ? Building.BESIDE : Building.NONE;
  }

  /** The version of every article that is to be found. */
  private Map<ArticleId, Integer> indexed(DirectoryReader reader) throws IOException {
    Map<ArticleId, Integer> indexed = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues data = leaf.reader().getBinaryDocValues(ArticleDocuments.DATA);
      PostingsEnum articles =
          leaf.reader().postings(new Term(ArticleDocuments.ARTICLE, ArticleDocuments.YES));
      while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = articles.docID();
        if ((live == null || live.get(document)) && data.advanceExact(document)) {
          byte[] bytes = BytesRef.deepCopyOf(data.binaryValue()).bytes;
          Story story = Story.read(bytes, lexicon.senses());
          if (indexed.put(story.id(), story.version()) != null) {
            problem("article " + story.id() + " is there more than once");
          }
        }
      }
    }
    return indexed;
  }

  /** Takes out of {@code indexed} what is as it should be; what changed later is no problem. */
  private void compare(Map<ArticleId, Integer> indexed, long reached, Archive archive)
      throws IOException {
    long seq = 0;
    for (List<Change> changes = archive.changesSince(seq, BATCH);
        !changes.isEmpty();
        changes = archive.changesSince(seq, BATCH)) {
      for (Change change : changes) {
        Integer version = indexed.remove(change.id());
        if (change.seq() <= reached) {
          compare(change, version);
        }
      }
      seq = changes.getLast().seq();
    }
    indexed.keySet().stream()
        .sorted()
        .forEach(id -> problem("article " + id + " is not in the archive"));
  }

  private void compare(Change change, @Nullable Integer version) throws IOException {
    switch (change) {
      case Change.Withdrawn hidden -> {
        if (version != null) {
          problem("article " + hidden.id() + " is hidden, but can be found");
        }
      }
      case Change.Present present -> {
        int number = present.version().number();
        if (version == null) {
          if (projection.takes(present)) {
            problem("article " + present.id() + " can't be found");
          }
        } else if (version != number) {
          problem(
              "article " + present.id() + " is there in version " + version + ", not " + number);
        }
      }
    }
  }

  private void problem(String what) {
    if (problems.size() < MOST_NAMED) {
      problems.add(what);
    } else {
      unnamed++;
    }
  }
}
