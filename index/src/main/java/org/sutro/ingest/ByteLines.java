package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines without ever holding more than one, nor more of it than
 * allowed.
 */
final class ByteLines {

  /** So many times the longest line one is looked through for its end. */
  private static final int MOST_SKIPPED = 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int filled;
  private byte[] line = new byte[8 * 1024];
  private int length;
  private long size;

  ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line; false behind the last. In one that is without end it stops. */
  boolean advance() throws IOException {
    length = 0;
    size = 0;
    boolean any = false;
    while (at < filled || fill()) {
      any = true;
      int end = lineEnd();
      append(end);
      at = end;
      if (end < filled) {
        at++;
        return true;
      }
      if (isEndless()) {
        return true;
      }
    }
    return any;
  }

  /** True when the line goes on and on; then there is no next one. */
  boolean isEndless() {
    return size > (long) MOST_SKIPPED * longest;
  }

  /** True when the line is longer than allowed; its bytes are lost then. */
  boolean isTooLong() {
    return length > longest;
  }

  /** Bytes of the line in the stream, also when it is too long. */
  long size() {
    return size;
  }

  /** The line without its end. */
  byte[] line() {
    return Arrays.copyOf(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private int lineEnd() {
    int end = at;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Adds the bytes up to {@code end}, unless the line becomes too long by them. */
  private void append(int end) {
    int more = end - at;
    size += more + 1L;
    if (length + more > longest) {
      length = longest + 1;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }
}
