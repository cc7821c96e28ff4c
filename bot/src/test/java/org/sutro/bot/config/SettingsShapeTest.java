package org.sutro.bot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settings file as YAML: what is written in another shape than it should be. */
final class SettingsShapeTest {

  @TempDir Path home;

  @Test
  void yamls_words_for_nothing_set_nothing() throws IOException {
    Settings standard = read(Map.of());
    file("health: ~\ndata: ~\nstarter: null\ntelegram: {token: null}\n");
    assertThat(read(Map.of())).isEqualTo(standard);
    file("data: \"~\"\n");
    assertThat(read(Map.of()).data()).as("in quotes it is a name").isEqualTo(home.resolve("~"));
  }

  @Test
  void what_has_the_wrong_shape_is_told_with_its_place_and_with_how_it_should_look()
      throws IOException {
    file(
        """
        health: 8081
        telegram: hunter2
        webhook:
          - url: https://bot.example.org/hook
        try: off
        data: {folder: /var/lib/sutro}
        log: [debug]
        sources:
          inside: {door: 127.0.0.1:1200}
        backup:
          keep: {days: 7}
        """);
    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessage(
            """
            config/sutro.yaml:1:1: health holds settings of its own (address, port); write it as in "health: {port: 8081}", or each below it on a line of its own, after two spaces
            config/sutro.yaml:2:1: telegram holds settings of its own (token, api, poll-timeout, owners); write it as in "telegram: {token: ***}", or each below it on a line of its own, after two spaces
            config/sutro.yaml:3:1: webhook holds settings of its own (url, address, port, secret); write it as in "webhook: {url: https://bot.example.org/telegram}", or each below it on a line of its own, after two spaces
            config/sutro.yaml:5:1: try holds settings of its own (port); write it as in "try: {port: 8642}", or each below it on a line of its own, after two spaces
            config/sutro.yaml:6:1: data takes one value, as in "data: data"
            config/sutro.yaml:7:1: log takes one value, as in "log: info"
            config/sutro.yaml:9:3: sources.inside takes one value, as in "inside: 192.168.1.20:8080, 127.0.0.1:1200"
            config/sutro.yaml:11:3: backup.keep takes one value, as in "keep: 7\"\
            """
                .stripIndent());
  }

  @Test
  void a_wrong_indent_is_told_in_words_and_no_second_part_of_the_file_is_overlooked()
      throws IOException {
    file("backup:\n    time: '23:15'\n  keep: 2\n");
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessage(
            "config/sutro.yaml:3:3: this can't be read (expected <block end>, but found '<block mapping start>');"
                + " settings are written as \"key: value\", those of one section with the same spaces before them");
    file("? [a, b]\n: c\n");
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessageStartingWith("config/sutro.yaml:1:4: this can't be read")
        .message()
        .doesNotContain("org.yaml");
    file("data: a\n---\nstarter: off\n");
    assertThatThrownBy(() -> read(Map.of()))
        .hasMessage(
            "config/sutro.yaml:3:1: this stands behind a line \"---\" and would not be read; take that line away");
  }

  @Test
  void text_that_is_no_yaml_is_told_with_its_place() throws IOException {
    for (String broken :
        List.of("starter: [", "data: b: c", "- data", "starter: on\nstarter: off", "\"")) {
      file(broken);
      assertThatThrownBy(() -> read(Map.of()))
          .as(broken)
          .isInstanceOf(BadSettingsException.class)
          .hasMessageMatching("config/sutro\\.yaml:\\d+:\\d+: .+");
    }
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReader.read(home, environment, null, Map.of());
  }

  private void file(String text) throws IOException {
    Files.createDirectories(home.resolve("config"));
    PrivateFile.write(home.resolve("config/sutro.yaml"), text);
  }
}
