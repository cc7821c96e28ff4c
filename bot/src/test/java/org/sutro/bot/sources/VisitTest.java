package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.article.Affiliation;
import org.sutro.article.Byline;
import org.sutro.article.Version;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.fetch.Validators;

/** Sources read from a site over HTTP into an archive. */
final class VisitTest {

  private static final String WHOLE =
      "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে। ".repeat(20).strip();

  @AutoClose private final Visits visits;
  private final LocalSite site;
  private final Archive archive;

  VisitTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
    archive = visits.archive();
  }

  @Test
  void one_changed_word_is_a_second_version_within_one_cycle_even_when_the_feed_is_the_same()
      throws InterruptedException {
    site.page("/1", article("তেহরানে রুশ দল", "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।"));
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    Source source = visits.source("/feed", false);
    assertThat(visits.visit(source).added()).isEqualTo(1);
    assertThat(site.answered()).containsExactly("200 /feed", "404 /robots.txt", "200 /1");

    assertThat(visits.visit(source).revised()).isZero();
    assertThat(site.answered()).containsExactly("304 /feed", "304 /1");

    site.page("/1", site.page("/1").replace("মঙ্গলবার", "বুধবার"));
    assertThat(visits.visit(source).revised()).isEqualTo(1);
    assertThat(visits.versions("/1"))
        .extracting(version -> version.capture().text())
        .containsExactly(
            "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।",
            "রাশিয়ার একটি দল বুধবার তেহরানে পৌঁছেছে।");
  }

  @Test
  void the_pages_author_and_time_of_change_are_kept_with_the_article() throws InterruptedException {
    site.page(
        "/1",
        article("তেহরানে রুশ দল", "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।")
            .replace(
                "<head>",
                "<head><meta name=\"author\" content=\"রুমানা হক\"><meta"
                    + " property=\"article:modified_time\""
                    + " content=\"2026-11-28T10:00:00+06:00\">"));
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    visits.visit(visits.source("/feed", false));

    assertThat(visits.versions("/1").getFirst().capture().byline())
        .isEqualTo(new Byline("রুমানা হক", "2026-11-28T10:00+06:00"));
  }

  @Test
  void what_is_about_something_else_is_left_out_and_named() throws InterruptedException {
    site.page(
        "/feed",
        feed(
            List.of(
                item("মিনস্কে রুশ সেনা", site.at("/1")), item("ঢাকায় বৃষ্টি", site.at("/2")))));
    site.page(
        "/1",
        article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মিনস্কের কাছে মহড়া শুরু করেছে।"));
    Visit.Outcome outcome = visits.visit(visits.source("/feed", false));
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.state().leftOut()).containsExactly("ঢাকায় বৃষ্টি");
    assertThat(site.answered()).doesNotContain("404 /2");
  }

  @Test
  void row_18_the_same_guid_on_all_entries_or_none_makes_no_flood() throws InterruptedException {
    String same = "<guid isPermaLink=\"false\">1</guid>";
    String text =
        "<description>x</description><content:encoded>&lt;p&gt;%s&lt;/p&gt;</content:encoded>";
    List<String> items = new ArrayList<>();
    for (String words : List.of("রাশিয়ার গম ইরানে গেছে সোমবার।", "চীনে রুশ তেল গেছে বেশি এবার।")) {
      String item = "<item><title>খবর</title>" + same + text.replace("%s", words) + "</item>";
      items.add(item);
      items.add(item);
    }
    site.page("/feed", feed(items));
    Source source = visits.source("/feed", true);
    assertThat(visits.visit(source).added()).isEqualTo(2);
    site.page("/feed", feed(items.reversed()));
    visits.visit(source);
    assertThat(archive.size()).isEqualTo(2);
    assertThat(archive.seq()).isEqualTo(2);
  }

  @Test
  void entries_that_share_an_address_do_not_replace_each_other_on_each_visit()
      throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (String day : List.of("সোমবার", "মঙ্গলবার", "বুধবার")) {
      items.add(
          "<item><title>খবর</title><link>"
              + site.at("/home")
              + "</link><content:encoded>&lt;p&gt;"
              + WHOLE.replace("মঙ্গলবার", day)
              + "&lt;/p&gt;</content:encoded></item>");
    }
    site.page("/feed", feed(items));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    site.page("/feed", feed(items) + "\n");
    assertThat(visits.visit(source).state().remark())
        .isEqualTo("gives several articles one address: 2 articles left out");
    assertThat(visits.versions("/home"))
        .singleElement()
        .satisfies(version -> assertThat(version.capture().text()).contains("সোমবার"));
  }

  @Test
  void row_19_a_date_ahead_counts_as_not_given() throws InterruptedException {
    site.page(
        "/feed",
        feed(
            List.of(
                "<item><title>খবর</title><pubDate>2038-01-19</pubDate><content:encoded>"
                    + "রাশিয়ার গম ইরানে গেছে সোমবার।</content:encoded></item>")));
    visits.visit(visits.source("/feed", true));
    assertThat(archive.changesSince(0, 10)).hasSize(1);
    Version only = ((Change.Present) archive.changesSince(0, 10).getFirst()).version();
    assertThat(only.capture().date()).isNull();
    assertThat(only.capture().at()).isEqualTo(visits.now());
  }

  @Test
  void row_20_of_a_first_fetch_the_newest_five_hundred_are_read() throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      items.add(
          "<item><title>খবর</title><pubDate>"
              + Instant.parse("2025-01-01T00:00:00Z").plusSeconds(3600L * i)
              + "</pubDate><content:encoded>রাশিয়ার চালান নম্বর "
              + i
              + " ইরানে গেছে সোমবার।</content:encoded></item>");
    }
    site.page("/feed", feed(items));
    assertThat(visits.visit(visits.source("/feed", true)).added()).isEqualTo(500);
  }

  @Test
  void a_feed_that_breaks_off_brings_no_half_article_and_is_asked_for_as_a_whole_again()
      throws InterruptedException {
    String item =
        "<item><title>খবর</title><content:encoded>&lt;p&gt;রাশিয়ার চালান %s ইরানে গেছে সোমবার।"
            + "&lt;/p&gt;&lt;p&gt;বন্দরে তা খালাস হয়েছে।&lt;/p&gt;</content:encoded></item>";
    String whole = feed(List.of(item.replace("%s", "এক"), item.replace("%s", "দুই")));
    site.page("/feed", whole.substring(0, whole.lastIndexOf("&lt;p&gt;")));
    Source source = visits.source("/feed", true);
    Visit.Outcome first = visits.visit(source);
    assertThat(first.added()).isEqualTo(1);
    assertThat(first.state().validators()).isEqualTo(Validators.NONE);
    site.page("/feed", whole);
    assertThat(visits.visit(source).added()).isEqualTo(1);
    assertThat(archive.seq()).as("nothing was revised").isEqualTo(2);
  }

  private String undated(int count, String more) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add("<item><title>খবর " + i + "</title>" + more + "</item>");
    }
    return feed(items);
  }

  @Test
  void of_a_large_feed_without_dates_the_host_is_told_that_its_newest_may_be_missed()
      throws InterruptedException {
    Source source = visits.source("/feed", false);
    site.page("/feed", undated(600, ""));
    assertThat(visits.visit(source).state().remark())
        .startsWith("gives no dates: only its first 500 articles are read; if it begins");

    site.page("/feed", undated(450, "<description>" + "নদী ".repeat(1200) + "</description>"));
    assertThat(visits.visit(source).state().remark())
        .startsWith("is larger than 4 MB and gives no dates: what stands behind its first ")
        .endsWith("the newest are missed: is there one of the newest?");
    assertThat(visits.visit(source).state().remark()).as("nothing has changed").isNotNull();

    site.page("/feed", undated(20, ""));
    assertThat(visits.visit(source).state().remark()).isNull();
    assertThat(SourceState.of(archive, source.id()).remark()).isNull();
  }

  @Test
  void of_a_feed_larger_than_is_read_the_host_is_told() throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      items.add(
          "<item><title>খবর</title><pubDate>"
              + Instant.parse("2026-11-20T00:00:00Z").minusSeconds(3600L * i)
              + "</pubDate><description>"
              + "নদী ".repeat(1200)
              + "</description></item>");
    }
    site.page("/feed", feed(items));
    Visit.Outcome outcome = visits.visit(visits.source("/feed", false));
    assertThat(outcome.state().remark())
        .matches("is larger than 4 MB: what stands behind its first \\d+ articles is not read");
  }

  @Test
  void a_list_of_sitemaps_is_asked_anew_each_time() throws InterruptedException {
    site.page(
        "/map",
        "<sitemapindex><sitemap><loc>" + site.at("/news.xml") + "</loc></sitemap></sitemapindex>");
    site.page("/news.xml", "<urlset><url><loc>" + site.at("/1") + "</loc></url></urlset>");
    site.page("/1", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    Source source = visits.source("/map", true);
    Visit.Outcome first = visits.visit(source);
    assertThat(first.added()).isEqualTo(1);
    assertThat(first.state().validators().etag()).isNull();
    site.page("/news.xml", "<urlset><url><loc>" + site.at("/2") + "</loc></url></urlset>");
    site.page("/2", article("তেহরানে রুশ দল", "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।"));
    assertThat(visits.visit(source).added()).isEqualTo(1);
    site.refuse("/news.xml", 410);
    assertThat(visits.visit(source).state().health().paused())
        .as("the list may name another")
        .isFalse();
  }

  @Test
  void what_the_feed_alone_says_is_no_less_when_the_feed_says_nothing_new()
      throws InterruptedException {
    String dated = "<pubDate>2026-11-20T10:00:00Z</pubDate>";
    site.page(
        "/feed",
        feed(
            List.of(
                "<item><title>তেহরানে রুশ দল</title><link>"
                    + site.at("/1")
                    + "</link>"
                    + dated
                    + "</item>",
                "<item><title>পুরো খবর</title><link>"
                    + site.at("/2")
                    + "</link>"
                    + "<content:encoded>&lt;p&gt;"
                    + WHOLE
                    + "&lt;/p&gt;</content:encoded></item>")));
    site.page("/1", "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।</p>");
    site.page("/2", article("পুরো খবর", WHOLE + " পাতায় আরও এক বাক্য আছে।"));
    Source source = visits.source("/feed", true);
    assertThat(visits.visit(source).added()).isEqualTo(2);
    site.page("/1", "<p>রাশিয়ার একটি দল বুধবার তেহরানে পৌঁছেছে।</p>");
    assertThat(visits.visit(source).revised()).isEqualTo(1);
    assertThat(site.answered()).contains("304 /feed").doesNotContain("200 /2");
    assertThat(visits.versions("/1"))
        .allSatisfy(version -> {
          assertThat(version.capture().title()).isEqualTo("তেহরানে রুশ দল");
          assertThat(version.capture().date()).isNotNull();
        });
    assertThat(visits.versions("/2")).hasSize(1);
  }

  @Test
  void the_publisher_is_whom_the_page_names_or_else_the_outlet_of_the_source()
      throws InterruptedException {
    String words = "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।</p>";
    site.page("/1", "<meta property=\"og:site_name\" content=\"নদীবার্তা\">" + words);
    site.page("/2", words);
    Outlet outlet = new Outlet("পদ্মা বার্তা", "BD", Affiliation.Kind.INDEPENDENT, "bn", false);
    for (String path : List.of("/1", "/2")) {
      visits.visit(
          new Source(
              "page" + path.substring(1), site.at(path), Kind.PAGE, outlet, Topic.RELATIONS, true));
    }
    assertThat(visits.versions("/1").getFirst().capture().publisher()).isEqualTo("নদীবার্তা");
    assertThat(visits.versions("/2").getFirst().capture().publisher()).isEqualTo("পদ্মা বার্তা");
  }
}
