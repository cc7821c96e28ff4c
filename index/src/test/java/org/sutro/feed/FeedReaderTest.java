package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.feed.FeedReading.Link;

/** Every kind of feed, and the rows of the list of bad inputs that concern them. */
class FeedReaderTest {

  private static final String ADDRESS = "https://site.example/feed/";

  private static final FeedReader READER = new FeedReader();

  static String document(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FeedReaderTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Feed feed(String text) {
    FeedReading reading = READER.read(text, ADDRESS);
    assertThat(reading).isInstanceOf(Feed.class);
    return (Feed) reading;
  }

  private static String unreadable(String text) {
    FeedReading reading = READER.read(text, ADDRESS);
    assertThat(reading).isInstanceOf(FeedReading.Unreadable.class);
    return ((FeedReading.Unreadable) reading).why();
  }

  private static OffsetDateTime time(String iso) {
    return OffsetDateTime.parse(iso);
  }

  private static Entry entry(@Nullable String id, String title, String link) {
    return new Entry(id, title, link, null, null, null, null, null);
  }

  @Test
  void rss_2() throws IOException {
    Feed feed = feed(document("rss-2.xml"));
    assertThat(feed.title()).isEqualTo("নদী বার্তা");
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "nodi-101",
                "মিনস্কে রাশিয়া ও বেলারুশের বৈঠক",
                "https://nodi.example/world/101",
                time("2026-11-28T18:30+06:00"),
                null,
                "রহিমা খাতুন",
                "দুই দেশের মন্ত্রীরা মিনস্কে বসেছেন।",
                "<p>দুই দেশের মন্ত্রীরা মিনস্কে বসেছেন।</p><p>বৈঠক চলে তিন ঘণ্টা।</p>"),
            new Entry(
                "https://nodi.example/world/102",
                "তেহরান & মস্কো: নতুন রেলপথ",
                "https://nodi.example/world/102",
                time("2026-11-27T18:15+06:00"),
                null,
                null,
                null,
                null));
  }

  @Test
  void rss_0_91_with_a_doctype_of_the_time() throws IOException {
    assertThat(feed(document("rss-091.xml")).entries())
        .containsExactly(
            entry(
                null, "বেইজিংয়ে গ্যাস নিয়ে আলোচনা", "https://site.example/news/5.html?a=1&b=2"));
  }

  @Test
  void rss_1_0_as_rdf() throws IOException {
    Feed feed = feed(document("rss-10.rdf"));
    assertThat(feed.title()).isEqualTo("সেতু");
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                null,
                "পিয়ংইয়ংয়ে রুশ প্রতিনিধিদল",
                "https://setu.example/1",
                time("2026-11-28T15:00+06:00"),
                null,
                "সেতু প্রতিবেদক",
                null,
                null));
  }

  @Test
  void atom() throws IOException {
    Feed feed = feed(document("atom.xml"));
    Entry first = feed.entries().getFirst();
    assertThat(first.title()).isEqualTo("পুতিন & শি: কাজান বৈঠক");
    assertThat(first.link()).isEqualTo("https://diganta.example/7");
    assertThat(first.published()).isEqualTo("2026-11-27T22:00+06:00");
    assertThat(first.modified()).isEqualTo("2026-11-28T08:00+06:00");
    assertThat(first.author()).isEqualTo("আনিসুল হক");
    assertThat(first.content()).contains("<p>কাজানে দুই নেতা <br", "কথা বলেছেন।</p>");
    Entry second = feed.entries().getLast();
    assertThat(second.link()).isEqualTo("https://site.example/feed/8");
    assertThat(second.summary()).isEqualTo("শুধু সারাংশ।");
    assertThat(second.published()).isEqualTo("2026-11-26T08:00+06:00");
  }

  @Test
  void json_feed() throws IOException {
    List<Entry> entries = feed(document("feed.json")).entries();
    assertThat(entries).hasSize(2);
    assertThat(entries.getFirst())
        .isEqualTo(
            new Entry(
                "12",
                "ইরানে রুশ গম",
                "https://mohona.example/12",
                time("2026-11-28T12:00+06:00"),
                null,
                "সালমা",
                null,
                "বন্দরে গম এসেছে।<br>পরিমাণ ২০ হাজার টন &lt; আগের মাস।"));
    assertThat(entries.getLast().link()).isEqualTo("https://site.example/13");
    assertThat(entries.getLast().author()).isEqualTo("কামাল");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\": null}", "{}", "{\"items\": [", "{\"items\": {\"a\": 1}}"})
  void json_that_is_no_feed_is_told(String json) {
    assertThat(unreadable(json)).contains("JSON");
  }

  @Test
  void the_news_section_of_a_sitemap() throws IOException {
    assertThat(feed(document("news-sitemap.xml")).entries().getFirst())
        .isEqualTo(
            new Entry(
                null,
                "ভ্লাদিভস্তকে চীনা বিনিয়োগ",
                "https://alo.example/a/1",
                time("2026-11-28T19:00+06:00"),
                time("2026-11-28T20:00+06:00"),
                null,
                null,
                null));
  }

  @Test
  void a_list_of_sitemaps() throws IOException {
    assertThat(READER.read(document("sitemap-index.xml"), ADDRESS))
        .isEqualTo(new FeedReading.Maps(List.of("https://alo.example/news.xml")));
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [\n");
    bomb.append("<!ENTITY lol \"lol\">\n");
    for (int i = 1; i < 10; i++) {
      String before = i == 1 ? "&lol;" : "&lol" + (i - 1) + ";";
      bomb.append("<!ENTITY lol").append(i).append(" \"").append(before.repeat(10)).append("\">\n");
    }
    return bomb + "]><rss><channel><item><title>&lol9;</title></item></channel></rss>";
  }

  @Test
  void row_9_a_billion_laughs() {
    assertThat(unreadable(bomb())).contains("not valid XML", "DOCTYPE");
  }

  @Test
  void row_10_an_entity_of_a_local_file_stays_a_name() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY xxe SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><item><title>খবর &xxe;</title><link>https://a.example/1</link></item></channel></rss>";
    assertThat(feed(xml).entries())
        .containsExactly(entry(null, "খবর &xxe;", "https://a.example/1"));
  }

  @Test
  void row_11_fifty_thousand_nested_elements() {
    assertThat(unreadable("<rss>" + "<a>".repeat(50_000) + "x" + "</a>".repeat(50_000) + "</rss>"))
        .contains("nested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?a>", "<?a b=\">\">", "<!-->", "<!-- গম -->"})
  void nested_elements_behind_markup_that_looks_as_if_it_did_not_end(String markup) {
    assertThat(unreadable("<rss><channel>" + markup + "<b>".repeat(50_000) + "</rss>"))
        .contains("nested");
  }

  @Test
  void row_12_an_element_with_ten_thousand_attributes() {
    StringBuilder tag = new StringBuilder("<rss><channel ");
    for (int i = 0; i < 10_000; i++) {
      tag.append("a").append(i).append("=\"1\" ");
    }
    assertThat(unreadable(tag + "></channel></rss>")).contains("attributes");
  }

  @Test
  @Timeout(20) // a guard against quadratic work, not a measurement: it takes well under a second
  void a_large_feed_without_attributes_is_read_in_proportion_to_its_length() {
    String item = "<item><title>গম</title><link>/1</link><author>বাসস</author></item>";
    String feed = "<rss><channel>" + item.repeat(60_000) + "</channel></rss>";
    assertThat(READER.read(feed, ADDRESS)).isInstanceOf(Feed.class);
  }

  @Test
  void row_15_a_page_names_its_feeds() throws IOException {
    assertThat(READER.read(document("page.html"), "https://site.example/"))
        .isEqualTo(
            new FeedReading.WebPage(
                List.of(
                    new Link("সব খবর", "https://site.example/feed/"),
                    new Link(null, "https://site.example/bn/atom.xml"))));
    assertThat(READER.read(document("page-with-links.html"), "https://f.example/"))
        .isEqualTo(
            new FeedReading.WebPage(
                List.of(
                    new Link("আরএসএস", "https://f.example/rss.xml"),
                    new Link("বিশ্ব", "https://f.example/category/world/feed"))));
  }

  @Test
  void row_17_control_characters_stray_ampersands_and_junk_around_it() throws IOException {
    Feed feed = feed(document("broken.xml").replace("ভাঙা  ফিড", "ভাঙা \u000B ফিড"));
    assertThat(feed.entries()).hasSize(1);
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("চীন & রাশিয়া: নতুন সেতু চালু");
    assertThat(entry.link()).isEqualTo("https://b.example/1?x=1&y=2");
    assertThat(entry.summary()).isEqualTo("সেতুটি “আমুর” নদীর ওপর।");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "", "আজ", "31 Feb 2026", "0000-00-00 00:00:00"})
  void row_19_a_date_that_says_nothing_is_none(String date) {
    String xml =
        "<rss><channel><item><title>খ</title><pubDate>"
            + date
            + "</pubDate></item></channel></rss>";
    assertThat(feed(xml).entries().getFirst().published()).isNull();
  }

  @Test
  void row_20_of_a_hundred_thousand_entries_the_newest_are_looked_at() {
    StringBuilder xml = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 100_000; i++) {
      xml.append("<item><title>খবর ")
          .append(i)
          .append("</title><pubDate>")
          .append(OffsetDateTime.parse("2020-01-01T00:00:00Z").plusMinutes(i))
          .append("</pubDate></item>");
    }
    Feed feed = feed(xml + "</channel></rss>");
    assertThat(feed.entries()).hasSize(Feed.MAX_ENTRIES);
    assertThat(feed.dropped()).isEqualTo(98_000);
    assertThat(feed.entries().getFirst().title()).isEqualTo("খবর 98000");
    assertThat(feed.entries().getLast().title()).isEqualTo("খবর 99999");
  }

  @Test
  void a_document_of_millions_of_elements_is_not_built() {
    String xml = "<rss><channel>" + "<a/>".repeat(1_000_000) + "</channel></rss>";
    assertThat(new FeedReader().read(xml, "https://a.example/"))
        .isInstanceOf(FeedReading.Unreadable.class);
  }

  @Test
  void row_21_markup_in_a_headline_is_text() {
    String xml =
        "<rss><channel><item><title>&lt;/b&gt;&lt;a href=\"javascript:alert(1)\"&gt;x</title></item></channel></rss>";
    assertThat(feed(xml).entries().getFirst().title())
        .isEqualTo("</b><a href=\"javascript:alert(1)\">x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tg://resolve?domain=x",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://user:pw@a.example/",
        "https:///x"
      })
  void row_22_what_is_no_web_address_is_no_link(String link) {
    String xml =
        "<rss><channel><item><title>খ</title><link>" + link + "</link></item></channel></rss>";
    assertThat(feed(xml).entries().getFirst().link()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/১০০%-শুল্ক, https://a.example/১০০%25-শুল্ক",
    "https://a.example/a?x=50%, https://a.example/a?x=50%25",
    "https://a.example/a?x=%e0%A6%95, https://a.example/a?x=%e0%A6%95",
    "https://a.example/[ক]?tag[]=1, https://a.example/%5Bক%5D?tag%5B%5D=1",
    "/x?tag[0]=খ, https://site.example/x?tag%5B0%5D=খ",
    "'https://[2001:db8::1]/[1]', 'https://[2001:db8::1]/%5B1%5D'"
  })
  void a_sign_that_an_address_may_not_hold_stands_for_itself(String link, String expected) {
    String xml =
        "<rss><channel><item><title>খ</title><link>" + link + "</link></item></channel></rss>";
    assertThat(feed(xml).entries().getFirst().link()).isEqualTo(expected);
  }

  @Test
  void what_is_nothing_is_told() {
    assertThat(unreadable("")).isEqualTo("is empty");
    assertThat(unreadable("\u0000\u0000")).isEqualTo("is empty");
    assertThat(unreadable("hello")).isEqualTo("is neither a feed nor a web page");
    assertThat(unreadable("<svg></svg>")).isEqualTo("is neither a feed nor a web page");
  }
}
