package org.sutro.bot.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code config/} that are made of the table of settings. */
final class SampleFileTest {

  private static final Path CONFIG = Path.of(System.getProperty("sutro.home"), "config");

  @TempDir Path home;

  @Test
  void the_sample_file_is_that_of_the_table() throws IOException {
    check(CONFIG.resolve("sutro.yaml"), SampleFile.text());
  }

  @Test
  void so_is_the_schema() throws IOException {
    check(CONFIG.resolve("sutro.schema.json"), SettingsSchema.text());
  }

  @Test
  void the_sample_file_as_it_is_changes_nothing() throws IOException {
    Settings standard = settings();
    write(SampleFile.text());
    assertThat(settings()).isEqualTo(standard);
  }

  @Test
  void all_its_lines_taken_at_their_word_are_the_defaults_and_the_examples() throws IOException {
    write(SampleFile.text().replaceAll("(?m)^(\\s*)#(\\S)", "$1$2"));
    for (Effective setting : SettingsReader.effective(home, Map.of(), null, Map.of())) {
      Option<?> option =
          Options.ALL.stream().filter(o -> o.key().equals(setting.key())).findFirst().orElseThrow();
      assertThat(setting.origin()).as(setting.key()).startsWith("config/sutro.yaml:");
      assertThat(setting.text())
          .as(setting.key())
          .isEqualTo(option.form().isSecret() ? Secret.MASK : option.sample().text());
    }
  }

  @Test
  void what_a_setting_is_for_is_one_sentence_and_then_where_else_it_can_be_set() {
    assertThat(SampleFile.text().lines().filter(line -> line.contains("[SUTRO_")))
        .hasSameSizeAs(Options.ALL)
        .allSatisfy(line -> assertThat(line).matches(".*\\. \\[SUTRO_[A-Z_]+(, --[a-z]+)?]"));
  }

  private static void check(Path file, String wanted) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, wanted, UTF_8);
    }
    assertThat(file).as("-Dgolden.update=true writes it").hasContent(wanted);
  }

  private Settings settings() {
    return SettingsReader.read(home, Map.of(), null, Map.of());
  }

  private void write(String text) throws IOException {
    Files.createDirectories(home.resolve("config"));
    PrivateFile.write(home.resolve("config/sutro.yaml"), text);
  }
}
