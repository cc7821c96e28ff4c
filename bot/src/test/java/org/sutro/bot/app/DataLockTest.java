package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataLockTest {

  @TempDir Path folder;

  @Test
  void a_second_one_is_refused_and_told_who_holds_it() {
    try (DataLock lock = DataLock.take(folder)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DataLock.take(folder))
          .isInstanceOf(AlreadyRunningException.class)
          .hasMessageContaining("already running on " + folder)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  @Test
  void somebody_who_only_looks_keeps_nobody_out() throws Exception {
    FileChannel look =
        FileChannel.open(
            folder.resolve("sutro.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock seen = look.lock();
    try (DataLock lock =
        DataLock.take(
            folder,
            () -> {
              assertThat(seen.isValid()).isTrue();
              assertThatCode(look::close).doesNotThrowAnyException();
            })) {
      assertThat(DataLock.isHeld(folder)).isTrue();
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void it_can_be_taken_again_after_it_was_given_back() {
    DataLock.take(folder).close();
    try (DataLock again = DataLock.take(folder)) {
      assertThat(again.afterCrash()).isFalse();
    }
  }

  @Test
  void a_file_left_behind_by_a_process_that_died_does_not_count() throws Exception {
    Files.writeString(folder.resolve("sutro.lock"), "4711 and more than fits in a process number");
    try (DataLock lock = DataLock.take(folder)) {
      assertThat(lock.afterCrash()).isTrue();
      assertThat(folder.resolve("sutro.lock"))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
    try (DataLock lock = DataLock.take(folder)) {
      assertThat(lock.afterCrash()).as("the one before gave it back").isFalse();
    }
  }

  @Test
  void the_folder_is_made_when_there_is_none() {
    DataLock.take(folder.resolve("a/b")).close();
    assertThat(folder.resolve("a/b")).isDirectory();
  }
}
