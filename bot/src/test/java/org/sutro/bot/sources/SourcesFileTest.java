package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;

class SourcesFileTest {

  private static final Path SHIPPED =
      Path.of(System.getProperty("sutro.home", ".."), "config", "sources.yaml");

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("sources.yaml"), text);
  }

  @Test
  void the_list_that_comes_along_is_sound_and_off() {
    List<Source> sources = SourcesFile.read(SHIPPED);
    assertThat(sources).hasSizeGreaterThan(25).noneMatch(Source::enabled);
    assertThat(sources).allMatch(source -> source.address().startsWith("https://"));
    assertThat(sources).extracting(s -> s.outlet().language()).contains("bn", "hi", "en");
    assertThat(sources).extracting(s -> s.outlet().voice()).contains(Affiliation.Kind.values());
    assertThat(sources)
        .allMatch(s -> !s.topic().everything() && s.outlet().country().matches("[A-Z]{2}"));
  }

  @Test
  void everything_wrong_is_told_at_once() throws IOException {
    Path bad =
        file(
            """
            - {id: a, address: "https://a.example/", colour: red}
            - {id: "Bad Id", address: "https://a.example/"}
            - {id: c}
            - {id: d, address: "https://d.example/", voice: loud}
            - {id: e, address: "https://e.example/", topic: some}
            """);
    assertThatThrownBy(() -> SourcesFile.read(bad))
        .isInstanceOf(SourcesException.class)
        .hasMessageContainingAll(
            "source a: there is no key \"colour\"",
            "source Bad Id: an id is made of",
            "source c: \"address\" is missing",
            "source d: \"loud\" is no voice",
            "source e: topic is relations or everything");
  }

  @Test
  void a_file_that_is_no_yaml_is_told_with_the_place() throws IOException {
    Path bad = file("- {id: a\n\t- b");
    assertThatThrownBy(() -> SourcesFile.read(bad))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("sources.yaml:");
  }

  @Test
  void what_the_host_changes_lies_over_the_file_and_the_file_stays() throws IOException {
    Path file = file("# mine\n- {id: a, address: \"https://a.example/\"}\n");
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      SourceList list = new SourceList(file, archive);
      Source a = list.find("a").orElseThrow();
      list.keep(a.turned(true));
      assertThat(list.find("https://a.example/").orElseThrow().enabled()).isTrue();
      list.remove(a);
      assertThat(list.all()).containsExactly(a.turned(false));

      Source own =
          SourcesFile.parse(
              "{\"id\": \"own\", \"address\": \"https://own.example/\", \"enabled\": true}", null);
      list.keep(own);
      assertThat(list.all()).containsExactly(a.turned(false), own);
      list.remove(own);
      assertThat(list.all()).containsExactly(a.turned(false));
      assertThat(file).hasContent("# mine\n- {id: a, address: \"https://a.example/\"}\n");
    }
  }
}
