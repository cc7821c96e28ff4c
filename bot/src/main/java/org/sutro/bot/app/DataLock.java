package org.sutro.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to run a bot on a data folder, held by one process at a time. The operating system
 * gives it back when the process ends, however it ends.
 */
public final class DataLock implements AutoCloseable {

  private static final String NAME = "sutro.lock";
  private static final Duration LOOK = Duration.ofMillis(200);

  private final FileChannel channel;
  private final boolean afterCrash;

  private DataLock(FileChannel channel, boolean afterCrash) {
    this.channel = channel;
    this.afterCrash = afterCrash;
  }

  /** True while a process holds the lock of a folder. */
  public static boolean isHeld(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      return lock == null;
    } catch (IOException e) {
      throw new UncheckedIOException("can't look at " + file, e);
    }
  }

  /**
   * Takes the lock of a folder, which is made if there is none.
   *
   * @throws AlreadyRunningException if another process holds it
   * @throws UncheckedIOException if the folder can't be written
   */
  public static DataLock take(Path folder) {
    return take(folder, () -> LockSupport.parkNanos(LOOK.toNanos()));
  }

  /**
   * The same.
   *
   * @param pause waits so long that somebody who only looks whether it is held has done so
   */
  static DataLock take(Path folder, Runnable pause) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(NAME);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        return new DataLock(channel, sign(channel, folder, pause));
      } catch (IOException | RuntimeException | Error e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write in " + folder + "; does this user own it?", e);
    }
  }

  /**
   * Whether the process that held it before ended without giving it back: killed, or the power
   * failed.
   */
  public boolean afterCrash() {
    return afterCrash;
  }

  /** Locks the file and writes down by whom; says whether the one before has left its own sign. */
  private static boolean sign(FileChannel channel, Path folder, Runnable pause) throws IOException {
    if (!isLocked(channel, pause)) {
      throw new AlreadyRunningException(
          "Sutro is already running on "
              + folder
              + holder(channel)
              + ". Stop it first, or name another folder with --data.");
    }
    boolean left = channel.size() > 0;
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return left;
  }

  /** Tries twice: doctor holds the lock for an instant when it looks whether a bot does. */
  private static boolean isLocked(FileChannel channel, Runnable pause) throws IOException {
    if (lock(channel) != null) {
      return true;
    }
    pause.run();
    return lock(channel) != null;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return pid.matches("\\d+") ? " (process " + pid + ")" : "";
  }

  /** Gives the lock back; the file stays, so that nobody locks a deleted one. */
  @Override
  public void close() {
    try (channel) {
      channel.truncate(0);
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the lock file", e);
    }
  }
}
