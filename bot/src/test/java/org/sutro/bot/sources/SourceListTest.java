package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void a_numbered_id_of_a_long_name_is_an_id() {
    String longest = Opml.id("https://" + "a".repeat(60) + "." + "b".repeat(60) + ".example/");
    String next = Source.freeId(longest, longest::equals);
    assertThat(List.of(longest, next)).allMatch(Source::isId).doesNotHaveDuplicates();
  }
}
