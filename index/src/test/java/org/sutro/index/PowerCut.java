package org.sutro.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A folder on a machine whose power fails after some steps. From then on nothing is written, and of
 * files that were not forced to the disk before nobody knows what is in them, or whether they are.
 */
final class PowerCut extends FilterDirectory {

  private final Path folder;
  private final Set<String> afloat = new HashSet<>();
  private int left;

  /** The power fails at that step from now. */
  PowerCut(Path folder, int steps) throws IOException {
    super(FSDirectory.open(folder));
    this.folder = folder;
    this.left = steps;
  }

  private synchronized void step() throws IOException {
    if (left-- <= 0) {
      throw new IOException("the power is off");
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    step();
    mark(name, true);
    return super.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    step();
    IndexOutput out = super.createTempOutput(prefix, suffix, context);
    mark(out.getName(), true);
    return out;
  }

  /** No disk is waited for: this machine's power does not really fail. */
  @Override
  public void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      step();
      mark(name, false);
    }
  }

  @Override
  public void syncMetaData() throws IOException {
    step();
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    step();
    super.rename(source, dest);
    mark(dest, isAfloat(source));
    mark(source, false);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    step();
    super.deleteFile(name);
    mark(name, false);
  }

  private synchronized void mark(String name, boolean floating) {
    if (floating) {
      afloat.add(name);
    } else {
      afloat.remove(name);
    }
  }

  private synchronized boolean isAfloat(String name) {
    return afloat.contains(name);
  }

  /** The power fails now, if it has not already. */
  synchronized void off() {
    left = 0;
  }

  /** What the next start finds: each file that was afloat is gone, cut short, noise, or whole. */
  synchronized void ashore(RandomGenerator random) throws IOException {
    for (String name : afloat) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        wreck(file, random);
      }
    }
  }

  private static void wreck(Path file, RandomGenerator random) throws IOException {
    long size = Files.size(file);
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(file);
      case 1 -> {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(size / 2);
        }
      }
      case 2 -> {
        byte[] noise = new byte[Math.toIntExact(size)];
        random.nextBytes(noise);
        Files.write(file, noise);
      }
      default -> {} // it was lucky
    }
  }
}
