package org.sutro.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, read within limits. */
sealed interface Body {

  /**
   * What was wanted of it, and the room it takes.
   *
   * @param cut true when it goes on
   */
  record Kept(String text, boolean cut, LargeAnswers.Held held) implements Body {}

  /** A limit was met, or the packing is broken. */
  record Stopped(Fetch.Failed why) implements Body {}

  /**
   * Reads to the end or to a limit.
   *
   * @param coding the content coding; only gzip and identity are known
   * @param type what the server calls it, if it says
   */
  static Body read(InputStream in, String coding, @Nullable String type, Terms terms)
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
      InputStream plain = packed ? new GzipStream(raw) : raw;
      return new Reading(raw, packed, terms, terms.ticker().getAsLong()).all(plain, type);
    } catch (ZipException e) {
      return new Stopped(new Fetch.Garbled("gzip"));
    }
  }

  private static String printable(String coding) {
    String plain = coding.replaceAll("[^A-Za-z0-9, -]", "?");
    return plain.length() <= 20 ? plain : plain.substring(0, 20);
  }

  /**
   * What an answer may cost.
   *
   * @param ticker nanoseconds that only grow
   * @param deadline by {@code ticker}
   * @param room for large answers
   * @param stop breaks it off from outside
   * @param beginning whether the beginning will do of one that is too large
   */
  record Terms(
      Limits limits,
      LongSupplier ticker,
      long deadline,
      LargeAnswers room,
      Runnable stop,
      boolean beginning) {}

  /** One answer on its way in. */
  record Reading(CountedStream raw, boolean packed, Terms terms, long start) {

    Body all(InputStream plain, @Nullable String type) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Fetch.Failed failed = copy(plain, bytes, LargeAnswers.SMALL);
      if (failed == null && bytes.size() > LargeAnswers.SMALL) {
        return large(plain, bytes, type);
      }
      return body(failed, bytes, type, LargeAnswers.Held.NOTHING);
    }

    private Body body(
        Fetch.@Nullable Failed failed,
        ByteArrayOutputStream bytes,
        @Nullable String type,
        LargeAnswers.Held held) {
      boolean cut =
          terms.beginning() && failed instanceof Fetch.TooLarge(long size, boolean bomb) && !bomb;
      return failed == null || cut
          ? new Kept(Decoding.text(bytes.toByteArray(), type), cut, held)
          : new Stopped(failed);
    }

    private Body large(InputStream plain, ByteArrayOutputStream bytes, @Nullable String type)
        throws IOException {
      LargeAnswers.Held held = room();
      if (held == null) {
        return new Stopped(new Fetch.NoRoom());
      }
      Body body = null;
      try {
        Fetch.Failed failed = copy(plain, bytes, Integer.MAX_VALUE);
        body = held.arrived() ? body(failed, bytes, type, held) : new Stopped(new Fetch.NoRoom());
        return body;
      } catch (IOException e) {
        if (held.arrived()) {
          throw e;
        }
        return new Stopped(new Fetch.NoRoom());
      } finally {
        if (!(body instanceof Kept)) {
          held.close();
        }
      }
    }

    private LargeAnswers.@Nullable Held room() throws IOException {
      try {
        return terms.room().await(terms.deadline() - terms.ticker().getAsLong(), terms.stop());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("told to stop while waiting for room");
      }
    }

    /** Goes on until the end, a limit, or more than {@code enough} bytes. */
    private Fetch.@Nullable Failed copy(InputStream plain, ByteArrayOutputStream bytes, int enough)
        throws IOException {
      Limits limits = terms.limits();
      byte[] buffer = new byte[16 * 1024];
      while (bytes.size() <= enough) {
        int count = plain.read(buffer);
        if (count < 0) {
          return null;
        }
        if (bytes.size() + (long) count > limits.bytes()) {
          return new Fetch.TooLarge(limits.bytes(), isBomb(bytes.size() + count));
        }
        bytes.write(buffer, 0, count);
        if (isBomb(bytes.size())) {
          return new Fetch.TooLarge(bytes.size(), true);
        }
        if (isTrickle(Duration.ofNanos(terms.ticker().getAsLong() - start))) {
          return new Fetch.TooSlow();
        }
      }
      return null;
    }

    private boolean isBomb(long size) {
      return packed
          && size > terms.limits().freeBytes()
          && size > terms.limits().ratio() * raw.bytes();
    }

    private boolean isTrickle(Duration passed) {
      return passed.compareTo(terms.limits().grace()) > 0
          && raw.bytes() < terms.limits().bytesPerSecond() * passed.toSeconds();
    }
  }
}
