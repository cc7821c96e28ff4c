package org.sutro.bot.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to make backups in a folder, held by one at a time; the operating system gives it back
 * when the process ends.
 *
 * @param folder the folder
 * @param lock the open file that stands for the right
 */
record Exclusive(Path folder, FileChannel lock) implements AutoCloseable {

  private static final String NAME = ".lock";

  /**
   * Takes it, and makes the folder if there is none.
   *
   * @throws UnusableBackupException if another has it
   */
  static Exclusive in(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new Exclusive(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // held by this process: the same as by another
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new UnusableBackupException("another backup is being made in " + folder);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
