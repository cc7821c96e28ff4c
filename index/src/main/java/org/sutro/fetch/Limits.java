package org.sutro.fetch;

import java.time.Duration;

/**
 * How much a server may cost.
 *
 * @param total time for everything, redirects and the last byte included
 * @param connect time until a connection stands
 * @param grace time in which an answer may be slow
 * @param bytesPerSecond slowest average rate after that
 * @param bytes most bytes of an answer once it is unpacked
 * @param ratio most that an answer may grow in unpacking, once it is larger than {@code freeBytes}
 * @param freeBytes unpacked size below which the ratio is not looked at
 * @param redirects most redirects in a row
 */
public record Limits(
    Duration total,
    Duration connect,
    Duration grace,
    long bytesPerSecond,
    long bytes,
    int ratio,
    long freeBytes,
    int redirects) {

  /** 30 seconds, 4 MB, 100 times, at least 1 KB a second. */
  public static Limits standard() {
    return new Limits(
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        1024,
        4L * 1024 * 1024,
        100,
        1024 * 1024,
        5);
  }
}
