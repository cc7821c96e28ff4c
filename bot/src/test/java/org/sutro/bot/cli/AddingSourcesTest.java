package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.sources.LocalSite;

/** What a host is told when a source is added that is not what he may think. */
final class AddingSourcesTest {

  @TempDir Path data;
  private Session unit;
  private LocalSite site;

  @BeforeEach
  void begin() throws IOException {
    unit = new Session(data);
    site = LocalSite.start();
  }

  @AfterEach
  void end() {
    site.close();
  }

  private Outcome run(String... arguments) {
    Map<String, String> inside =
        Map.of("SUTRO_SOURCES_INSIDE", "127.0.0.1:" + site.door().getPort());
    return unit.run(inside, "", arguments);
  }

  @Test
  void a_page_about_something_else_is_taken_and_told_of() {
    site.page("/river", "<p>নদীর পানি বাড়ছে বলে পাড়ের লোকজন স্কুলঘরে আশ্রয় নিয়েছেন।</p>");
    site.page("/visit", "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে বলে জানা গেছে।</p>");
    String told =
        "It is not about these relations, and is read all the same, as you have named it.";
    assertThat(run("sources", "add", site.at("/river"), "--page", "--id", "river").out())
        .startsWith("river is on, with 1 article;")
        .contains(told);
    assertThat(run("sources", "test", "river").out()).contains(told);
    assertThat(run("sources", "add", site.at("/visit"), "--page", "--id", "visit").out())
        .startsWith("visit is on, with 1 article;")
        .doesNotContain(told);
    assertThat(
            run("sources", "add", site.at("/river#2"), "--page", "--id", "all", "--everything")
                .out())
        .as("whoever wants everything need not be told")
        .doesNotContain(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "/."})
  void nothing_and_the_whole_machine_are_no_source(String what) {
    for (String command : List.of("add", "test")) {
      Outcome outcome = run("sources", command, what);
      assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
      assertThat(outcome.err()).containsAnyOf("nothing is named", "the whole machine");
    }
    assertThat(run("sources", "list").out()).doesNotContain("null");
  }

  @Test
  void an_empty_word_does_not_switch_the_filter_off() {
    site.page(
        "/feed",
        "<rss version=\"2.0\"><channel><item><title>নদীর পানি বাড়ছে</title><link>"
            + site.at("/1")
            + "</link></item></channel></rss>");
    for (String words : List.of("", ",নদী")) {
      Outcome outcome = run("sources", "add", site.at("/feed"), "--words", words);
      assertThat(outcome.code()).as(words).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void of_a_feed_it_is_said_how_much_is_wanted() {
    site.page(
        "/feed",
        "<rss><channel><item><title>রাশিয়া ও ইরানের চুক্তি</title></item>"
            + "<item><title>নদীর পানি বাড়ছে</title></item></channel></rss>");
    assertThat(run("sources", "add", site.at("/feed"), "--id", "f").out())
        .startsWith("f is on, with 2 articles, 1 of them wanted; a running bot");
  }

  @Test
  void another_name_or_kind_for_what_is_known_is_refused() throws IOException {
    site.page("/feed", "<rss><channel><item/></channel></rss>");
    run("sources", "add", site.at("/feed"), "--id", "f");
    Outcome renamed = run("sources", "add", site.at("/feed"), "--id", "g");
    assertThat(renamed.code()).isEqualTo(ExitCode.USAGE);
    assertThat(renamed.err())
        .contains("is known as f; to call it g: ./sutro sources remove f, then add it anew");
    Outcome page = run("sources", "add", "f", "--page");
    assertThat(page.code()).isEqualTo(ExitCode.USAGE);
    assertThat(page.err()).contains("f is read as a feed; to have it read as a page");
    assertThat(run("sources", "add", site.at("/feed"), "--id", "f").code())
        .isEqualTo(ExitCode.FINE);
    Outcome shipped = run("sources", "add", "bbc-bangla", "--id", "bbc");
    assertThat(shipped.code()).isEqualTo(ExitCode.USAGE);
    assertThat(shipped.err()).contains("bbc-bangla comes with Sutro under that id");
    Path folder = Files.createDirectories(data.resolve("খবর"));
    run("sources", "add", folder.toString(), "--id", "khobor");
    assertThat(run("sources", "add", folder.toString(), "--id", "other").err())
        .contains("is known as khobor");
    assertThat(run("sources", "add", folder + "/", "--id", "other").err())
        .as("the same folder written in another way")
        .contains("is known as khobor");
  }

  @Test
  void what_a_trial_was_told_a_running_bot_keeps_to_and_the_host_is_told_so() {
    site.refuse("/feed", 429, 7200);
    site.refuse("/busy", 503, 600);
    assertThat(run("sources", "test", site.at("/busy")).out())
        .endsWith("It is not read, by a running bot neither, for another 10 minutes.\n");
    assertThat(run("sources", "test", site.at("/feed")).out())
        .endsWith(
            "Nothing of 127.0.0.1:"
                + site.door().getPort()
                + " is read, by a running bot neither, for another 2 hours.\n");
  }

  @Test
  void a_list_of_feeds_is_turned_on_at_once_and_its_bad_lines_are_counted() throws IOException {
    Path list =
        Files.writeString(
            data.resolve("mine.opml"),
            """
            <opml><body>
            <outline text='নদী' xmlUrl='https://nodi.example/rss'/>
            <outline text='সাগর' xmlUrl='https://sagor.example/rss'/>
            <outline text='ভাঙা' xmlUrl='sagor rss'/>
            </body></opml>
            """);
    assertThat(run("sources", "import", list.toString()).out())
        .isEqualTo(
            """
            2 sources in the file, 2 of them new.
            1 line could not be taken:
              ভাঙা, sagor rss has no address that can be read
            """);
    assertThat(run("sources", "list").out()).contains("off  nodi-example", "off  sagor-example");
    assertThat(run("sources", "import", list.toString(), "--on").out())
        .startsWith("2 sources in the file, 0 of them new; all are on.\n");
    assertThat(run("sources", "list").out()).contains("on   nodi-example", "on   sagor-example");
  }

  @Test
  void a_list_of_bad_lines_alone_is_a_failure() throws IOException {
    Path list =
        Files.writeString(
            data.resolve("mine.opml"), "<opml><body><outline xmlUrl='nodi'/></body></opml>");
    Outcome outcome = run("sources", "import", list.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.out()).contains("0 sources in the file", "nodi has no address");
  }
}
