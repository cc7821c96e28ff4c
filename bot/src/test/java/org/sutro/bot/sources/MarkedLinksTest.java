package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds whose links hold marks and tokens that are others on each visit. */
final class MarkedLinksTest {

  private static final int PAGES = Wanted.LOOKED_AT_AGAIN + 5;
  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final String WHOLE = (SENTENCE + " ").repeat(20).strip();

  @AutoClose private final Visits visits;
  private final LocalSite site;

  MarkedLinksTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
  }

  /** Lists the pages with these marks behind their links, and in what it says of them. */
  private Source marked(String marks) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      String title = "তেহরানে রুশ দল " + i;
      String link = site.at("/" + i + marks);
      site.page("/" + i, article(title, SENTENCE, "দলে ছিলেন " + i + " জন সদস্য।"));
      items.add(
          item(title, link)
              .replace(
                  "</item>",
                  "<description>&lt;a href=\""
                      + link
                      + "\"&gt;রুশ দল তেহরানে&lt;/a&gt;</description></item>"));
    }
    site.page("/feed", feed(items));
    return visits.source("/feed", true);
  }

  @Test
  void pages_are_known_again_whatever_marks_and_tokens_their_links_have()
      throws InterruptedException {
    visits.visit(marked("?utm_source=rss&amp;PHPSESSID=a1"));
    site.answered();
    Visit.Outcome again = visits.visit(marked("?PHPSESSID=b2&amp;fbclid=Iw9&amp;_=1764499200"));
    assertThat(again.added() + again.revised()).isZero();
    assertThat(site.answered())
        .as("only the newest are looked at again, and those say that nothing has changed")
        .hasSize(1 + Wanted.LOOKED_AT_AGAIN)
        .filteredOn(line -> line.startsWith("200"))
        .containsExactly("200 /feed");
  }

  /** Carries one article whole, under a link with a token. */
  private Source carried(String token) {
    String content = "<content:encoded>&lt;p&gt;" + WHOLE + "&lt;/p&gt;</content:encoded></item>";
    String link = site.at("/1?token=" + token);
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", link).replace("</item>", content))));
    return visits.source("/feed", true);
  }

  @Test
  void an_article_stays_the_same_under_another_token_and_its_readers_get_a_link_as_it_was_given()
      throws InterruptedException {
    visits.visit(carried("9f8e7d6c5b4a3f2e1d0c"));
    Visit.Outcome again = visits.visit(carried("1a2b3c4d5e6f7a8b9c0d"));
    assertThat(again.added() + again.revised()).isZero();
    assertThat(visits.versions("/1?token=9f8e7d6c5b4a3f2e1d0c")).hasSize(1);
  }

  @Test
  void a_page_is_looked_at_again_where_the_feed_sends_its_readers() throws InterruptedException {
    String link = "/1?token=9f8e7d6c5b4a3f2e1d0c";
    site.page(link, article("তেহরানে রুশ দল", SENTENCE, "দলে ছিলেন সাতজন সদস্য।"));
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE));
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at(link)))));
    Source source = visits.source("/feed", true);
    for (int visit = 0; visit < 3; visit++) {
      visits.visit(source);
      visits.clock().pass(VisitTimes.CYCLE);
    }
    assertThat(site.answered()).contains("304 /feed", "304 " + link).doesNotContain("200 /1");
    assertThat(visits.archive().versions(ArticleFetch.id(site.at("/1")))).hasSize(1);
  }
}
