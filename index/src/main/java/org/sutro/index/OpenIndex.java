package org.sutro.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is open: to be read, and, if this process is the one that may, to be written. What
 * was open stays readable whatever happens to the folder.
 */
final class OpenIndex implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(OpenIndex.class);

  /**
   * Lengths are not kept. Frequencies say where a term stands, see {@link Field}: what is around a
   * sentence is worth two thirds of what is in it.
   */
  private static final Similarity SIMILARITY = new BM25Similarity(0.8f, 0);

  /**
   * Room for what has not been written yet, in MB; the default of 16 makes many small segments, and
   * more than an eighth of a small heap leaves too little for the rest.
   */
  private static final double BUFFER_MB =
      Math.min(48, Runtime.getRuntime().maxMemory() / (8 << 20));

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private volatile IndexMark mark;

  /** How far the writer has come; what lies between this and the mark a crash would lose. */
  private volatile IndexMark written;

  private OpenIndex(
      Directory directory,
      @Nullable IndexWriter writer,
      SearcherManager searchers,
      IndexMark mark) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.mark = mark;
    this.written = mark;
  }

  /**
   * Opens the index of a folder, makes it when there is none. When another process is writing, this
   * one only reads.
   *
   * @throws IOException if the folder can't be used, or another process is just making the index or
   *     makes one of another layout
   */
  static OpenIndex open(IndexFolder folder) throws IOException {
    try {
      return writing(folder);
    } catch (LockObtainFailedException e) {
      log.debug("another process writes the index: reading only");
      return reading(folder);
    }
  }

  private static OpenIndex writing(IndexFolder folder) throws IOException {
    boolean fits = folder.prepare();
    Directory directory = folder.open();
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config(fits ? OpenMode.APPEND : OpenMode.CREATE));
      if (!fits) {
        String birth = StringHelper.idToString(StringHelper.randomId());
        save(writer, IndexMark.blank(folder.layout(), birth));
      }
      SearcherManager searchers = new SearcherManager(writer, new Searching());
      return new OpenIndex(directory, writer, searchers, markIn(directory));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory); // the lock must not stay behind
      throw e;
    }
  }

  private static IndexWriterConfig config(OpenMode mode) {
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setSimilarity(SIMILARITY);
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setOpenMode(mode);
    return config;
  }

  private static OpenIndex reading(IndexFolder folder) throws IOException {
    Directory directory = folder.open();
    try {
      IndexMark mark = markIn(directory); // before the reader: then it is never ahead of it
      if (!mark.layout().equals(folder.layout())) {
        throw new IOException(
            "the index is being written by a Sutro of another version, or with another glossary");
      }
      return new OpenIndex(directory, null, new SearcherManager(directory, new Searching()), mark);
    } catch (CorruptIndexException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw new IOException(
          "the index is damaged; the Sutro that is running on it builds it anew by itself within the hour, or when it is started again",
          e);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  private static IndexMark markIn(Directory directory) throws IOException {
    return IndexFolder.mark(directory)
        .orElseThrow(() ->
            new IOException("another process is just making the index; try again in a moment"));
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

  /** A searcher, to be given back. */
  record Lent(IndexSearcher searcher, SearcherManager owner) implements Closeable {
    @Override
    public void close() throws IOException {
      owner.release(searcher);
    }
  }

  /**
   * Lends a searcher.
   *
   * @throws org.apache.lucene.store.AlreadyClosedException if this is closed
   */
  Lent lend() throws IOException {
    return new Lent(searchers.acquire(), searchers);
  }

  IndexMark mark() {
    return mark;
  }

  /** The writer, null when another process has it, or when it had to give up. */
  @Nullable IndexWriter writer() {
    return writer != null && writer.isOpen() ? writer : null; // a full disk closes it for good
  }

  /**
   * True when the disk made the writer give up, be it in a merge on another thread: whoever writes
   * then hears of its state, not of the disk.
   */
  boolean gaveUp() {
    return writer != null && writer.getTragicException() != null;
  }

  /** True when what lies in the folder is no longer what was opened, or can't be written on. */
  boolean isLost() {
    try {
      if (writer != null && !writer.isOpen()) {
        return true;
      }
      Optional<IndexMark> found = IndexFolder.mark(directory);
      return found.isEmpty() || !found.get().birth().equals(mark.birth());
    } catch (IOException | IllegalArgumentException e) {
      log.info("the index can no longer be read: {}", e.toString());
      return true;
    }
  }

  IndexMark written() {
    return written;
  }

  /** Remembers how far the writer has come. */
  void wrote(IndexMark reached) {
    written = reached;
  }

  /** Makes durable what has been written. */
  void commit(IndexWriter writer) throws IOException {
    save(writer, written);
    mark = written;
  }

  private static void save(IndexWriter writer, IndexMark reached) throws IOException {
    writer.setLiveCommitData(reached.data().entrySet());
    writer.commit();
  }

  /** Makes visible what has been written here, or committed by another process. */
  void refresh() throws IOException {
    if (writer == null) {
      IndexMark found = markIn(directory);
      if (mark.complete() && !found.complete()) {
        return; // being built anew from the start: what is open is better
      }
      mark = found;
    }
    searchers.maybeRefreshBlocking();
  }

  /**
   * Looks into all files of the newest commit: their checksums must be right.
   *
   * @throws IOException if one is not, or is not there
   */
  void verify() throws IOException {
    try (DirectoryReader committed = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : committed.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  /** Gives the lock back, so that the folder can be opened anew; reading goes on. */
  void stopWriting() {
    if (writer != null) {
      IOUtils.closeWhileHandlingException(writer::rollback);
    }
  }

  @Override
  public void close() throws IOException {
    stopWriting(); // what was committed is safe
    IOUtils.close(searchers, directory);
  }
}
