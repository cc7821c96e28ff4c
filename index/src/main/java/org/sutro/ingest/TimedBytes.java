package org.sutro.ingest;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bytes of a document while there is time to read them: whatever goes round and round in a
 * document comes back to its bytes.
 */
final class TimedBytes extends RandomAccessReadBuffer {

  /** Bytes read one by one between two looks at the clock, which takes longer than one of them. */
  private static final int BETWEEN = 1024;

  private final Runnable look;
  private int read;

  /**
   * Bytes to be read.
   *
   * @param look throws when there is no time left
   */
  TimedBytes(byte[] bytes, Runnable look) {
    super(bytes);
    this.look = look;
  }

  @Override
  public int read() throws IOException {
    if (++read % BETWEEN == 0) {
      look.run();
    }
    return super.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    look.run();
    return super.read(into, offset, length);
  }
}
