package org.sutro.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder an index lies in. Whoever holds the lock in it may write, throw away what does not fit
 * and set aside what is damaged; everybody else only looks.
 */
final class IndexFolder {

  private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

  private static final String BAD = ".bad-";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Opens a folder's files. */
  @FunctionalInterface
  interface Opener {
    Directory open(Path path) throws IOException;
  }

  private final Path path;
  private final String layout;
  private final Opener opener;

  /**
   * A folder, which need not be there.
   *
   * @param layout what an index in it must have to be of use
   */
  IndexFolder(Path path, String layout) {
    this(path, layout, FSDirectory::open);
  }

  IndexFolder(Path path, String layout, Opener opener) {
    this.path = path.toAbsolutePath();
    this.layout = layout;
    this.opener = opener;
  }

  String layout() {
    return layout;
  }

  /** What is remembered beside the folder of attempts to bring it up to date. */
  Attempts attempts() {
    return new Attempts(path.resolveSibling(path.getFileName() + ".attempts"), layout);
  }

  /** Opens the folder, making it if there is none. */
  Directory open() throws IOException {
    Files.createDirectories(path);
    return opener.open(path);
  }

  /**
   * The mark of the newest commit, if there is one and all its files are there. Looks at names
   * only, not into the files.
   */
  static Optional<IndexMark> mark(Directory directory) throws IOException {
    try {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      boolean whole =
          new HashSet<>(Arrays.asList(directory.listAll())).containsAll(commit.files(true));
      return whole ? Optional.of(IndexMark.of(commit.getUserData())) : Optional.empty();
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * True when nobody writes here. Makes nothing where nobody ever did; else holds the lock for a
   * moment.
   */
  boolean isFree() throws IOException {
    if (!Files.exists(path.resolve(IndexWriter.WRITE_LOCK_NAME))) {
      return true;
    }
    try (Directory directory = open();
        Lock lock = lock(directory)) {
      lock.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }

  /**
   * Makes room for a new index unless there is one that fits: one of another layout is thrown away,
   * a damaged one set aside.
   *
   * @return true when there is one that fits
   * @throws LockObtainFailedException if another process writes the index
   */
  boolean prepare() throws IOException {
    try (Directory directory = open();
        Lock lock = lock(directory)) {
      lock.ensureValid();
      return switch (condition(directory)) {
        case FITS -> true;
        case NONE -> false;
        case OTHER_LAYOUT -> {
          log.info("index of another layout: building it anew");
          clear(directory, lock);
          yield false;
        }
        case DAMAGED -> {
          rename();
          yield false;
        }
      };
    }
  }

  private enum Condition {
    FITS,
    NONE,
    OTHER_LAYOUT,
    DAMAGED
  }

  private Condition condition(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Condition.NONE;
    }
    try (DirectoryReader existing = DirectoryReader.open(directory)) {
      String found = IndexMark.of(existing.getIndexCommit().getUserData()).layout();
      return found.equals(layout) ? Condition.FITS : Condition.OTHER_LAYOUT;
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      return Condition.OTHER_LAYOUT;
    } catch (IOException | IllegalArgumentException e) {
      log.warn("INDEX-DAMAGED: the index can't be read: {}", e.toString());
      return Condition.DAMAGED;
    }
  }

  /**
   * Sets a damaged index aside, so that somebody can look at it and a new one be built. Whoever has
   * it open goes on reading from it.
   *
   * @throws LockObtainFailedException if another process writes the index
   */
  void setAside() throws IOException {
    try (Directory directory = open();
        Lock lock = lock(directory)) {
      lock.ensureValid();
      rename();
    }
  }

  private void rename() throws IOException {
    dropOlder();
    Instant changed = Files.getLastModifiedTime(path).toInstant();
    Path bad = path.resolveSibling(path.getFileName() + BAD + STAMP.format(changed));
    Files.move(path, bad, StandardCopyOption.ATOMIC_MOVE);
    log.warn(
        "INDEX-DAMAGED: the damaged index is in {} now and can be deleted; building a new one",
        bad);
  }

  /** One damaged index tells enough; more would fill the disk. */
  private void dropOlder() throws IOException {
    try (DirectoryStream<Path> old =
        Files.newDirectoryStream(path.getParent(), path.getFileName() + BAD + "*")) {
      for (Path bad : old) {
        IOUtils.rm(bad);
      }
    }
  }

  private static void clear(Directory directory, Lock lock) throws IOException {
    for (String file : directory.listAll()) {
      lock.ensureValid();
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
  }

  private static Lock lock(Directory directory) throws IOException {
    return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
  }
}
