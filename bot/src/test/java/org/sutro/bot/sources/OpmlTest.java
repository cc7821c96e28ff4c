package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;

class OpmlTest {

  private static List<Source> read(String opml) {
    return Opml.read(opml.getBytes(StandardCharsets.UTF_8)).sources();
  }

  @Test
  void what_is_written_is_read_again() {
    Source source =
        new Source(
            "alo-example",
            "https://alo.example/feed?a=1&b=2",
            Kind.FEED,
            new Outlet("আলো \"ও\" <ছায়া>", "", Affiliation.Kind.INDEPENDENT, "bn"),
            Topic.RELATIONS,
            false);
    String list = Opml.write(List.of(source));
    assertThat(list).contains("xmlUrl=\"https://alo.example/feed?a=1&amp;b=2\"");
    assertThat(read(list)).containsExactly(source);
  }

  @Test
  void lists_of_other_programs_are_read_with_care() {
    List<Source> sources =
        read(
            """
            <?xml version="1.0"?><!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <opml version="1.0"><body><outline text="বিশ্ব">
            <outline text="&x;" xmlUrl="https://www.a.example/rss.xml"/>
            <outline title="দুই" xmlUrl="https://a.example/2.xml"/>
            <outline title="দুই" xmlUrl="https://a.example/2.xml"/>
            <outline text="না" xmlUrl="javascript:alert(1)"/>
            <outline text="না" xmlUrl="file:///etc/passwd"/>
            <outline text="না" xmlUrl="feed.xml"/>
            <outline text="পাতা" htmlUrl="https://b.example/"/>
            </outline></body>
            """);
    assertThat(sources).extracting(Source::id).containsExactly("a-example", "a-example-2-xml");
    assertThat(sources).extracting(s -> s.outlet().name()).containsExactly("&x;", "দুই");
    assertThat(sources).noneMatch(Source::enabled);
  }

  @Test
  void what_was_to_be_a_source_and_is_none_is_told() {
    String list =
        """
        <opml><body><outline text="নদীর খবর">
        <outline text="নদী" xmlUrl="https://nodi.example/rss"/>
        <outline text="আবার নদী" xmlUrl="https://nodi.example/rss"/>
        <outline text="ঘর" xmlUrl="file:///etc/passwd"/>
        <outline text="চাবি" xmlUrl="htp//who:s3cret@nodi.example"/>
        <outline type="rss" text="ঠিকানা নেই"/>
        <outline type="rss" xmlUrl=""/>
        <outline text="ছেঁড়া" sutro:kind="folder" sutro:folder="relative/path"/>
        <outline type="link" text="পাতা" url="https://nodi.example/about"/>
        </outline></body></opml>
        """;
    assertThat(Opml.read(list.getBytes(StandardCharsets.UTF_8)).leftOut())
        .containsExactly(
            "আবার নদী, https://nodi.example/rss is in the list already",
            "ঘর, file:///etc/passwd has no address that can be read",
            "চাবি, htp//nodi.example has no address that can be read",
            "ঠিকানা নেই, an outline without address has no address that can be read",
            "an outline without address has no address that can be read",
            "ছেঁড়া, relative/path has no address that can be read");
  }

  @Test
  void what_is_no_list_holds_nothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("<html>".repeat(1000))).isEmpty();
  }

  @Test
  void what_is_written_is_read_again_with_all_that_is_known_of_it() {
    Outlet state = new Outlet("নদী", "BY", Affiliation.Kind.STATE, "bn");
    List<Source> sources =
        List.of(
            new Source(
                "own-id",
                "https://nodi.example/rss",
                Kind.FEED,
                state,
                new Topic(false, List.of("গম", "সেতু")),
                false),
            new Source(
                "p", "https://nodi.example/", Kind.PAGE, state, new Topic(true, List.of()), false),
            new Source(
                "f",
                "/srv/খবর",
                Kind.FOLDER,
                new Outlet("", "", Affiliation.Kind.PARTY, ""),
                new Topic(true, List.of()),
                false));
    assertThat(read(Opml.write(sources))).isEqualTo(sources);
  }

  @Test
  void of_two_feeds_of_one_host_the_second_is_called_by_its_path_too() {
    String list =
        "<opml><body><outline xmlUrl='https://nodi.example/rss'/>"
            + "<outline xmlUrl='https://nodi.example/world/rss'/>"
            + "<outline type='link' url='https://nodi.example/about'/></body></opml>";
    assertThat(read(list))
        .extracting(Source::id)
        .containsExactly("nodi-example", "nodi-example-world-rss");
  }
}
