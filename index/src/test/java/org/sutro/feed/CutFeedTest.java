package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds whose end is missing, as the line broke or as they are too large. */
class CutFeedTest {

  private static final String ADDRESS = "https://site.example/feed/";

  private final FeedReader reader = new FeedReader();

  @Test
  void a_feed_that_breaks_off_gives_the_entries_that_end_in_it() throws IOException {
    String whole = FeedReaderTest.document("rss-2.xml");
    for (int end = 0; end < whole.length(); end += 7) {
      FeedReading reading = reader.read(whole.substring(0, end), ADDRESS);
      assertThat(reading).isNotNull();
    }
    Feed broken = FeedReaderTest.feed(whole.substring(0, whole.lastIndexOf("</item>")));
    assertThat(broken.entries()).hasSize(1);
    assertThat(broken.whole()).as("the rest is to be asked for").isFalse();
    assertThat(FeedReaderTest.feed(whole).whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>ক</title></item><item><title>খ</title><p>নদীর পানি",
        "<feed><entry><title>ক</title></entry><entry><title>খ</title><content>নদীর পানি</content>",
        "<x:feed><x:entry><x:title>ক</x:title></x:entry><x:entry><x:title>খ</x:title>",
        "<rss><channel><item><title>ক</title></item><item><title>খ</title><p><![CDATA[</rss>"
      })
  void half_an_entry_is_never_taken_for_one(String broken) {
    assertThat(FeedReaderTest.feed(broken).entries()).extracting(Entry::title).containsExactly("ক");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<content:encoded><![CDATA[<p>নদী</p></item><p>পানি</p>]]></content:encoded><guid>",
        "<content:encoded><![CDATA[<p>নদী</p></item><p>পানি</p>",
        "<!-- </item> --><description>নদী",
        "<image><url>https://a.example/1.png</url></image><description>নদী"
      })
  void what_looks_like_an_end_within_an_entry_does_not_end_it(String half) {
    assertThat(
            beginning("<rss><channel><item><title>ক</title></item><item><title>খ</title>" + half))
        .extracting(Entry::title)
        .containsExactly("ক");
  }

  private List<Entry> beginning(String text) {
    FeedReading reading = reader.beginning(text, ADDRESS);
    assertThat(reading).isInstanceOf(Feed.class);
    return ((Feed) reading).entries();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>ক</title></item><item><title>খ</title></item><item><title>গ</title><desc",
        "<feed><entry><title>ক</title></entry><entry><title>খ</title></entry><entry><title>গ",
        "<urlset><url><news:news><news:title>ক</news:title></news:news></url><url><news:news>"
            + "<news:title>খ</news:title></news:news></url><url><news:news><news:title>গ</news:title>",
        "{\"items\": [{\"title\": \"ক\"}, {\"title\": \"খ\"}, {\"title\": \"গ\", \"content_text\": \"নদী"
      })
  void of_a_text_that_goes_on_the_entries_that_end_in_it_are_read(String cut) {
    assertThat(beginning(cut)).extracting(Entry::title).containsExactly("ক", "খ");
  }

  @Test
  void of_a_large_feed_that_begins_with_the_oldest_it_is_said() {
    String old = "<item><title>ক</title><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>";
    String later = old.replace("Mon, 02", "Tue, 03");
    assertThat(beginning("<rss><channel>" + later + old + "<item>")).hasSize(2);
    assertThat(reader.beginning("<rss><channel>" + old + later + "<item>", ADDRESS))
        .isInstanceOfSatisfying(
            FeedReading.Unreadable.class,
            no -> assertThat(no.why()).contains("begins with its oldest articles"));
  }

  @Test
  void a_large_feed_with_an_old_entry_at_the_top_is_read() {
    String pinned = "<item><title>ক</title><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate></item>";
    String third = pinned.replace("Mon, 02", "Thu, 05");
    String second = pinned.replace("Mon, 02", "Wed, 04");
    String first = pinned.replace("Mon, 02", "Tue, 03");
    assertThat(beginning("<rss><channel>" + pinned + third + second + first + "<item>")).hasSize(4);
  }
}
