package org.sutro.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, read within limits. */
sealed interface Body {

  /** All of it. */
  record Whole(String text) implements Body {}

  /** A limit was met, or the packing is broken. */
  record Stopped(Fetch.Failed why) implements Body {}

  /**
   * Reads to the end or to a limit.
   *
   * @param coding the content coding; only gzip and identity are known
   * @param type what the server calls it, if it says
   */
  static Body read(
      InputStream in, String coding, @Nullable String type, Limits limits, LongSupplier ticker)
      throws IOException {
    boolean packed =
        switch (coding.toLowerCase(Locale.ROOT)) {
          case "gzip", "x-gzip" -> true;
          default -> false;
        };
    if (!packed && !coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
      return new Stopped(new Fetch.Garbled(printable(coding)));
    }
    CountedStream raw = new CountedStream(in);
    try {
      InputStream plain = packed ? new GZIPInputStream(raw, 8192) : raw;
      return new Reading(raw, packed, limits, ticker).all(plain, type);
    } catch (ZipException e) {
      return new Stopped(new Fetch.Garbled("gzip"));
    }
  }

  private static String printable(String coding) {
    String plain = coding.replaceAll("[^A-Za-z0-9, -]", "?");
    return plain.length() <= 20 ? plain : plain.substring(0, 20);
  }

  /** One answer on its way in. */
  record Reading(CountedStream raw, boolean packed, Limits limits, LongSupplier ticker) {

    Body all(InputStream plain, @Nullable String type) throws IOException {
      long start = ticker.getAsLong();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[16 * 1024];
      for (int count = plain.read(buffer); count >= 0; count = plain.read(buffer)) {
        if (bytes.size() + (long) count > limits.bytes()) {
          return new Stopped(new Fetch.TooLarge(limits.bytes(), isBomb(bytes.size() + count)));
        }
        bytes.write(buffer, 0, count);
        if (isBomb(bytes.size())) {
          return new Stopped(new Fetch.TooLarge(bytes.size(), true));
        }
        if (isTrickle(Duration.ofNanos(ticker.getAsLong() - start))) {
          return new Stopped(new Fetch.TooSlow());
        }
      }
      return new Whole(Decoding.text(bytes.toByteArray(), type));
    }

    private boolean isBomb(long size) {
      return packed && size > limits.freeBytes() && size > limits.ratio() * raw.bytes();
    }

    private boolean isTrickle(Duration passed) {
      return passed.compareTo(limits.grace()) > 0
          && raw.bytes() < limits.bytesPerSecond() * passed.toSeconds();
    }
  }
}
