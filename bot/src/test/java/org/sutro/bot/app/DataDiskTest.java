package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "apfs", "NTFS"})
  void a_disk_of_this_machine_is_none_and_stays(String type) {
    assertThat(disk(type).network()).isEmpty();
    assertThat(disk(type).isPassing()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overlay", "tmpfs"})
  void what_goes_with_a_container_or_the_machines_next_start_is_passing(String type) {
    assertThat(disk(type).network()).isEmpty();
    assertThat(disk(type).isPassing()).isTrue();
  }

  @Test
  void a_folder_that_is_not_there_yet_is_on_the_disk_of_its_parent() {
    DataDisk disk = DataDisk.of(folder.resolve("a/b/c"));
    assertThat(disk.type()).isEqualTo(DataDisk.of(folder).type());
    assertThat(disk.free()).isPositive();
  }

  @Test
  void the_refusal_says_what_to_do() {
    assertThat(DataDisk.refusal(folder, "nfs4"))
        .contains(folder.toString(), "nfs4", "network-disk: allow");
  }

  private static DataDisk disk(String type) {
    return new DataDisk(type, 1);
  }
}
