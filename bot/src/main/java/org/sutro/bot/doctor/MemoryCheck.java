package org.sutro.bot.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The memory of the machine, or of the container, beside the index: what of the index is not kept
 * in memory is read from the disk, question by question.
 *
 * @param index the folder of the index
 */
record MemoryCheck(Path index) {

  private static final String MEMORY = "memory";

  /** What a bot holds beside its heap; measured, see docs/quickstart.md. */
  private static final long BESIDE_HEAP = 80L << 20;

  private static final Path MACHINE = Path.of("/proc/meminfo");
  private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d{1,15}) kB");

  /** Nothing where the machine does not say how much it has. */
  List<Finding> findings() {
    OptionalLong all = LongStream.concat(machine().stream(), container().stream()).min();
    return all.isEmpty()
        ? List.of()
        : List.of(finding(all.getAsLong(), Runtime.getRuntime().maxMemory(), size()));
  }

  static Finding finding(long all, long heap, long index) {
    String shown = mb(all) + " MB in all, the index has " + mb(index) + " MB";
    if (all < heap + BESIDE_HEAP) {
      return Finding.wrong(
          MEMORY, shown + "; the bot may need " + mb(heap + BESIDE_HEAP) + " MB for itself");
    }
    return all - heap - BESIDE_HEAP < index
        ? Finding.note(
            MEMORY, shown + "; not all of that fits beside the bot, so answers wait for the disk")
        : Finding.fine(MEMORY, shown);
  }

  private static long mb(long bytes) {
    return bytes >> 20;
  }

  private static OptionalLong machine() {
    return lines(MACHINE).stream()
        .map(TOTAL::matcher)
        .filter(total -> total.matches())
        .mapToLong(total -> Long.parseLong(total.group(1)) << 10)
        .findFirst();
  }

  /** A container without a bound says "max". */
  private static OptionalLong container() {
    return lines(CONTAINER).stream()
        .filter(line -> line.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private long size() {
    if (!Files.isDirectory(index)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(index)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      return 0; // a running bot has just replaced a file
    }
  }
}
