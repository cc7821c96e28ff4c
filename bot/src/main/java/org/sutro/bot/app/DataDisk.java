package org.sutro.bot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The disk a data folder lies on.
 *
 * @param type the file system's kind, in small letters
 * @param free bytes left for this user
 */
public record DataDisk(String type, long free) {

  /** File systems whose locks and memory maps SQLite and Lucene can't rely on. */
  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smbfs",
          "smb",
          "smb2",
          "smb3",
          "afs",
          "ncpfs",
          "9p",
          "v9fs",
          "ceph",
          "glusterfs",
          "lustre",
          "webdav",
          "davfs",
          "afpfs");

  /** A container's own layer, which is gone with the container. */
  private static final Set<String> PASSING =
      Set.of("overlay", "overlayfs", "aufs", "tmpfs", "ramfs");

  /** With less left, nothing new can be kept soon. */
  private static final long SCARCE = 200L << 20;

  /** With so much left it does not become scarce again at once. */
  private static final long ROOMY = 2 * SCARCE;

  /** Kinds are told in small letters. */
  public DataDisk {
    type = type.toLowerCase(Locale.ROOT);
  }

  /** The disk a folder lies on, or will lie on once it is made. */
  public static DataDisk of(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      FileStore store = Files.getFileStore(there);
      return new DataDisk(store.type(), store.getUsableSpace());
    } catch (IOException e) {
      throw new UncheckedIOException("can't see which disk " + folder + " is on", e);
    }
  }

  /** What kind of network disk it is; empty when it is none. */
  public Optional<String> network() {
    return NETWORK.contains(type) || type.startsWith("fuse.")
        ? Optional.of(type)
        : Optional.empty();
  }

  /** True when nothing new can be kept soon. */
  public boolean isScarce() {
    return free < SCARCE;
  }

  /** True when there is clearly room. Between this and {@link #isScarce} there is some way. */
  public boolean isRoomy() {
    return free >= ROOMY;
  }

  /** How many are left. */
  public long megabytes() {
    return free >> 20;
  }

  /** How many must be left for not being {@link #isScarce}. */
  public static long leastMegabytes() {
    return SCARCE >> 20;
  }

  /** True for a file system that does not outlive a container or the machine's next start. */
  public boolean isPassing() {
    return PASSING.contains(type);
  }

  /** What to say of data on a network disk. */
  public static String refusal(Path folder, String type) {
    return folder
        + " is on a disk of the network ("
        + type
        + "), where locks do not always hold and data get damaged. Choose a folder on a disk of this machine"
        + " (setting: data), or take the risk with network-disk: allow.";
  }
}
