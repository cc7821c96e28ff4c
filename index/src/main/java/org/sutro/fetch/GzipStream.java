package org.sutro.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>), one member after
 * another; what follows the last is left alone. Unlike Java's own stream it needs no more stack for
 * many members, and takes a row of empty ones for the attack it is.
 */
public final class GzipStream extends InputStream {

  /** Tools that join files leave one or two of them; a row of them only costs time. */
  private static final int MOST_EMPTY = 100;

  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int FLAG_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int RESERVED_FLAGS = 0xe0;
  private static final int TIME_AND_SYSTEM = 6;

  private final InputStream in;
  private final byte[] packed = new byte[16 * 1024];
  private int next;
  private int end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private int empty;
  private boolean ended;

  /**
   * Begins with the head of the first member.
   *
   * @param in closed with this
   * @throws ZipException if it is no gzip
   * @throws EOFException if it ends too early
   */
  public GzipStream(InputStream in) throws IOException {
    this.in = in;
    if (!head()) {
      throw new ZipException("no gzip");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended && length > 0) {
      int count = inflate(bytes, offset, length);
      if (count > 0) {
        sum.update(bytes, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("packed with a dictionary");
      } else {
        require(fill());
        hand();
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      throw new ZipException("broken: " + e.getMessage());
    }
  }

  private void endMember() throws IOException {
    next = end - inflater.getRemaining();
    long size = inflater.getBytesWritten() & 0xffffffffL;
    if (number() != sum.getValue() || number() != size) {
      throw new ZipException("is not what was packed");
    }
    empty = inflater.getBytesWritten() == 0 ? empty + 1 : 0;
    if (empty > MOST_EMPTY) {
      throw new ZipException("nothing packed over and over");
    }
    inflater.reset();
    sum.reset();
    ended = !head();
  }

  /** Four bytes, the lowest first. */
  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      number |= (long) one() << shift;
    }
    return number;
  }

  /** Reads the head of a member; false when there is none. */
  private boolean head() throws IOException {
    if (!fill() || one() != MAGIC_1 || !fill() || one() != MAGIC_2) {
      return false;
    }
    int method = one();
    int flags = one();
    if (method != DEFLATE || (flags & RESERVED_FLAGS) != 0) {
      throw new ZipException("packed in an unknown way");
    }
    skip(TIME_AND_SYSTEM);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(one() | one() << 8);
    }
    skipTexts(Integer.bitCount(flags & (FLAG_NAME | FLAG_COMMENT)));
    skip((flags & FLAG_CRC) == 0 ? 0 : 2);
    hand();
    return true;
  }

  /** Gives the inflater all packed bytes there are; what it leaves is taken back. */
  private void hand() {
    inflater.setInput(packed, next, end - next);
    next = end;
  }

  /** Texts end with a zero. */
  private void skipTexts(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      while (one() != 0) {
        // a name or a comment
      }
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      one();
    }
  }

  private int one() throws IOException {
    require(fill());
    return Byte.toUnsignedInt(packed[next++]);
  }

  private static void require(boolean more) throws EOFException {
    if (!more) {
      throw new EOFException("gzip ends too early");
    }
  }

  /** Makes sure that there are packed bytes; false at the end of them. */
  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, in.read(packed));
    }
    return end > next;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
