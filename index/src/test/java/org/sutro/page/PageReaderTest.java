package org.sutro.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.fetch.Decoding;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

class PageReaderTest {

  private final PageReader reader = new PageReader();

  /** What is expected of a page: fields, and behind an empty line the text. */
  private record Expected(Map<String, String> fields, String text) {

    static Expected of(String file) {
      int gap = file.indexOf("\n\n");
      Map<String, String> fields = new HashMap<>();
      for (String line : file.substring(0, gap).split("\n", -1)) {
        fields.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
      }
      return new Expected(fields, file.substring(gap + 2).stripTrailing());
    }

    String address() {
      return Objects.requireNonNull(fields.getOrDefault("from", fields.get("address")));
    }
  }

  static List<String> names() throws IOException, URISyntaxException {
    Path one =
        Path.of(
            Objects.requireNonNull(PageReaderTest.class.getResource("alo-itemprop.html")).toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(one.getParent()))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PageReaderTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private static Expected expected(String name) throws IOException {
    return Expected.of(new String(resource(name + ".txt"), StandardCharsets.UTF_8));
  }

  private Page read(String name) throws IOException {
    PageReading reading =
        reader.read(Decoding.text(resource(name + ".html"), "text/html"), expected(name).address());
    assertThat(reading).isInstanceOf(Page.class);
    return (Page) reading;
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_article_is_read_from_its_page(String name) throws IOException {
    Expected expected = expected(name);
    Page page = read(name);
    assertThat(page.text()).isEqualTo(expected.text());
    assertThat(page.title()).isEqualTo(expected.fields().get("title"));
    assertThat(page.address()).isEqualTo(expected.fields().get("address"));
    assertField(expected, "author", page.author());
    assertField(expected, "published", page.date());
    assertField(expected, "modified", page.modified());
    assertField(expected, "site", page.site());
    assertField(expected, "language", page.language());
  }

  private static void assertField(Expected expected, String name, @Nullable Object found) {
    if (expected.fields().containsKey(name)) {
      assertThat(found).hasToString(expected.fields().get(name));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_text_can_be_quoted_from(String name) throws IOException {
    Page page = read(name);
    Capture capture =
        new Capture(
            new ArticleId(name),
            page.title(),
            String.valueOf(page.date()),
            page.address(),
            page.text(),
            Instant.parse("2026-11-29T06:00:00Z"));
    assertThat(new Reader().read(capture)).isInstanceOf(Reading.Kept.class);
  }

  @Test
  void there_are_pages_enough() throws IOException, URISyntaxException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(35);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "<script>var x = 'রাশিয়া ও চীনের মধ্যে আলোচনা হয়েছে।';</script>",
        "<ul><li><a href='/1'>রাশিয়া ও চীনের মধ্যে আলোচনা</a></li></ul>"
      })
  void a_page_without_running_text_is_no_article(String html) {
    assertThat(reader.read(html, "https://a.example/")).isInstanceOf(PageReading.NoArticle.class);
  }

  @Test
  void a_page_nested_without_end_is_read_in_time() {
    String html =
        "<div>".repeat(100_000) + "<p>রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।</p>";
    assertThat(reader.read(html, "https://a.example/")).isInstanceOf(Page.class);
  }

  /** Each of these once took minutes, or hours. */
  @Timeout(60)
  @ParameterizedTest
  @MethodSource("endless")
  void a_page_made_to_take_for_ever_is_read_in_time(String head, String body) {
    String html =
        "<head>"
            + head
            + "</head><body>"
            + body
            + "<p>রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।</p>";
    assertThat(reader.read(html, "https://a.example/")).isInstanceOf(Page.class);
  }

  @Test
  void a_page_that_holds_much_deep_inside_is_no_article() {
    String line = "রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।<br>";
    String parts = "<div class='related date'>".repeat(500) + line.repeat(80_000);
    String links = "<b><a href=x>".repeat(90_000) + line;
    for (String html : List.of(parts, links)) {
      assertThat(reader.read(html, "https://a.example/")).isInstanceOf(PageReading.NoArticle.class);
      assertThat(reader.fragment(html)).isEmpty();
    }
  }

  private static Stream<Arguments> endless() {
    String stated =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>";
    String blanks = "<meta property=og:title content='ক" + " ".repeat(2_000_000) + "খ'>";
    return Stream.of(
        Arguments.of(Named.of("a headline of blanks", blanks), ""),
        Arguments.of(
            Named.of("a stated text of open tags", stated.formatted("\\u003cp".repeat(500_000))),
            ""),
        Arguments.of(
            Named.of("a long stated text", stated.formatted("কখগ ".repeat(700_000))),
            Named.of("and many paragraphs without a word of it", "<p>ঙচ".repeat(190_000))),
        Arguments.of(
            "", Named.of("many breaks that are called ads", "<br class=ad>".repeat(145_000))),
        Arguments.of("", Named.of("many pictures", "<img>".repeat(195_000))),
        Arguments.of(
            "", Named.of("many hidden breaks", "<br hidden><wbr class=x><hr>".repeat(58_000))));
  }

  @Test
  void what_a_feed_carries_is_read_as_a_page_is() {
    assertThat(
            reader.fragment(
                "<p>বৈঠক চলে <b>তিন</b> ঘণ্টা।<br>পরে ভোজ।</p><script>x</script><p>শেষ&nbsp;কথা।</p>"))
        .isEqualTo("বৈঠক চলে তিন ঘণ্টা।\n\nপরে ভোজ।\n\nশেষ কথা।");
  }

  @Test
  void halves_of_characters_are_no_part_of_a_text() {
    assertThat(reader.fragment("<p>\ud83dবৈঠক \ude00চলে \ud83d\ude00 তিন ঘণ্টা।\ud83d</p>"))
        .isEqualTo("বৈঠক চলে \ud83d\ude00 তিন ঘণ্টা।");
  }

  @Test
  void a_page_of_millions_of_elements_is_not_built() {
    String html =
        "<b>".repeat(1_000_000) + "<p>রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।</p>";
    assertThat(reader.read(html, "https://a.example/")).isInstanceOf(PageReading.NoArticle.class);
    assertThat(reader.fragment(html)).isEmpty();
  }

  private static Page dated(String header, String below) {
    String html =
        "<body>%s<h1>রুশ দল</h1><div class='date'>%s</div><article><p>%s</p></article>"
            .formatted(header, below, "রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।");
    return (Page) new PageReader().read(html, "https://a.example/1");
  }

  @Test
  void a_clock_beside_the_name_of_a_site_is_not_the_date_of_its_article() {
    for (String clock :
        List.of(
            "<div class='date'>সোমবার, ৩০ নভেম্বর ২০২৬</div>",
            "<header><time datetime='2026-11-30'>আজ</time></header>")) {
      assertThat(dated(clock, "").date()).isNull();
      Page page = dated(clock, "২৯ নভেম্বর ২০২৬");
      assertThat(page.published()).as("nothing is stated for programs").isNull();
      assertThat(page.date()).isEqualTo("2026-11-29T00:00+06:00");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/news?reference=123, https://a.example/news?reference=123",
    "https://a.example/news?amplitude=1&ref=x, https://a.example/news?amplitude=1",
    "https://a.example/news?ref=x&id=7, https://a.example/news?id=7",
    "https://a.example/news?amp&id=7, https://a.example/news?id=7",
    "https://a.example/news?utm_source=a&utm_medium=b, https://a.example/news",
    "https://a.example/news?id=7&amp, https://a.example/news?id=7"
  })
  void only_marks_of_where_a_reader_came_from_are_left_off(String address, String expected) {
    assertThat(addressOf("", address)).isEqualTo(expected);
  }

  @Test
  void a_site_that_calls_all_its_pages_by_its_home_keeps_them_apart() {
    String home = "<link rel=canonical href='https://a.example/'>";
    String page = "https://a.example/news/7";
    assertThat(addressOf(home, page)).isEqualTo(page);
    assertThat(addressOf("<meta property=og:url content='https://a.example'>", page))
        .isEqualTo(page);
    assertThat(addressOf(home, "https://a.example/?p=7")).isEqualTo("https://a.example/?p=7");
    assertThat(addressOf(home, "https://www.a.example/")).isEqualTo("https://a.example/");
    assertThat(
            addressOf(home + "<meta property=og:url content='https://a.example/news/seven'>", page))
        .isEqualTo("https://a.example/news/seven");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags=china|iran", "q={iran}", "q=^iran", "share=100%", "q=a b"})
  void a_page_may_lie_at_an_address_with_signs_that_an_address_may_not_hold(String query) {
    String home = "<link rel=canonical href='https://a.example/'>";
    String own = "<link rel=canonical href='https://a.example/news/7'>";
    String page = "https://a.example/news?" + query;
    assertThat(addressOf(home, page)).isEqualTo(page);
    assertThat(addressOf(own, page)).isEqualTo("https://a.example/news/7");
  }

  private String addressOf(String head, String address) {
    String text = "<p>রাশিয়া ও চীনের মধ্যে দুই দিন ধরে আলোচনা হয়েছে।</p>";
    String html = "<html><head>" + head + "</head><body>" + text + "</body></html>";
    return ((Page) reader.read(html, address)).address();
  }
}
