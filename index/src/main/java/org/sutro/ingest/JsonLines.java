package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sutro.fetch.CountedStream;
import org.sutro.fetch.GzipStream;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.ingest.FoundFiles.Found;

/**
 * A file with an article on each line, packed with gzip or not. A bad line is a problem of its own;
 * the rest goes on.
 */
final class JsonLines {

  /** Longest line, in bytes. */
  static final int MAX_LINE = 4 * 1024 * 1024;

  /**
   * Packed news shrinks to a fifth or a tenth; what shrinks more than this is made to fill a disk.
   */
  private static final int MAX_RATIO = 200;

  /** Bytes that a packed file may always have. */
  private static final long MIN_UNPACKED = 16L * 1024 * 1024;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Found file;
  private final Instant at;
  private final Consumer<? super CaptureOrProblem> taker;
  private final Consumer<String> unknown;
  private long unpacked;
  private int number;

  /**
   * A file of lines.
   *
   * @param unknown hears the name of each field of a line that says nothing to Sutro
   */
  JsonLines(
      Found file, Instant at, Consumer<? super CaptureOrProblem> taker, Consumer<String> unknown) {
    this.unknown = unknown;
    this.file = file;
    this.at = at;
    this.taker = taker;
  }

  /**
   * Reads all lines; tells {@code progress} after each how many bytes of the file have been taken.
   */
  void read(LongConsumer progress) {
    try (InputStream in = Files.newInputStream(file.path());
        CountedStream counted = new CountedStream(in);
        InputStream plain = unpack(counted)) {
      ByteLines lines = new ByteLines(plain, MAX_LINE);
      while (lines.advance()) {
        number++;
        unpacked += lines.size();
        if (isBomb(counted.bytes())) {
          problem("unpacks to more than " + MAX_RATIO + " times its size; the rest is not read");
          return;
        }
        if (lines.isEndless()) {
          problem("is longer than " + MAX_LINE + " bytes and goes on and on; the rest is not read");
          return;
        }
        take(lines);
        progress.accept(counted.bytes());
      }
    } catch (IOException e) {
      number++;
      problem("cannot be read any further: " + Unusable.because(e));
    }
  }

  private InputStream unpack(InputStream in) throws IOException {
    return file.format() == FoundFiles.Format.PACKED_LINES ? new GzipStream(in) : in;
  }

  private boolean isBomb(long packed) {
    return file.format() == FoundFiles.Format.PACKED_LINES
        && unpacked > MIN_UNPACKED
        && unpacked > MAX_RATIO * packed;
  }

  private void take(ByteLines lines) {
    if (lines.isTooLong()) {
      problem("is longer than " + MAX_LINE + " bytes");
      return;
    }
    byte[] line = lines.line();
    try {
      int from = number == 1 && startsWithMark(line) ? MARK.length : 0;
      String json = StrictText.decode(line, from, line.length - from, StandardCharsets.UTF_8);
      if (!json.isBlank()) {
        taker.accept(Unusable.guarded(where(), () -> article(json)));
      }
    } catch (StrictText.NoTextException e) {
      problem(String.valueOf(e.getMessage()));
    }
  }

  private CaptureOrProblem article(String json) {
    try {
      return JsonArticle.of(json, at, unknown, where());
    } catch (StrictText.NoTextException e) {
      return new Unreadable(where(), String.valueOf(e.getMessage()));
    }
  }

  private static boolean startsWithMark(byte[] line) {
    return line.length >= MARK.length
        && line[0] == MARK[0]
        && line[1] == MARK[1]
        && line[2] == MARK[2];
  }

  private void problem(String why) {
    taker.accept(new Unreadable(where(), why));
  }

  private String where() {
    return file.path() + ":" + number;
  }
}
