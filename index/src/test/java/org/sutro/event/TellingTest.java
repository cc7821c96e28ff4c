package org.sutro.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

final class TellingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static Lexicon lexicon;

  private final Account landslide =
      account(
          "landslide",
          MONDAY,
          """
          পাহাড় ধসে বন্ধ সীমান্ত সড়ক

          এর আগের রাতে প্রবল বৃষ্টি হয়েছিল। সোমবার ভোরে পাহাড় ধসে রাশিয়া ও চীনের সীমান্ত সড়ক বন্ধ হয়ে গেছে। ধসে ১৪ জন নিহত হয়েছেন বলে জানান আমুরের গভর্নর।
          """);

  private final Account counted =
      account(
          "counted",
          MONDAY,
          """
          ধসে প্রাণহানি

          চীনের সীমান্তে পাহাড় ধসে ২১ জন নিহত হয়েছেন, বলছে হেইলংজিয়াংয়ের উদ্ধারকারী দল। রাশিয়ার দিকে সড়কটি বন্ধ।
          """);

  private final Account cleared =
      account(
          "cleared",
          MONDAY.plusDays(3),
          """
          ধসের পর আবার খুলল সীমান্ত সড়ক

          পাহাড় ধসে বন্ধ থাকা রাশিয়া ও চীনের সীমান্ত সড়ক বৃহস্পতিবার আবার খুলে দেওয়া হয়েছে।
          """);

  @BeforeAll
  static void read() throws IOException {
    lexicon = Lexicon.read(Path.of(System.getProperty("sutro.home"), "config", "glossary"));
  }

  @Test
  void the_sentence_that_says_what_happened_comes_first_and_leans_on_no_other() {
    List<Quote> quotes = telling(landslide, counted).quotes();

    assertThat(quotes.getFirst().text())
        .isIn(
            "সোমবার ভোরে পাহাড় ধসে রাশিয়া ও চীনের সীমান্ত সড়ক বন্ধ হয়ে গেছে।",
            "চীনের সীমান্তে পাহাড় ধসে ২১ জন নিহত হয়েছেন, বলছে হেইলংজিয়াংয়ের উদ্ধারকারী দল।");
    assertThat(quotes).extracting(Quote::text).noneMatch(text -> text.startsWith("এর"));
  }

  @Test
  void two_counts_of_the_dead_from_two_houses_differ() {
    Telling unit = telling(landslide, counted);
    Quote fourteen =
        unit.quotes().stream().filter(q -> q.text().contains("১৪")).findFirst().orElseThrow();

    assertThat(unit.differing(fourteen)).hasSize(2).first().isEqualTo(fourteen);
    assertThat(unit.differing(fourteen).getLast().text()).contains("২১ জন নিহত");
  }

  @Test
  void two_counts_differ_also_when_the_sentence_quoted_gives_none() {
    Telling unit = telling(landslide, counted);
    Quote without =
        unit.quotes().stream()
            .filter(quote -> quote.text().endsWith("সীমান্ত সড়ক বন্ধ হয়ে গেছে।"))
            .findFirst()
            .orElseThrow();

    assertThat(unit.differing(without))
        .extracting(Quote::text)
        .satisfiesExactly(
            one -> assertThat(one).contains("১৪ জন"), other -> assertThat(other).contains("২১ জন"));
  }

  @Test
  void a_count_of_something_else_is_no_other_figure() {
    Account lorries =
        account(
            "lorries",
            MONDAY,
            """
            সীমান্তে আটকা ট্রাক

            পাহাড় ধসে চীন সীমান্তে ২১টি ট্রাক আটকা পড়েছে বলে জানিয়েছে রাশিয়ার শুল্ক দপ্তর।
            """);
    Telling unit = telling(landslide, lorries);

    assertThat(unit.quotes()).allSatisfy(quote -> assertThat(unit.differing(quote)).isEmpty());
  }

  @Test
  void the_same_news_in_other_words_is_no_development_what_came_later_is() {
    assertThat(telling(landslide, counted).beyond(ids(landslide))).isEmpty();
    assertThat(telling(landslide, counted, cleared).beyond(ids(landslide, counted)))
        .extracting(Novelty::article)
        .containsOnly(new ArticleId("cleared"));
  }

  @Test
  void a_copy_is_no_development_however_late() {
    Account copy =
        new Account(
            cleared.article(), 1, landslide.article().id(), Instant.parse("2026-09-10T06:00:00Z"));

    assertThat(telling(landslide, copy).beyond(ids(landslide))).isEmpty();
  }

  @Test
  void on_the_day_itself_an_answer_to_what_happened_is_a_development() {
    String answered =
        "রাশিয়ার সীমান্ত সড়কে ধসের জবাবে চীনের কাস্টমস দপ্তর মঙ্গলবার থেকে ৪০টি ট্রাক ঘুরপথে পাঠাবে।";
    Account going = account("going", MONDAY, "ধসের জবাবে বিকল্প পথ চালু করছে চীন\n\n" + answered);
    Account told = account("told", MONDAY, "বিকল্প পথ চালু করছে চীন\n\n" + answered);

    assertThat(telling(landslide, going).beyond(ids(landslide))).isNotEmpty();
    assertThat(telling(landslide, told).beyond(ids(landslide))).isEmpty();
  }

  @Test
  void of_a_report_and_its_copy_the_report_is_quoted_whatever_their_names() {
    String text =
        """
        পাহাড় ধসে বন্ধ সীমান্ত সড়ক

        সোমবার ভোরে পাহাড় ধসে রাশিয়া ও চীনের সীমান্ত সড়ক বন্ধ হয়ে গেছে।
        """;
    Account report = account("z-report", MONDAY, text);
    Account copied = account("a-copy", MONDAY, text);
    Account copy = new Account(copied.article(), 1, report.article().id(), report.seen());

    assertThat(telling(report, copy).quotes().getFirst().article().id().value())
        .isEqualTo("z-report");
  }

  @Test
  void who_says_more_about_the_same_two_countries_says_something_else() {
    Account treaty =
        account(
            "treaty",
            MONDAY,
            """
            চুক্তি সই করল রাশিয়া ও ইরান

            রাশিয়া ও ইরান মস্কোয় কৃষিপণ্য কেনাবেচার একটি চুক্তিতে সই করেছে। চুক্তিতে রাশিয়া ও ইরান কমলা, খেজুর আর গমের দাম পাঁচ বছরের জন্য বেঁধে দিয়েছে। \
            রাশিয়া ও ইরান চুক্তিতে লিখেছে, বিরোধ হলে মীমাংসা করবে তৃতীয় দেশের সালিশ আদালত।
            """);

    assertThat(telling(treaty).quotes()).hasSize(3);
  }

  @Test
  void copies_and_houses_count_once() {
    Account copy = new Account(counted.article(), 1, landslide.article().id(), counted.seen());

    assertThat(
            new Event(new ArticleId("landslide"), List.of(landslide, copy, cleared)).independent())
        .isEqualTo(2);
  }

  @Test
  void an_event_is_about_what_its_headlines_and_leads_speak_of() {
    Telling unit = telling(landslide, cleared);

    assertThat(unit.about("china")).isGreaterThan(0.5);
    assertThat(unit.about("iran")).isZero();
  }

  /** Follow-ups are found, rewrites are not taken for them: not always, but mostly. */
  @Test
  void most_follow_ups_of_made_up_news_are_developments_and_few_rewrites() {
    int[] developed = new int[2];
    int[] all = new int[2];
    List<Labelled> articles = LabelledSet.all().half(true).articles();
    for (String event : articles.stream().map(Labelled::event).distinct().toList()) {
      List<Labelled> reports = articles.stream().filter(a -> a.event().equals(event)).toList();
      List<Account> accounts =
          reports.stream().map(a -> account(a.id(), a.day(), a.text())).toList();
      for (int i = 1; i < reports.size(); i++) {
        Telling telling = telling(accounts.subList(0, i + 1).toArray(Account[]::new));
        int kind = reports.get(i).kind().equals("follow") ? 1 : 0;
        all[kind] += reports.get(i).kind().equals("copy") ? 0 : 1;
        if (!reports.get(i).kind().equals("copy")
            && !telling.beyond(ids(accounts.subList(0, i).toArray(Account[]::new))).isEmpty()) {
          developed[kind]++;
        }
      }
    }
    System.out.printf(
        "developments: %d of %d follow-ups, %d of %d rewrites%n",
        developed[1], all[1], developed[0], all[0]);
    assertThat(developed[1]).isGreaterThan(all[1] / 2);
    assertThat(developed[0]).isLessThan(all[0] / 8);
  }

  private static Telling telling(Account... accounts) {
    return Telling.of(new Event(accounts[0].article().id(), List.of(accounts)), lexicon);
  }

  private static Set<ArticleId> ids(Account... accounts) {
    return Set.copyOf(Stream.of(accounts).map(a -> a.article().id()).toList());
  }

  private static Account account(String id, LocalDate day, String text) {
    Labelled labelled = new Labelled(id, "", "", day, id, "", text);
    return switch (new Reader().read(labelled.capture())) {
      case Reading.Kept kept -> account(kept.article(), labelled);
      case Reading.Rejected rejected -> throw new IllegalArgumentException(rejected.toString());
    };
  }

  private static Account account(Article article, Labelled labelled) {
    return new Account(article, 1, article.id(), labelled.capture().at());
  }
}
