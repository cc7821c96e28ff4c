package org.sutro.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The right to open the databases of a data folder: many have it at once, or one alone that puts
 * others in their place. The operating system gives it back when the process ends, however it ends.
 */
public final class DataUse implements AutoCloseable {

  private static final String NAME = "sutro.use";

  /** What this process holds, as the operating system tells only processes apart. */
  private static final Map<Path, Hold> HELD = new HashMap<>();

  private record Hold(FileChannel channel, boolean shared, int users) {}

  private final Path file;
  private boolean open = true;

  private DataUse(Path file) {
    this.file = file;
  }

  /**
   * Takes it together with others.
   *
   * @throws AlreadyRunningException while somebody has it alone
   * @throws UncheckedIOException if the folder can't be used
   */
  public static DataUse shared(Path folder) {
    return take(
        folder,
        true,
        "A backup is being put in the place of " + folder + ". Wait until that has ended.");
  }

  /**
   * Takes it alone.
   *
   * @throws AlreadyRunningException while anybody has it
   * @throws UncheckedIOException if the folder can't be used
   */
  public static DataUse alone(Path folder) {
    return take(
        folder,
        false,
        "Another command of Sutro works on " + folder + ". Wait until it has ended, or stop it.");
  }

  private static DataUse take(Path folder, boolean shared, String refusal) {
    Path file = folder.toAbsolutePath().normalize().resolve(NAME);
    try {
      synchronized (HELD) {
        Hold held = HELD.get(file);
        Hold more = held == null ? locked(file, shared) : joined(held, shared);
        if (more == null) {
          throw new AlreadyRunningException(refusal);
        }
        HELD.put(file, more);
        return new DataUse(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't use " + folder + "; does this user own it?", e);
    }
  }

  private static @Nullable Hold joined(Hold held, boolean shared) {
    return shared && held.shared ? new Hold(held.channel, true, held.users + 1) : null;
  }

  private static @Nullable Hold locked(Path file, boolean shared) throws IOException {
    FileChannel channel = opened(file, shared);
    FileLock lock = null;
    try {
      lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock == null ? null : new Hold(channel, shared, 1);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  /** To share it, being able to read is enough: another user may have made the file. */
  private static FileChannel opened(Path file, boolean shared) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // it stays for ever, so that nobody locks a deleted one
    }
    return FileChannel.open(file, shared ? StandardOpenOption.READ : StandardOpenOption.WRITE);
  }

  /** Gives it back. */
  @Override
  public void close() {
    synchronized (HELD) {
      Hold held = open ? HELD.remove(file) : null;
      open = false;
      if (held != null && held.users > 1) {
        HELD.put(file, new Hold(held.channel, true, held.users - 1));
      } else if (held != null) {
        close(held.channel);
      }
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("can't close the lock file", e);
    }
  }
}
