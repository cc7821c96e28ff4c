package org.sutro.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are taken from a stream. Not for several threads. */
public final class CountedStream extends FilterInputStream {

  private long bytes;

  /** Counts what is taken from {@code in} from now on. */
  public CountedStream(InputStream in) {
    super(in);
  }

  /** How many bytes were taken so far. */
  public long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    bytes += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = in.read(to, offset, length);
    bytes += Math.max(0, count);
    return count;
  }
}
