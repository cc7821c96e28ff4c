package org.sutro.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sutro.article.Capture;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

class GeneratedNewsTest {

  private static final long SEED = 1;
  private static final List<String> PARTNERS = List.of("উত্তর কোরিয়া", "ইরান", "চীন", "বেলারুশ");

  private static final Pattern WORDS = Pattern.compile("[\\s।,]+");

  private final GeneratedNews news = new GeneratedNews(SEED);

  private List<Capture> articles(int count) {
    return IntStream.range(0, count).mapToObj(news::article).toList();
  }

  @Test
  void the_same_seed_and_number_give_the_same_article() {
    assertThat(new GeneratedNews(SEED).article(41)).isEqualTo(news.article(41));
    assertThat(new GeneratedNews(SEED + 1).article(41)).isNotEqualTo(news.article(41));
  }

  @Test
  void every_article_is_read_as_one() {
    Reader reader = new Reader();
    for (Capture article : articles(300)) {
      assertThat(reader.read(article)).as(article.text()).isInstanceOf(Reading.Kept.class);
    }
  }

  @Test
  void articles_are_as_long_as_news_is() {
    assertThat(articles(300).stream().mapToInt(a -> a.text().length()).average().orElseThrow())
        .isBetween(1_400.0, 1_800.0);
  }

  @Test
  void russia_meets_the_countries_it_is_asked_about_in_old_visits_only() {
    for (Capture article : articles(2_000)) {
      boolean meets =
          article.text().contains("রাশিয়া")
              && PARTNERS.stream().anyMatch(p -> article.text().contains(" " + p));
      if (meets) {
        assertThat(article.text()).doesNotContainPattern("২০(১[৭-৯]|২[০-৯])");
      }
    }
  }

  @Test
  void who_holds_an_office_in_a_watched_country_is_never_named() {
    Pattern named =
        Pattern.compile(
            "(রাশিয়া|উত্তর কোরিয়া|ইরান|চীন|বেলারুশ)(র|ের) (প্রেসিডেন্ট|প্রধানমন্ত্রী|পররাষ্ট্রমন্ত্রী) (আরমান|তাহের|নিলয়|এলেনা|লুকা)");
    for (Capture article : articles(2_000)) {
      assertThat(article.text()).doesNotContainPattern(named);
    }
  }

  @Test
  void few_words_are_frequent_and_many_are_rare() {
    Map<String, Integer> counts = new HashMap<>();
    for (Capture article : articles(1_000)) {
      for (String word : WORDS.splitAsStream(article.text()).toList()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    long once = counts.values().stream().filter(c -> c == 1).count();

    assertThat(counts).hasSizeGreaterThan(15_000);
    assertThat(once).isBetween(counts.size() / 3L, counts.size() * 3L / 4);
  }
}
