package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.JavaProcess;

final class DataUseTest {

  @TempDir Path folder;

  @Test
  void many_have_it_at_once_and_nobody_alone_before_the_last_has_given_it_back() {
    DataUse one = DataUse.shared(folder);
    DataUse other = DataUse.shared(folder.resolve("."));
    assertAloneIsRefused();
    one.close();
    one.close();
    assertAloneIsRefused();
    other.close();
    assertThatCode(() -> DataUse.alone(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void who_has_it_alone_keeps_everybody_out() {
    try (DataUse alone = DataUse.alone(folder)) {
      assertThat(alone).isNotNull();
      assertAloneIsRefused();
      assertThatThrownBy(() -> DataUse.shared(folder))
          .isInstanceOf(AlreadyRunningException.class)
          .hasMessageContaining("being put in the place of " + folder);
    }
    assertThatCode(() -> DataUse.shared(folder).close()).doesNotThrowAnyException();
  }

  @Test
  void the_same_between_processes_and_one_that_is_killed_gives_it_back() throws Exception {
    try (JavaProcess other = JavaProcess.start(Holder.class, folder, "shared")) {
      assertThat(other.line()).isEqualTo("held");
      DataUse.shared(folder).close();
      assertAloneIsRefused();
    }
    try (JavaProcess other = JavaProcess.start(Holder.class, folder, "alone")) {
      assertThat(other.line()).isEqualTo("held");
      assertThatThrownBy(() -> DataUse.shared(folder)).isInstanceOf(AlreadyRunningException.class);
    }
    assertThatCode(() -> DataUse.alone(folder).close()).doesNotThrowAnyException();
  }

  private void assertAloneIsRefused() {
    assertThatThrownBy(() -> DataUse.alone(folder))
        .isInstanceOf(AlreadyRunningException.class)
        .hasMessageContaining("Another command of Sutro works on " + folder);
  }

  /** A process that has it until it is killed. */
  static final class Holder {

    private Holder() {}

    /** Holds it: the folder, and how. */
    public static void main(String[] args) throws InterruptedException {
      Path folder = Path.of(args[0]);
      DataUse use = args[1].equals("alone") ? DataUse.alone(folder) : DataUse.shared(folder);
      try (use) {
        System.out.println("held");
        Thread.currentThread().join(); // for ever
      }
    }
  }
}
