package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Article;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.index.Outlet;

class SurveyTest {

  private static final String TREATY =
      "২৪ ডিসেম্বর ২০২৩ রাশিয়া ও ইরান মস্কোয় বাণিজ্যের একটি চুক্তি সই করে।";

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom =
        Newsroom.over(
            folder,
            """
            বাণিজ্যের চুক্তি

            প্রকাশক: পদ্মা বার্তা
            প্রকাশ: ২৬ ডিসেম্বর ২০২৩

            %s তেহরান বলেছে, ২০ ফেব্রুয়ারি ২০৩০ থেকে চুক্তি বদলাতে পারে।

            ইরানের হিসাবে রাশিয়া ১২টি জাহাজ কিনেছে।
            """
                .formatted(TREATY),
            """
            মস্কোয় চুক্তি

            প্রকাশক: মেঘনা সংবাদ
            প্রকাশ: ২৭ ডিসেম্বর ২০২৩

            রাশিয়া ও ইরান ২৪ ডিসেম্বর ২০২৩ মস্কোয় বাণিজ্যের চুক্তি সই করে বলে জানা গেছে।

            মস্কো জানিয়েছে, রাশিয়া ইরান থেকে ১৫টি জাহাজ কিনেছে।
            """,
            """
            সফর

            প্রকাশক: মেঘনা সংবাদ
            প্রকাশ: ২ মার্চ ২০২৪

            ইরানের পররাষ্ট্রমন্ত্রী আব্বাস আরাগচি ১ মার্চ ২০২৪ রাশিয়ার কাজানে যান। সেদিনই বেলারুশের প্রেসিডেন্ট আলেকজান্ডার লুকাশেঙ্কো মিনস্কে ছিলেন।

            রাশিয়া ইরান থেকে ১৫টি জাহাজ কিনেছে, জানিয়েছে তেহরান।

            ইরানকে রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন জানান, জাহাজের সংখ্যা ১৫।
            """);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static List<Quote> sources(String question, Selection selection) {
    return new NewsSources(newsroom.answers(), newsroom.lexicon())
        .on(new Question(question, List.of(), Newsroom.TODAY), selection);
  }

  @Test
  void publishers_are_counted_with_their_first_and_last_day() {
    assertThat(newsroom.survey().outlets())
        .containsExactly(
            new Outlet("মেঘনা সংবাদ", 2, LocalDate.of(2023, 12, 27), LocalDate.of(2024, 3, 2)),
            new Outlet("পদ্মা বার্তা", 1, LocalDate.of(2023, 12, 26), LocalDate.of(2023, 12, 26)));
  }

  @Test
  void the_latest_articles_come_first_of_all_or_of_one_country() {
    assertThat(newsroom.survey().latest(null, 2))
        .extracting(Article::title)
        .containsExactly("সফর", "মস্কোয় চুক্তি");
    assertThat(newsroom.survey().latest("belarus", 9))
        .extracting(Article::title)
        .containsExactly("সফর");
    assertThat(newsroom.survey().latest("china", 9)).isEmpty();
  }

  @Test
  void the_timeline_has_each_event_once_with_who_tells_of_it() {
    List<Survey.Event> events = newsroom.survey().timeline("iran");
    assertThat(events)
        .extracting(Survey.Event::day)
        .containsExactly(LocalDate.of(2023, 12, 24), LocalDate.of(2024, 3, 1));
    assertThat(events.getFirst().reports()).isEqualTo(2);
    assertThat(events.getLast().quote().text()).contains("আরাগচি");
    assertThat(newsroom.survey().timeline("russia")).isEmpty();
    assertThat(newsroom.survey().timeline("no-such-country")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ইরান,iran",
    "iran,iran",
    "ईरान,iran",
    "তেহরান,iran",
    "চীনের,china",
    "উত্তর কোরিয়া,north-korea",
    "belarus er khobor,belarus"
  })
  void a_country_is_known_by_many_names(String typed, String sense) {
    assertThat(newsroom.survey().country(typed)).map(Survey.Country::sense).contains(sense);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "আবহাওয়া", "???"})
  void what_is_no_country_is_none(String typed) {
    assertThat(newsroom.survey().country(typed)).isEmpty();
  }

  @Test
  void sources_of_a_question_come_likeliest_or_newest_first() {
    String question = "রাশিয়া ইরান থেকে কয়টি জাহাজ কিনেছে?";
    assertThat(sources(question, Selection.ALL)).isNotEmpty();
    List<Quote> newest = sources(question, Selection.NEWEST);
    assertThat(newest)
        .extracting(quote -> quote.article().published().date())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(newest).hasSameSizeAs(sources(question, Selection.ALL));
    assertThat(sources(question, new Selection(Selection.Order.LIKELIEST, "china"))).isEmpty();
    assertThat(sources("আবহাওয়া কেমন?", Selection.ALL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "রাশিয়া ইরান থেকে কয়টি জাহাজ কিনেছে?",
        "ইরান থেকে রাশিয়ার কেনা জাহাজ",
        "iran russia jahaj"
      })
  void figures_are_the_numbers_given_for_one_thing(String topic) {
    List<Figures.Given> given =
        new NewsFigures(newsroom.answers(), newsroom.lexicon())
            .on(new Question(topic, List.of(), Newsroom.TODAY));
    assertThat(given).extracting(Figures.Given::value).contains(12.0, 15.0);
    assertThat(given)
        .extracting(g -> g.number().of(g.quote().article().text()))
        .allMatch(words -> words.equals("১২") || words.equals("১৫"));
  }

  @Test
  void who_says_it_is_read_from_the_quote_itself() {
    Voices voices = new NamedVoices(newsroom.lexicon());
    Quote count =
        sources("ইরানের হিসাবে রাশিয়া কয়টি জাহাজ কিনেছে?", Selection.ALL).stream()
            .filter(q -> q.text().contains("১২"))
            .findFirst()
            .orElseThrow();
    Voices.Voice voice = voices.of(count).orElseThrow();
    assertThat(voice.name().of(count.article().text())).isEqualTo("ইরানের");
    assertThat(voice.side()).isNotNull();
    assertThat(voice.side().id()).isEqualTo("iran");
    Article visit = newsroom.survey().latest("belarus", 1).getFirst();
    int start = visit.text().indexOf("ইরানকে");
    Quote told = new Quote(visit, 1, new Span(start, visit.text().indexOf("১৫।", start) + 3));
    assertThat(voices.of(told))
        .map(v -> v.name().of(visit.text()))
        .contains("রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন");
  }
}
