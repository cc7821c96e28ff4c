package org.sutro.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text as it lies in the file: length of its UTF-8 form (4 bytes, big-endian), then that form as a
 * zlib stream (RFC 1950), whose checksum tells when a byte has changed.
 */
final class Packed {

  private static final int HEADER = Integer.BYTES;

  private Packed() {}

  /** Packs many texts, one after the other: what packing needs beforehand takes as long as it. */
  static final class Packer implements AutoCloseable {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

    /** Packs {@code text}, which holds no lone surrogate. */
    byte[] pack(String text) {
      byte[] plain = text.getBytes(StandardCharsets.UTF_8);
      deflater.reset();
      deflater.setInput(plain);
      deflater.finish();
      // zlib's own upper bound: 5 bytes per 16 KB block, 6 bytes around
      byte[] packed = new byte[HEADER + plain.length + plain.length / 1000 + 64];
      int size = HEADER;
      while (!deflater.finished()) {
        if (size == packed.length) {
          packed = Arrays.copyOf(packed, packed.length * 2);
        }
        size += deflater.deflate(packed, size, packed.length - size);
      }
      writeLength(packed, plain.length);
      return Arrays.copyOf(packed, size);
    }

    @Override
    public void close() {
      deflater.end();
    }
  }

  /**
   * The packed text.
   *
   * @throws DataFormatException if the bytes are not what a {@link Packer} gives
   */
  static String text(byte[] packed) throws DataFormatException {
    if (packed.length < HEADER) {
      throw new DataFormatException("too short");
    }
    Inflater inflater = new Inflater();
    try {
      byte[] plain = new byte[readLength(packed)];
      inflater.setInput(packed, HEADER, packed.length - HEADER);
      int size = 0;
      while (size < plain.length) {
        int more = inflater.inflate(plain, size, plain.length - size);
        if (more == 0) {
          throw new DataFormatException("ends early");
        }
        size += more;
      }
      return new String(plain, StandardCharsets.UTF_8);
    } finally {
      inflater.end();
    }
  }

  private static void writeLength(byte[] packed, int length) {
    for (int i = 0; i < HEADER; i++) {
      packed[i] = (byte) (length >>> (8 * (HEADER - 1 - i)));
    }
  }

  private static int readLength(byte[] packed) throws DataFormatException {
    int length = 0;
    for (int i = 0; i < HEADER; i++) {
      length = (length << 8) | (packed[i] & 0xff);
    }
    // deflate never gains more than 1032 times
    if (length < 0 || length > 1032L * packed.length) {
      throw new DataFormatException("impossible length " + length);
    }
    return length;
  }
}
