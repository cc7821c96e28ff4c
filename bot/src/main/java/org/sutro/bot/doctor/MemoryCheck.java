package org.sutro.bot.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

  Finding finding() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return finding(machine.getTotalMemorySize(), Runtime.getRuntime().maxMemory(), size());
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
