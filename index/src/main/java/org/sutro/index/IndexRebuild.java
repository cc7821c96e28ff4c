package org.sutro.index;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;
import org.sutro.archive.Archive;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;

/**
 * Builds an index anew beside the one that is there, then puts it in its place. Whoever has the old
 * one open goes on answering from it and goes over to the new one when the archive is followed
 * next.
 */
public final class IndexRebuild {

  private static final int MOST_TRIES = 5;
  private static final String FRESH = ".new";

  private final Path folder;
  private final Lexicon lexicon;
  private final Reader reader;

  /** A rebuild of the index in {@code folder}. */
  public IndexRebuild(Path folder, Lexicon lexicon, Reader reader) {
    this.folder = folder.toAbsolutePath();
    this.lexicon = lexicon;
    this.reader = reader;
  }

  /**
   * Builds it.
   *
   * @return number of changes applied
   * @throws IOException if there is no room, or another process is building one; the old index
   *     stays in its place
   */
  public int from(Archive archive, NewsIndex.Progress progress) throws IOException {
    Path fresh = beside(FRESH);
    if (isUnderWay(folder)) {
      throw new IOException("another process is rebuilding the index");
    }
    IOUtils.rm(fresh); // of a rebuild that was broken off
    int done;
    try (NewsIndex index = NewsIndex.open(fresh, lexicon, reader)) {
      done = index.follow(archive, progress);
    }
    swap(fresh, beside(".old"));
    return done;
  }

  /** Another process that finds the folder gone makes one; that one goes as well. */
  private void swap(Path fresh, Path old) throws IOException {
    for (int tries = 1; ; tries++) {
      IOUtils.rm(old);
      if (Files.exists(folder)) {
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      }
      try {
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.rm(old);
        return;
      } catch (FileSystemException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /** True while a process builds another index beside the one in {@code folder}. */
  static boolean isUnderWay(Path folder) throws IOException {
    Path fresh = beside(folder.toAbsolutePath(), FRESH);
    return Files.exists(fresh) && !new IndexFolder(fresh, "").isFree();
  }

  private Path beside(String ending) {
    return beside(folder, ending);
  }

  private static Path beside(Path folder, String ending) {
    return folder.resolveSibling(folder.getFileName() + ending);
  }
}
