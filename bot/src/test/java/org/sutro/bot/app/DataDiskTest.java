package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileStore;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataDiskTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "CIFS"})
  void a_disk_of_the_network_is_known_as_one(String type) {
    assertThat(disk(type).network()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "apfs", "NTFS", "overlay", "tmpfs"})
  void a_disk_of_this_machine_is_none(String type) {
    assertThat(disk(type).network()).isEmpty();
    assertThat(disk(type).isPassing()).isEqualTo(type.equals("overlay") || type.equals("tmpfs"));
  }

  @Test
  void a_folder_that_is_not_there_yet_is_on_the_disk_of_its_parent() {
    assertThat(DataDisk.of(folder.resolve("a/b/c")).type()).isEqualTo(DataDisk.of(folder).type());
  }

  @Test
  void the_refusal_says_what_to_do() {
    assertThat(DataDisk.refusal(folder, "nfs4"))
        .contains(folder.toString(), "nfs4", "network-disk: allow");
  }

  private static DataDisk disk(String type) {
    return new DataDisk(new FakeStore(type));
  }

  private static final class FakeStore extends FileStore {

    private final String type;

    FakeStore(String type) {
      this.type = type;
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public long getTotalSpace() {
      return 1;
    }

    @Override
    public long getUsableSpace() {
      return 1;
    }

    @Override
    public long getUnallocatedSpace() {
      return 1;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> kind) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> kind) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getAttribute(String attribute) {
      throw new UnsupportedOperationException();
    }
  }
}
