package org.sutro.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * The index on disk: follows the archive, lends searchers. One process writes, any number may read;
 * when the one that writes has ended, the next that follows takes over.
 *
 * <p>Each commit carries how far into the archive's log it has come and which layout it has, so
 * that after a crash the rest is read again, and an index of another layout or lexicon is built
 * anew. One that is damaged, or was taken away while it was open, is built anew as well; until that
 * is done, what was open goes on answering.
 */
public final class NewsIndex implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(NewsIndex.class);

  /** Packages that read the index's files. */
  private static final List<String> READING =
      List.of("org.apache.lucene.", NewsIndex.class.getPackageName() + '.');

  private static final List<String> JAVAS_OWN = List.of("java.", "jdk.", "sun.");

  private final IndexFolder folder;
  private final ArticleDocuments documents;
  private final Projection projection;
  private final Attempts attempts;
  private final Cadence cadence;
  private final ClauseCache clauses = ClauseCache.ofHeap();
  private volatile OpenIndex open;
  private volatile boolean suspect;
  private volatile @Nullable Snapshot latest;

  private NewsIndex(
      IndexFolder folder, ArticleDocuments documents, Cadence cadence, OpenIndex open) {
    this(folder, documents, documents::of, cadence, open);
  }

  private NewsIndex(
      IndexFolder folder,
      ArticleDocuments documents,
      Function<Change.Present, List<Document>> analysis,
      Cadence cadence,
      OpenIndex open) {
    this.folder = folder;
    this.cadence = cadence;
    this.documents = documents;
    this.attempts = folder.attempts();
    this.projection =
        new Projection(
            present -> attempts.isAside(present.seq()) ? List.of() : analysis.apply(present));
    this.open = open;
  }

  /** With another analysis of articles. */
  static NewsIndex analysing(
      Path path,
      ArticleDocuments documents,
      Function<Change.Present, List<Document>> analysis,
      Cadence cadence)
      throws IOException {
    IndexFolder folder = new IndexFolder(path, Layout.of(documents));
    return new NewsIndex(folder, documents, analysis, cadence, OpenIndex.open(folder));
  }

  /**
   * Opens the index of a folder, makes it when there is none. When another process is writing, this
   * one only reads.
   *
   * @throws IOException if the folder can't be used, or another process is just making the index or
   *     makes one of another layout
   */
  public static NewsIndex open(Path folder, Lexicon lexicon, Reader reader) throws IOException {
    return open(folder, lexicon, reader, null, System::nanoTime);
  }

  /**
   * The same, sooner once it has been done.
   *
   * @param kept the file that keeps what need not be found out at each start. It is made by itself,
   *     and made anew when the lexicon or the program has changed
   * @param nanos monotonic nanoseconds; by them it is time to show and to keep what was written
   */
  public static NewsIndex open(
      Path folder, Lexicon lexicon, Reader reader, @Nullable Path kept, LongSupplier nanos)
      throws IOException {
    ArticleDocuments documents = new ArticleDocuments(lexicon, reader);
    String layout = KeptLayout.of(documents, kept);
    return open(new IndexFolder(folder, layout), documents, new Cadence(nanos));
  }

  static NewsIndex open(
      Path folder, ArticleDocuments documents, IndexFolder.Opener opener, Cadence cadence)
      throws IOException {
    return open(new IndexFolder(folder, Layout.of(documents), opener), documents, cadence);
  }

  private static NewsIndex open(IndexFolder folder, ArticleDocuments documents, Cadence cadence)
      throws IOException {
    return new NewsIndex(folder, documents, cadence, OpenIndex.open(folder));
  }

  /** True when this process keeps the index up to date, false when another does. */
  public boolean writes() {
    return open.writer() != null;
  }

  /** How far into the archive's log the index has come. */
  public long seq() {
    return open.mark().seq();
  }

  /** How far into the log this process has written, whether or not it is durable yet. */
  long written() {
    return open.written().seq();
  }

  /** False while the index is being built, here or by another process: not all is found yet. */
  public boolean isComplete() {
    return open.mark().complete();
  }

  /**
   * Brings what is searched up to date: applies what has changed in the archive up to now, and
   * makes it durable and searchable; what changes meanwhile is left to the next call. In a process
   * that only reads, shows what the one that writes has written, or takes its place when it has
   * ended. What is damaged or gone is built anew.
   *
   * @return number of changes this process applied
   * @throws UncheckedIOException if the index can't be used; what is open can still be read
   */
  public synchronized int follow(Archive archive, Progress progress) {
    return follow(archive, progress, true);
  }

  /**
   * The same in the midst of much that comes in: what has been written is made searchable and
   * durable when it is time to. The last that follows is {@link #follow}.
   */
  synchronized int keepUp(Archive archive, Progress progress) {
    return follow(archive, progress, false);
  }

  private int follow(Archive archive, Progress progress, boolean last) {
    try {
      if (suspect) {
        verify();
      }
      if (open.isLost() || (!writes() && folder.isFree())) {
        return replace(archive, progress);
      }
      if (!writes()) {
        open.refresh();
        return 0;
      }
      return catchUp(open, archive, progress, last);
    } catch (IOException | IllegalStateException e) {
      if (e instanceof IllegalStateException fault
          && !(fault instanceof AlreadyClosedException || open.gaveUp())) {
        throw fault;
      }
      suspect |= tellsOfDamage(e);
      throw new UncheckedIOException(
          "can't use the index; free some disk space, or delete its folder", asIo(e));
    }
  }

  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new IOException(e);
  }

  /** Opens the folder anew; what was open answers until the new one has come at least as far. */
  private int replace(Archive archive, Progress progress) throws IOException {
    OpenIndex old = open;
    old.stopWriting();
    OpenIndex next = OpenIndex.open(folder);
    int done;
    try {
      done = catchUp(next, archive, progress, true);
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(next);
      throw e;
    }
    boolean better = next.mark().complete() || !old.mark().complete();
    open = better ? next : old;
    (better ? old : next).close();
    return done;
  }

  private int catchUp(OpenIndex index, Archive archive, Progress progress, boolean last)
      throws IOException {
    IndexWriter writer = index.writer();
    if (writer == null) {
      return 0;
    }
    long end = archive.seq();
    IndexMark reached = start(index.written(), end, writer);
    long begin = reached.seq();
    int done = 0;
    boolean alone = begin < end && attempts.begin(begin);
    try (Ahead ahead = new Ahead(archive, projection, begin, end, alone ? attempts : null)) {
      for (Projection.Batch batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
        batch.write(writer);
        reached = reached.at(batch.last());
        index.wrote(reached);
        done += batch.size();
        inTime(index, writer);
        progress.at(reached.seq() - begin, Math.max(end, reached.seq()) - begin);
      }
    } finally {
      if (begin < end) {
        attempts.end();
      }
    }
    index.wrote(reached);
    if (last) {
      keep(index, writer);
      index.refresh(); // also when the last batch has been committed on the way
      cadence.caughtUp();
    } else {
      inTime(index, writer);
    }
    return done;
  }

  /** In a long run: so that what came first is found, and kept, before the last has come. */
  private void inTime(OpenIndex index, IndexWriter writer) throws IOException {
    if (cadence.isTimeToKeep()) {
      keep(index, writer);
    }
    if (cadence.isTimeToShow()) {
      index.refresh();
      cadence.shown();
    }
  }

  private void keep(OpenIndex index, IndexWriter writer) throws IOException {
    if (!index.written().equals(index.mark())) {
      index.commit(writer);
    }
    cadence.kept();
  }

  /** Where to go on from: from the start when the archive is an older one than was indexed. */
  private static IndexMark start(IndexMark mark, long end, IndexWriter writer) throws IOException {
    if (end >= mark.seq()) {
      return mark.towards(end);
    }
    log.info("the archive is older than the index: building the index anew");
    writer.deleteAll();
    return IndexMark.blank(mark.layout(), mark.birth()).towards(end);
  }

  /** Has all files looked into the next time the archive is followed. */
  public void distrust() {
    suspect = true;
  }

  /** Looks into all files; a damaged index is set aside by the process that writes it. */
  private void verify() throws IOException {
    suspect = false;
    try {
      open.verify();
    } catch (IndexNotFoundException | NoSuchFileException e) {
      log.debug("there is nothing to look into");
    } catch (IOException e) {
      log.error("INDEX-DAMAGED: the index is damaged: {}", e.toString());
      if (writes() || folder.isFree()) {
        open.stopWriting();
        folder.setAside();
      }
    }
  }

  /** A merge that reads a damaged file ends the writer. */
  private static boolean tellsOfDamage(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(e -> e instanceof CorruptIndexException || e instanceof EOFException);
  }

  /**
   * Lends a view of the index: all of {@code use} sees the same articles. Nothing of the view may
   * be kept.
   *
   * @throws DamagedIndexException if the index is damaged; {@link #follow} builds it anew
   * @throws UncheckedIOException if the index can't be read
   */
  public <R> R read(Function<Snapshot, R> use) {
    try (OpenIndex.Lent lent = lend()) {
      return use.apply(snapshot(lent.searcher()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the index", e);
    } catch (RuntimeException e) {
      if (!comesOfReading(e)) {
        throw e;
      }
      suspect = true;
      throw new DamagedIndexException(e);
    }
  }

  /**
   * True when a failure arose in reading the index, where a damaged file may show in any way; what
   * goes wrong in the hands of the borrower says nothing of the files.
   */
  private static boolean comesOfReading(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Stream.of(cause.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> JAVAS_OWN.stream().noneMatch(name::startsWith))
        .findFirst()
        .filter(name -> READING.stream().anyMatch(name::startsWith))
        .isPresent();
  }

  /** Of the index that is open now; it may be replaced at any moment. */
  private OpenIndex.Lent lend() throws IOException {
    for (OpenIndex tried = open; ; tried = open) {
      try {
        return tried.lend();
      } catch (AlreadyClosedException e) {
        if (tried == open) {
          throw e;
        }
      }
    }
  }

  /** What was worked out of a searcher is kept as long as the searcher is the newest. */
  private Snapshot snapshot(IndexSearcher searcher) {
    Snapshot known = latest;
    if (known == null || !known.of(searcher)) {
      known = new Snapshot(searcher, documents.senses(), clauses);
      latest = known;
    }
    return known;
  }

  @Override
  public synchronized void close() throws IOException {
    open.close();
  }

  /** Hears how far the index has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called after each batch. May throw to break off; what was not made durable is done again the
     * next time.
     *
     * @param done positions of the archive's log passed so far
     * @param total positions there were to pass
     */
    void at(long done, long total);
  }
}
