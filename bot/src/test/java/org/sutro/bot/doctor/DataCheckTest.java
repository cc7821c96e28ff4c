package org.sutro.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.config.SettingsReader;

final class DataCheckTest {

  @TempDir Path folder;

  private List<Finding> findings(Path data) {
    return new DataCheck(
            SettingsReader.read(folder, Map.of(), null, Map.of("data", data.toString())))
        .findings();
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_told_as_one() throws IOException {
    Path file = Files.createFile(folder.resolve("data"));
    assertThat(findings(file))
        .contains(
            Finding.unusable(
                "data", file + " is a file; name a folder, which need not be there yet"));
    assertThat(findings(file.resolve("deeper")))
        .contains(
            Finding.unusable(
                "data", file + " is a file; name a folder, which need not be there yet"));
  }

  @Test
  void a_folder_that_can_not_be_made_is_told_and_who_can_help() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(closed), "root may write everywhere");
    assertThat(findings(closed.resolve("data")))
        .filteredOn(finding -> finding.level() == Finding.Level.UNUSABLE)
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.text()).contains("may not make", "in " + closed, "chown"));
  }

  @Test
  void a_folder_that_is_closed_to_this_user_is_told_and_who_can_help() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(closed), "root may read everywhere");
    assertThat(findings(closed))
        .filteredOn(finding -> finding.level() != Finding.Level.FINE)
        .filteredOn(finding -> !finding.about().equals("data"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.level()).isEqualTo(Finding.Level.UNUSABLE);
          assertThat(finding.text()).contains("may not look into " + closed, "chown");
        });
    assertThat(closed.toFile().setReadable(true)).isTrue();
  }
}
