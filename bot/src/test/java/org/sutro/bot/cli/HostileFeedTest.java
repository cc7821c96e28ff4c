package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Change;
import org.sutro.archive.Window;
import org.sutro.article.Affiliation;
import org.sutro.article.Capture;
import org.sutro.article.Language;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.render.AnswerText;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.sources.LocalSite;
import org.sutro.bot.sources.Relations;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.Visit;
import org.sutro.bot.sources.Web;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.search.Question;

/** Rows of the list of bad inputs that go from a feed to what people are shown. */
final class HostileFeedTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-07-11T06:00:00Z"));
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 11);

  @AutoClose private final LocalSite site = LocalSite.start();
  @AutoClose private final Library library;

  HostileFeedTest(@TempDir Path data) throws IOException {
    library = Library.open(Places.of(Session.HOME, data), CLOCK);
  }

  private Visit.Outcome visit(String feed) throws InterruptedException {
    site.page("/feed", feed);
    Outlet outlet = new Outlet("নদী", "BD", Affiliation.Kind.INDEPENDENT, "bn");
    Source source =
        new Source("nodi", site.at("/feed"), Kind.FEED, outlet, new Topic(true, List.of()), true);
    AddressPolicy door = AddressPolicy.publicWeb().with(site.door());
    SafeHttp http = new SafeHttp(door, Limits.standard(), CLOCK, System::nanoTime);
    try (Web web = new Web(http, Duration.ZERO, CLOCK, System::nanoTime)) {
      Relations relations = new Relations(library.lexicon());
      Visit.Outcome outcome =
          new Visit(web, relations, library.archive(), library.intake()).to(source);
      library.follow((done, total) -> {});
      library.trace(() -> true);
      library.group(() -> true);
      return outcome;
    }
  }

  private static String page(int number, String day) {
    return "<html><head><title>খবর "
        + number
        + "</title><meta property=\"article:published_time\" content=\""
        + day
        + "T04:00:00Z\"></head><body><article><p>রাশিয়ার "
        + number
        + " নম্বর জাহাজ ইরানের আনজালি বন্দরে গম নিয়ে পৌঁছেছে বলে জানায় বন্দর কর্তৃপক্ষ।</p></article></body></html>";
  }

  @Test
  void row_20_of_a_hundred_thousand_old_items_five_hundred_are_read_and_none_is_posted()
      throws InterruptedException {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 100_000; i++) {
      feed.append("<item><title>News of the river, part ").append(i);
      feed.append("</title><link>/").append(i).append("</link><guid isPermaLink=\"false\">river-");
      feed.append(i).append("</guid><pubDate>Tue, 02 Jan 2024 04:00:00 GMT</pubDate><description>");
      feed.append("What is told of the river on that day, in a sentence.</description></item>\n");
      if (i < 600) {
        site.page("/" + i, page(i, i == 0 ? "2025-07-11" : "2024-01-02"));
      }
    }

    assertThat(feed.length()).as("items as they are").isGreaterThan(20_000_000);
    assertThat(visit(feed + "</channel></rss>").added()).isEqualTo(500);
    assertThat(site.answered()).contains("200 /499").doesNotContain("200 /500");

    Instant midnight = Instant.parse("2025-07-11T00:00:00Z");
    Plan plan = Plan.ready(ZoneId.of("UTC"), Set.of("iran"), Language.BENGALI);
    Window day = Window.of(midnight, midnight.plus(Duration.ofDays(1)));
    Edition edition =
        library.newsdesk().compose(new Assignment(SeriesId.Rhythm.DAILY, plan, day, Told.NOTHING));
    assertThat(edition.items())
        .as("the one of today, so that it is the age of the others that keeps them out")
        .singleElement()
        .satisfies(item -> assertThat(item.event().articles()).hasSize(1));
  }

  private static final String SENTENCE =
      "রাশিয়া মঙ্গোলিয়াকে সতেরোটি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।";

  private RichText answer() {
    Question question =
        new Question("রাশিয়া মঙ্গোলিয়াকে কয়টি রেল ইঞ্জিন দেবে?", List.of(), TODAY);
    return new AnswerText(Messages.bengali()).of(library.to(question));
  }

  private Capture only() {
    return ((Change.Present) library.archive().changesSince(0, 10).getFirst()).version().capture();
  }

  @Test
  void row_21_markup_in_a_headline_is_shown_as_text_and_links_to_nothing()
      throws InterruptedException {
    String title = "</b><a href=\"javascript:alert(1)\">x";
    visit(
        "<rss><channel><item><title>&lt;/b&gt;&lt;a href=\"javascript:alert(1)\"&gt;x</title>"
            + "<link>javascript:alert(1)</link><content:encoded>"
            + SENTENCE
            + "</content:encoded></item></channel></rss>");
    assertThat(only().title()).isEqualTo(title);
    assertThat(only().url()).isNull();
    assertThat(answer().text()).contains(SENTENCE);
    assertThat(answer().entities()).allSatisfy(entity -> assertThat(entity.url()).isNull());
  }

  @Test
  void row_22_links_of_other_kinds_in_an_article_are_plain_text() throws InterruptedException {
    site.page(
        "/1",
        "<html><head><title>রেল</title></head><body><article><p>"
            + SENTENCE.replace("রেল ইঞ্জিন", "<a href=\"tg://resolve?domain=x\">রেল</a> ইঞ্জিন")
            + "</p><p>আরও জানতে <a href=\"javascript:alert(1)\">এখানে</a> বা"
            + " <a href='data:text/html,x'>ওখানে</a> দেখুন বলে জানায় দপ্তর।</p></article></body></html>");
    visit("<rss><channel><item><link>/1</link></item></channel></rss>");
    assertThat(only().text())
        .isEqualTo(SENTENCE + "\n\nআরও জানতে এখানে বা ওখানে দেখুন বলে জানায় দপ্তর।");
    assertThat(answer().text()).contains(SENTENCE);
    assertThat(answer().entities())
        .filteredOn(entity -> entity.url() != null)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(link.url()).startsWith(site.at("/1")));
  }
}
