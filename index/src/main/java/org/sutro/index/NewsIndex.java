package org.sutro.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/**
 * The index on disk: follows the archive, lends searchers. One process may write, any number may
 * read.
 *
 * <p>Each commit carries how far into the archive's log it has come and which layout it has, so
 * that after a crash the rest is read again, and an index of another layout or lexicon, or a
 * damaged one, is built anew.
 */
public final class NewsIndex implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(NewsIndex.class);

  /** Goes up whenever {@link ArticleDocuments} or the reading of articles changes. */
  private static final String FORMAT = "2";

  private static final String SEQ = "seq";
  private static final String LAYOUT = "layout";
  private static final int BATCH = 500;

  /** Sentences differ little in length, so length counts less than Lucene's default of 0.75. */
  private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.35f);

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final ArticleDocuments documents;
  private final Reader reader;
  private final String layout;
  private volatile long seq;
  private boolean uncommitted;
  private volatile @Nullable Snapshot latest;

  private NewsIndex(
      Directory directory,
      @Nullable IndexWriter writer,
      SearcherManager searchers,
      Lexicon lexicon,
      Reader reader)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.documents = new ArticleDocuments(lexicon);
    this.reader = reader;
    this.layout = layout(lexicon);
    this.seq = committedSeq(directory);
  }

  /**
   * Opens the index of a folder, makes it when there is none. When another process is writing, this
   * one only reads.
   *
   * @throws IOException if the folder can't be used, or another process is just making the index
   */
  public static NewsIndex open(Path folder, Lexicon lexicon, Reader reader) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = null;
    try {
      writer = writerUnlessTaken(directory, layout(lexicon));
      SearcherFactory searching = new Searching();
      SearcherManager searchers =
          writer == null
              ? new SearcherManager(directory, searching)
              : new SearcherManager(writer, searching);
      return new NewsIndex(directory, writer, searchers, lexicon, reader);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory); // the lock must not stay behind
      throw e;
    }
  }

  private static @Nullable IndexWriter writerUnlessTaken(Directory directory, String layout)
      throws IOException {
    try {
      return writer(directory, layout);
    } catch (LockObtainFailedException e) {
      log.debug("another process writes the index: reading only");
      return null;
    }
  }

  private static final class Searching extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  private static IndexWriter writer(Directory directory, String layout) throws IOException {
    boolean fits = fits(directory, layout);
    if (!fits) {
      clear(directory);
    }
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setSimilarity(SIMILARITY);
    config.setCommitOnClose(false);
    config.setOpenMode(
        fits ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.CREATE);
    IndexWriter writer = new IndexWriter(directory, config);
    if (!fits) {
      commit(writer, 0, layout);
    }
    return writer;
  }

  /**
   * Throws all files away, unless another process is writing: a damaged index can't even be
   * overwritten.
   */
  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /** True when there is an index that can be read and has this layout. */
  private static boolean fits(Directory directory, String layout) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try (DirectoryReader existing = DirectoryReader.open(directory)) {
      String found = existing.getIndexCommit().getUserData().get(LAYOUT);
      if (!layout.equals(found)) {
        log.info("index of another layout: building it anew");
      }
      return layout.equals(found);
    } catch (IOException | IllegalArgumentException e) {
      log.warn("index can't be read, building it anew: {}", e.toString());
      return false;
    }
  }

  private static String layout(Lexicon lexicon) {
    return FORMAT + "-" + lexicon.fingerprint();
  }

  private static long committedSeq(Directory directory) throws IOException {
    try (DirectoryReader committed = DirectoryReader.open(directory)) {
      return Long.parseLong(committed.getIndexCommit().getUserData().getOrDefault(SEQ, "0"));
    }
  }

  /** True when this process keeps the index up to date, false when another does. */
  public boolean writes() {
    return writer != null && writer.isOpen(); // a full disk closes it for good
  }

  /** How far into the archive's log the index has come. */
  public long seq() {
    return seq;
  }

  /**
   * Applies what has changed in the archive since the last time, and makes it durable and
   * searchable. Without effect in a process that only reads.
   *
   * @return number of changes applied
   * @throws UncheckedIOException if the index can't be written; what was committed before stays
   */
  public synchronized int follow(Archive archive, Progress progress) {
    if (writer == null) {
      return 0;
    }
    if (archive.seq() < seq) {
      startAnew(writer); // an older archive was put in place: what the index holds is not of it
    }
    int done = 0;
    try {
      for (List<Change> changes = archive.changesSince(seq, BATCH);
          !changes.isEmpty();
          changes = archive.changesSince(seq, BATCH)) {
        for (Change change : changes) {
          apply(change, writer);
        }
        seq = changes.getLast().seq();
        uncommitted = true;
        done += changes.size();
        progress.at(done);
      }
      if (uncommitted) {
        commit(writer, seq, layout);
        searchers.maybeRefreshBlocking();
        uncommitted = false;
      }
      return done;
    } catch (IOException | AlreadyClosedException e) {
      throw new UncheckedIOException(
          "can't write the index; free some disk space, or delete its folder", asIo(e));
    }
  }

  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new IOException(e);
  }

  private void startAnew(IndexWriter writer) {
    try {
      log.info("the archive is older than the index: building the index anew");
      writer.deleteAll();
      seq = 0;
      uncommitted = true;
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the index", e);
    }
  }

  private void apply(Change change, IndexWriter writer) throws IOException {
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

  private static void commit(IndexWriter writer, long seq, String layout) throws IOException {
    writer.setLiveCommitData(Map.of(SEQ, Long.toString(seq), LAYOUT, layout).entrySet());
    writer.commit();
  }

  /** Makes visible what another process has written, if it has. */
  public void refresh() {
    try {
      searchers.maybeRefresh();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /**
   * Lends a view of the index: all of {@code use} sees the same articles. Nothing of the view may
   * be kept.
   *
   * @throws UncheckedIOException if the index can't be read
   */
  public <R> R read(Function<Snapshot, R> use) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return use.apply(snapshot(searcher));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    }
  }

  /** What was worked out of a searcher is kept as long as the searcher is the newest. */
  private Snapshot snapshot(IndexSearcher searcher) {
    Snapshot known = latest;
    if (known == null || !known.of(searcher)) {
      known = new Snapshot(searcher);
      latest = known;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer != null) {
      writer.close();
    }
    directory.close();
  }

  /** Hears how far the index has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called after each batch.
     *
     * @param done changes applied so far
     */
    void at(int done);
  }
}
