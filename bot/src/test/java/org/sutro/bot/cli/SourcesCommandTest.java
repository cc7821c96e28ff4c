package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.Affiliation;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.sources.LocalSite;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.SourceList;
import org.sutro.bot.sources.SourceState;

/** What a host does with sources; nothing here reaches the network. */
final class SourcesCommandTest {

  @TempDir Path data;
  private Session unit;

  @BeforeEach
  void begin() {
    unit = new Session(data);
  }

  @Test
  void those_that_come_along_are_off_until_they_are_added() {
    assertThat(unit.run("sources", "list").out())
        .contains("off  bbc-bangla")
        .doesNotContain("on   ");
    Outcome added = unit.run("sources", "add", "bbc-bangla");
    assertThat(added.code()).isEqualTo(ExitCode.FINE);
    assertThat(unit.run("sources", "list").out()).contains("on   bbc-bangla", "not read yet");
    assertThat(unit.run("sources", "remove", "bbc-bangla").out())
        .isEqualTo("bbc-bangla is off; its articles stay.\n");
    assertThat(unit.run("sources", "list").out()).contains("off  bbc-bangla");
  }

  @Test
  void a_page_can_be_watched_and_a_topic_widened() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.page("/news", "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে বলে জানা গেছে।</p>");
      site.page(
          "/front", "<html><a href='/feed/'>আরএসএস</a><p>রাশিয়ার একটি দল তেহরানে পৌঁছেছে।</p>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      Outcome page =
          unit.run(inside, "", "sources", "add", site.at("/news"), "--page", "--id", "p");
      assertThat(page.err() + page.out()).contains("p is on, with 1 article;");
      assertThat(unit.run(inside, "", "sources", "test", "p").out())
          .contains("text, ", "মঙ্গলবার তেহরানে");
      assertThat(unit.run(inside, "", "sources", "add", site.at("/front")).err())
          .contains("is a web page, not a feed; it links to " + site.at("/feed/"));
    }
    unit.run("sources", "add", "bbc-bangla", "--words", "আর্কটিক,গম");
    Path news = Files.createDirectories(data.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "নদীর পানি বাড়ছে।");
    unit.run("sources", "add", news.toString());
    assertThat(unit.run("sources", "test", "news").out())
        .isEqualTo("1 article, 0 files that can't be read\n");
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      SourceList sources = new SourceList(Session.HOME.resolve("config/sources.yaml"), archive);
      assertThat(sources.find("bbc-bangla").orElseThrow().topic())
          .isEqualTo(new Topic(false, List.of("আর্কটিক", "গম")));
    }
  }

  @Test
  void a_new_source_is_called_after_what_its_feed_is_called() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.page("/feed", "<rss><channel><title>নদী বার্তা</title><item/></channel></rss>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      String feed = site.at("/feed");
      assertThat(unit.run(inside, "", "sources", "add", feed, "--id", "nodi").out())
          .contains("Its publisher is called নদী বার্তা: see --publisher.");
      Path folder = Files.createDirectories(data.resolve("খবর"));
      unit.run("sources", "add", folder.toString(), "--id", "khobor");
      site.page("/other", "<rss><channel><title>সাগর</title><item/></channel></rss>");
      String[] named = {
        "sources", "add", site.at("/other"), "--id", "own", "--publisher", "আমার নদী"
      };
      unit.run(inside, "", named);
    }
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      SourceList sources = new SourceList(Session.HOME.resolve("config/sources.yaml"), archive);
      assertThat(List.of("nodi", "khobor", "own"))
          .extracting(id -> sources.find(id).orElseThrow().outlet().name())
          .as("a folder is called after anything")
          .containsExactly("নদী বার্তা", "", "আমার নদী");
    }
  }

  @Test
  void of_a_folder_too_one_says_whose_it_is_and_in_whose_voice() throws IOException {
    Path folder = Files.createDirectories(data.resolve("বিবৃতি"));
    String[] told = {"--id", "f", "--voice", "state", "--country", "BY", "--language", "bn"};
    unit.run(
        Stream.concat(Stream.of("sources", "add", folder.toString()), Stream.of(told))
            .toArray(String[]::new));
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      SourceList sources = new SourceList(Session.HOME.resolve("config/sources.yaml"), archive);
      assertThat(sources.find("f").orElseThrow().outlet())
          .isEqualTo(new Outlet("", "BY", Affiliation.Kind.STATE, "bn", false));
    }
  }

  @Test
  void a_folder_can_be_tried_before_it_is_added() throws IOException {
    Path folder = Files.createDirectories(data.resolve("খবর"));
    Files.writeString(folder.resolve("নদী.txt"), "নদীর পানি বাড়ছে।");
    Files.write(folder.resolve("ভাঙা.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
    assertThat(unit.run("sources", "test", folder.toString()).out())
        .contains("1 article, 1 file that can't be read", "ভাঙা.txt: ");
  }

  @Test
  void what_the_bot_would_turn_away_is_said_by_a_trial() throws IOException {
    Path folder = Files.createDirectories(data.resolve("খবর"));
    Files.writeString(folder.resolve("নদী.txt"), "নদীর পানি বাড়ছে।");
    Files.writeString(folder.resolve("river.txt"), "Вода в реке поднялась. Люди ушли на дамбу.");
    assertThat(unit.run("sources", "test", folder.toString()).out())
        .contains("1 article, 0 files that can't be read, 1 turned away\n", "river.txt: ");
    try (LocalSite site = LocalSite.start()) {
      site.page(
          "/feed",
          "<rss><channel><item><title>রাশিয়া ও চীন</title><link>"
              + site.at("/1")
              + "</link></item></channel></rss>");
      site.page(
          "/1", "<p>Вода в реке поднялась после дождей, и люди из деревни ушли на дамбу.</p>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      assertThat(unit.run(inside, "", "sources", "test", site.at("/feed")).out())
          .contains("has no article yet (");
    }
  }

  @Test
  void of_an_article_without_text_and_link_the_reason_stands_below_its_title() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.page("/feed", "<rss><channel><item><title>রাশিয়া ও চীন</title></item></channel></rss>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      assertThat(unit.run(inside, "", "sources", "test", site.at("/feed")).out())
          .isEqualTo(
              """
              1 article, 1 of them wanted

              রাশিয়া ও চীন
                has neither text nor link
              """);
    }
  }

  @Test
  void a_server_that_asks_to_be_left_alone_is_told_of_with_the_time() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.refuse("/feed", 429, 7200);
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      String said = "says it is asked too often (429); it asks to be left alone for 2 hours";
      assertThat(unit.run(inside, "", "sources", "test", site.at("/feed")).out()).contains(said);
      assertThat(unit.run(inside, "", "sources", "add", site.at("/feed")).out())
          .contains(
              "is on, though at the moment it was not asked for, as its host asks to be left alone"
                  + " (429), for another 2 hours");
    }
  }

  @Test
  void a_host_that_asked_to_be_left_alone_is_told_of_with_every_source_of_it() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.refuse("/feed", 429, 7200);
      site.page("/other", "<rss><channel><item/></channel></rss>");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      unit.run(inside, "", "sources", "add", site.at("/other"), "--id", "other");
      unit.run(inside, "", "sources", "add", site.at("/feed"), "--id", "often");
      String host = "127.0.0.1:" + site.door().getPort();
      String asks = host + " asks to be left alone (429), when asked for " + site.at("/feed");
      assertThat(unit.run("sources", "list").out())
          .contains("not read yet; " + asks + "; next try in 2 hours");
      assertThat(unit.run(inside, "", "sources", "add", "other").out())
          .contains("other is on; " + asks + "; a running bot reads it in 2 hours.");
      assertThat(unit.run(inside, "", "doctor").out())
          .contains("other: not tried, as " + asks + "; it is read in 2 hours");
      site.answered();
      unit.run(inside, "", "sources", "test", "other");
      assertThat(site.answered()).as("one command minds what another was told").isEmpty();
    }
  }

  @Test
  void what_is_mistyped_is_told_with_what_was_perhaps_meant() throws IOException {
    for (String command : List.of("add", "remove", "test")) {
      assertThat(unit.run("sources", command, "bbc-bangl").err())
          .as(command)
          .contains("did you mean bbc-bangla?", "./sutro sources list");
    }
    Path export = Files.writeString(data.resolve("result.json"), "{}");
    assertThat(unit.run("sources", "add", export.toString()).err())
        .contains("is a file; to read it once: ./sutro ingest FILE");
    String folder = data.toString();
    assertThat(unit.run("sources", "add", folder, "--country", "Bangladesh").err())
        .contains("--country Bangladesh: write it as two letters, such as BD; did you mean BD?");
    assertThat(unit.run("sources", "add", folder, "--language", "xx").err())
        .contains("--language xx: write it as a tag such as bn, hi or en");
    assertThat(unit.run("sources", "add", folder, "--language", "bengali").err())
        .contains("did you mean bn?");
  }

  @Test
  void what_can_not_be_read_is_told_with_what_to_do() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.refuse("/trouble", 500);
      site.page("/text", "নদীর পানি বাড়ছে");
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      assertThat(unit.run(inside, "", "sources", "test", site.at("/trouble")).out())
          .contains("has trouble of its own (500)", "That mostly passes by itself.");
      assertThat(unit.run(inside, "", "sources", "add", site.at("/text")).err())
          .contains("is neither a feed nor a web page", "Open the address in a browser");
    }
    assertThat(unit.run("sources", "test", "http://127.0.0.1:1/feed").out())
        .contains("the setting sources.inside lets in one of your own");
  }

  @Test
  void a_source_that_is_down_can_be_added_and_one_that_is_none_can_not() throws IOException {
    try (LocalSite site = LocalSite.start()) {
      site.refuse("/feed", 503);
      Map<String, String> inside =
          Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
      Outcome added =
          unit.run(inside, "", "sources", "add", site.at("/feed"), "--id", "f", "--voice", "state");
      assertThat(added.code()).isEqualTo(ExitCode.FINE);
      assertThat(added.out()).startsWith("f is on, though at the moment it ").contains("503");
      assertThat(unit.run("sources", "list").out()).contains("on   f ", "state");
      Outcome refused = unit.run(inside, "", "sources", "add", site.at("/nothing"));
      assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
      assertThat(refused.err()).contains("is not there (404)");
    }
  }

  @Test
  void what_is_said_anew_of_a_source_of_ones_own_is_changed_and_the_rest_stays()
      throws IOException {
    Path folder = Files.createDirectories(data.resolve("বিবৃতি"));
    unit.run("sources", "add", folder.toString(), "--id", "f", "--country", "BY");
    assertThat(unit.run("sources", "add", "f", "--voice", "state", "--publisher", "নদী").code())
        .isEqualTo(ExitCode.FINE);
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      SourceList sources = new SourceList(Session.HOME.resolve("config/sources.yaml"), archive);
      assertThat(sources.find("f").orElseThrow().outlet())
          .isEqualTo(new Outlet("নদী", "BY", Affiliation.Kind.STATE, ""));
      assertThat(sources.find("f").orElseThrow().topic()).isEqualTo(new Topic(true, List.of()));
    }
    Outcome shipped = unit.run("sources", "add", "bbc-bangla", "--voice", "state");
    assertThat(shipped.code()).isEqualTo(ExitCode.USAGE);
    assertThat(shipped.err()).contains("config/sources.yaml");
    assertThat(unit.run("sources", "list").out()).contains("off  bbc-bangla");
  }

  @Test
  void a_file_that_lists_no_feeds_is_told() throws IOException {
    Path letter = Files.writeString(data.resolve("চিঠি.txt"), "নদীর পানি বাড়ছে।");
    Outcome outcome = unit.run("sources", "import", letter.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).contains("চিঠি.txt lists no feeds; is it OPML?");
  }

  @Test
  void an_unknown_one_is_told() {
    Outcome outcome = unit.run("sources", "add", "nobody");
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("there is no source and no folder \"nobody\"");
    assertThat(unit.run("sources", "remove", "nobody").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void row_1_an_address_of_the_own_network_is_refused() {
    Outcome outcome = unit.run("sources", "add", "http://127.0.0.1:8080/");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).contains("only public web addresses are read");
    assertThat(unit.run("sources", "list").out()).doesNotContain("127.0.0.1");
  }

  @Test
  void row_6_other_schemes_are_refused() {
    assertThat(unit.run("sources", "test", "file:///etc/hostname").out())
        .contains("only http and https addresses are read");
  }

  @ParameterizedTest(name = "row 7: {0}")
  @ValueSource(strings = {"http://", "http:", "http:/", "http:\\\\", " HTTPS:///"})
  void a_password_is_not_echoed_however_the_address_begins(String beginning) {
    Outcome tested = unit.run("sources", "test", beginning + "somebody:s3cret@example.com/feed");
    Outcome added = unit.run("sources", "add", beginning + "somebody:s3cret@example.com/feed");
    assertThat(tested.out() + tested.err() + added.out() + added.err())
        .contains("user name or password")
        .doesNotContain("s3cret", "somebody");
  }

  @Test
  void lists_of_feeds_go_in_and_out() throws IOException {
    Path list =
        Files.writeString(
            data.resolve("mine.opml"),
            "<opml><body><outline text='নদী' xmlUrl='https://nodi.example/rss'/></body></opml>");
    assertThat(unit.run("sources", "import", list.toString()).out())
        .isEqualTo("1 source in the file, 1 of them new.\n");
    assertThat(unit.run("sources", "import", list.toString()).out())
        .isEqualTo("1 source in the file, 0 of them new.\n");
    assertThat(unit.run("sources", "export").out()).doesNotContain("nodi.example");
    unit.run("sources", "add", "nodi-example");
    assertThat(unit.run("sources", "export").out())
        .contains("xmlUrl=\"https://nodi.example/rss\"", "text=\"নদী\"");
  }

  @ParameterizedTest(name = "it is on: {0}")
  @ValueSource(booleans = {true, false})
  void a_list_turned_on_ends_the_pauses_of_what_is_known(boolean on) throws IOException {
    Path list =
        Files.writeString(
            data.resolve("mine.opml"),
            "<opml><body><outline text='নদী' xmlUrl='https://nodi.example/rss'/></body></opml>");
    unit.run("sources", "import", list.toString());
    if (on) {
      unit.run("sources", "add", "nodi-example");
    }
    String paused =
        "{\"lastSuccess\":0,\"nextTry\":0,\"failures\":100,\"failingSince\":1,"
            + "\"problem\":\"is gone\",\"paused\":true}";
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      archive.note(List.of(new Note("source-health", "nodi-example", paused)));
      unit.run("sources", "import", list.toString());
      assertThat(SourceState.health(archive, "nodi-example").paused()).isTrue();
    }
    unit.run("sources", "import", "--on", list.toString());
    try (Archive archive = Archive.open(data.resolve("archive.db"))) {
      assertThat(SourceState.health(archive, "nodi-example").paused()).isFalse();
    }
    assertThat(unit.run("sources", "list").out()).contains("on   nodi-example");
  }

  @Test
  void an_id_that_is_none_or_taken_is_refused_and_a_free_one_found() throws IOException {
    Path folder = Files.createDirectories(data.resolve("a/news"));
    Path other = Files.createDirectories(data.resolve("b/news"));
    Outcome spaced = unit.run("sources", "add", folder.toString(), "--id", "My Feed");
    assertThat(spaced.code()).isEqualTo(ExitCode.USAGE);
    assertThat(spaced.err()).contains("--id My Feed", "small letters, digits and hyphens");
    assertThat(unit.run("sources", "add", folder.toString(), "--id", "bbc-bangla").err())
        .contains("there is a source called bbc-bangla");
    assertThat(unit.run("sources", "add", folder.toString()).out()).contains("news is on");
    assertThat(unit.run("sources", "add", other.toString()).out()).contains("news-2 is on");
    assertThat(unit.run("sources", "list").out()).contains(folder.toString(), other.toString());
  }

  @Test
  void a_source_with_a_bengali_name_is_called_by_it() throws IOException {
    Path folder = Files.createDirectories(data.resolve("নদীর\u200C খবর ২০২৬"));
    assertThat(unit.run("sources", "add", folder.toString()).out())
        .startsWith("নদীর-খবর-২০২৬ is on;");
    assertThat(unit.run("sources", "list").out()).contains("on   নদীর-খবর-২০২৬ ");
    assertThat(unit.run("sources", "remove", "নদীর-খবর-২০২৬").code()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void two_feeds_of_one_host_both_go_in_whatever_is_there_already() throws IOException {
    String head = "<opml><body><outline xmlUrl='https://nodi.example/";
    Path one = Files.writeString(data.resolve("1.opml"), head + "a'/></body></opml>");
    Path two = Files.writeString(data.resolve("2.opml"), head + "b'/></body></opml>");
    unit.run("sources", "import", one.toString());
    assertThat(unit.run("sources", "import", two.toString()).out())
        .isEqualTo("1 source in the file, 1 of them new.\n");
    assertThat(unit.run("sources", "list").out())
        .contains("nodi-example ", "nodi.example/a", "nodi-example-2 ", "nodi.example/b");
  }
}
