package org.sutro.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

/** What is wrong with a file that fails to be read, for people who know no Java. */
final class Unusable {

  /** What is said of a file that is left in the middle. */
  static final String STOPPED = "was being read when the program was stopped";

  /** What is said of a file whose parts have no end. */
  static final String ENDLESS = "takes too long to take apart";

  /** What is said of a file that no thread was free for; it is not the file's fault. */
  static final String NOT_BEGUN =
      "can't be taken apart while others take too long; it is tried again the next time";

  private static final Logger log = LoggerFactory.getLogger(Unusable.class);

  private Unusable() {}

  /** What {@code reading} makes of a place; one that trips it up must not stop those behind it. */
  static CaptureOrProblem guarded(String where, Supplier<CaptureOrProblem> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError e) {
      log.error("ARTICLE-UNREADABLE: {} can't be read", where, e);
      return new Unreadable(where, "can't be read for a fault in Sutro; the log says more");
    }
  }

  private static final String FORBIDDEN = "this user may not read it";
  private static final String GONE = "it is not there any more";
  private static final String DISK = "the disk or its file system reports an error";

  /** True for the end of a sentence that tells of what may be over without a change of the file. */
  static boolean isPassing(String why) {
    return Stream.of(STOPPED, ENDLESS, FORBIDDEN, GONE, DISK).anyMatch(why::endsWith);
  }

  /** The end of a sentence about the file. */
  static String because(IOException failure) {
    return switch (failure) {
      case EOFException e -> "it ends in the middle, as files do that were not copied whole";
      case ZipException e -> "it is damaged, or not packed with gzip";
      case AccessDeniedException e -> FORBIDDEN;
      case NoSuchFileException e -> GONE;
      case FileSystemLoopException e -> "its links lead in a circle";
      case CharacterCodingException e -> "its name can't be read";
      default -> DISK;
    };
  }
}
