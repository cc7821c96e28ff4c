package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;

class SourceListTest {

  @TempDir Path folder;

  private static Source source(String id) {
    return new Source(
        id,
        "https://a.example/" + id,
        Kind.FEED,
        new Outlet("নদী", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
        Topic.RELATIONS,
        true);
  }

  @Test
  void a_note_that_is_not_understood_stops_no_other_source() {
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      SourceList list = new SourceList(folder.resolve("none.yaml"), archive);
      list.keep(source("nodi"));
      archive.note(
          List.of(
              new Note(
                  "source", "My Feed", "{\"id\":\"My Feed\",\"address\":\"https://b.example/\"}"),
              new Note("source", "later", "{\"id\":\"later\",\"colour\":\"red\"}"),
              new Note("source", "torn", "{\"id\":")));
      assertThat(list.all()).containsExactly(source("nodi"));
      assertThat(list.freeId("later")).isEqualTo("later-2");
    }
  }

  private static String entry(String address) {
    return "- {id: nodi, address: \"%s\", publisher: নদী, country: BD, language: bn}\n"
        .formatted(address);
  }

  @Test
  void of_a_source_in_the_file_only_what_the_host_has_chosen_is_kept() throws IOException {
    Path file = Files.writeString(folder.resolve("sources.yaml"), entry("https://old.example/"));
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      SourceList list = new SourceList(file, archive);
      Topic wide = new Topic(true, List.of("গম"));
      list.keep(list.find("nodi").orElseThrow().wanting(wide).turned(true));

      Files.writeString(file, entry("https://new.example/").replace("BD", "IN"));
      Source corrected = list.find("nodi").orElseThrow();
      assertThat(corrected.address()).isEqualTo("https://new.example/");
      assertThat(corrected.outlet().country()).isEqualTo("IN");
      assertThat(corrected.topic()).isEqualTo(wide);
      assertThat(corrected.enabled()).isTrue();

      list.remove(corrected);
      assertThat(list.find("nodi").orElseThrow().enabled()).isFalse();
    }
  }

  @Test
  void an_archive_that_holds_the_whole_entry_follows_the_file_too() throws IOException {
    Path file = Files.writeString(folder.resolve("sources.yaml"), entry("https://new.example/"));
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      SourceList list = new SourceList(file, archive);
      archive.note(List.of(new Note("source", "nodi", SourcesFile.line(source("nodi")))));
      assertThat(list.all()).containsExactly(source("nodi").at("https://new.example/"));
    }
  }

  @Test
  void a_source_of_the_hosts_own_stays_his_when_the_file_takes_up_its_id() throws IOException {
    Path file = folder.resolve("sources.yaml");
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      SourceList list = new SourceList(file, archive);
      list.keep(source("nodi"));
      Files.writeString(file, entry("https://b.example/").replace("নদী", "সাগর"));
      list.keep(list.find("nodi").orElseThrow().turned(false));
      assertThat(list.all()).containsExactly(source("nodi").turned(false));
      list.remove(source("nodi"));
      assertThat(list.find("nodi").orElseThrow().address()).isEqualTo("https://b.example/");
    }
  }

  @Test
  void a_numbered_id_of_a_long_name_is_an_id() {
    String longest = Opml.id("https://" + "a".repeat(60) + "." + "b".repeat(60) + ".example/");
    String next = Source.freeId(longest, longest::equals);
    assertThat(List.of(longest, next)).allMatch(Source::isId).doesNotHaveDuplicates();
  }
}
