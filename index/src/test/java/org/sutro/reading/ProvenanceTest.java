package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Published;

/** When, by whom and after whom an article was published. The capture is of 21 November 2026. */
class ProvenanceTest {

  private static final String BODY =
      "তিস্তা নদীর পানি বিপৎসীমার ওপরে উঠেছে।\nমানুষ বাঁধে আশ্রয় নিয়েছে।\n";

  private static Article read(@Nullable String date, @Nullable String url, String text) {
    return Pages.kept(new Capture(new ArticleId("a"), null, date, url, text, Pages.CAPTURED));
  }

  private static @Nullable String publisher(String given, String text) {
    return Pages.kept(
            new Capture(new ArticleId("a"), null, null, null, given, text, Pages.CAPTURED))
        .publisher();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025-12-17 15:26:00;2025-12-17",
        "2024/08/12;2024-08-12",
        "2026-02-25T17:42:21+06:00;2026-02-25",
        "প্রকাশ : ০৫ জানুয়ারি ২০২৫, ১৩:৪১;2025-01-05",
        "2/15/2025;2025-02-15",
        "4/12/2019;2019-04-12",
        "04/12/2019;2019-12-04",
        "১২/০৪/২০১৯;2019-04-12",
        "21.11.2025;2025-11-21",
        "Tue, 09 Dec 2025 18:12:00 +0600;2025-12-09",
        "December 9, 2025;2025-12-09",
        "৩১শে অক্টোবর, ২০২৪;2024-10-31",
        "१ नवंबर 2024;2024-11-01",
        "1 अगस्त 2024;2024-08-01",
        "২০২৪ সালের ৫ আগস্ট;2024-08-05"
      })
  void a_date_given_beside_the_text_is_stated(String given, LocalDate day) {
    assertThat(read(given, null, BODY).published())
        .isEqualTo(new Published(day, Published.Basis.STATED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "-",
        "'';",
        "1970-01-01;",
        "2038-01-19;",
        "9/232023;",
        "শিগগিরই;",
        "31/31/2020;",
        "২০২৫;"
      })
  void a_date_that_cannot_be_is_no_date(@Nullable String given) {
    assertThat(read(given, null, BODY).published())
        .isEqualTo(new Published(LocalDate.of(2026, 11, 21), Published.Basis.CAPTURED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "প্রতিনিধি 18 January 2025 , 6:33:22 প্রিন্ট সংস্করণ;2025-01-18",
        "প্রকাশ: ২১ নভেম্বর ২০২৫;2025-11-21",
        "প্রকাশিত : সোমবার, ৩ আগস্ট ২০২৬, ১০:৪৫ পিএম;2026-08-03",
        "আপডেট: ৪ আগস্ট ২০২৬ প্রকাশ: ৩ আগস্ট ২০২৬;2026-08-04",
        "प्रकाशित: 3 अगस्त 2026;2026-08-03"
      })
  void a_date_line_of_the_page_states_the_date(String line, LocalDate day) {
    assertThat(read(null, null, "বন্যার খবর আজকের\n" + line + "\n" + BODY).published())
        .isEqualTo(new Published(day, Published.Basis.STATED));
  }

  @Test
  void a_date_of_publishing_goes_before_one_of_updating() {
    String page = "হালনাগাদ: ৪ আগস্ট ২০২৬\nপ্রকাশ: ৩ আগস্ট ২০২৬\n" + BODY;
    assertThat(read(null, null, page).published().date()).isEqualTo("2026-08-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // 17 January was a Friday in 2025 and not since
        "বৈঠক হয় শুক্রবার (১৭ জানুয়ারি) দুপুরে।;2025-01-17",
        // no year named: the last one possible
        "১ নভেম্বর হামলা হয়। ৩১শে অক্টোবর তিনি এ কথা বলেন।;2026-11-01",
        "৩০ নভেম্বর হামলা হয়।;2025-11-30",
        // papers leave out the running year: the one named is over
        "২০২৩ সালে চুক্তি হয়। ৫ মার্চ তা বাতিল হয়েছে।;2024-03-05",
        // a range ahead: the day before it
        "২০২৪ সালে যুদ্ধ বাধে। আগামী ১১ থেকে ১৩ জুলাই সফর হবে।;2025-07-10",
        "সিউল, অক্টোবর 18 – পররাষ্ট্রমন্ত্রী বুধবার পৌঁছাবেন বলে জানা গেছে।;2023-10-18",
        "২০২৬ সালের ৫ ফেব্রুয়ারি সেতুটি খুলে দেওয়া হয়।;2026-02-05"
      })
  void a_date_is_inferred_from_days_the_text_speaks_of(String text, LocalDate day) {
    assertThat(read(null, null, text).published())
        .isEqualTo(new Published(day, Published.Basis.INFERRED));
  }

  @Test
  void dates_of_history_say_nothing_about_the_day_of_publication() {
    assertThat(read(null, null, "১৯৭১ সালের ১৬ ডিসেম্বর যুদ্ধ শেষ হয়।").published().basis())
        .isEqualTo(Published.Basis.CAPTURED);
  }

  @Test
  void a_capture_late_in_the_evening_belongs_to_the_next_day_in_dhaka() {
    Capture capture =
        new Capture(
            new ArticleId("a"),
            null,
            null,
            null,
            BODY,
            java.time.Instant.parse("2026-11-20T20:00:00Z"));
    assertThat(Pages.kept(capture).published().date()).isEqualTo("2026-11-21");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "তথ্য সূত্র: সিএনএন;সিএনএন",
        "সূত্র: বাসস ও ইউএনবি;বাসস ও ইউএনবি",
        "সূত্র — নদী গবেষণা ইনস্টিটিউট;নদী গবেষণা ইনস্টিটিউট",
        "স্রোত: রয়টার্স;রয়টার্স",
        "ভ্যারাইটি অবলম্বনে;ভ্যারাইটি",
        "দ্য ডন থেকে নেওয়া;দ্য ডন",
        "স্রোত: https://www.example.org/a?b=1;example.org",
        "स्रोत: पीटीआई;पीटीआई",
        "রয়টার্স;রয়টার্স"
      })
  void the_origin_is_whom_the_page_names(String line, String origin) {
    assertThat(read(null, null, BODY + line).origin()).isEqualTo(origin);
  }

  @Test
  void the_origin_may_stand_behind_the_last_sentence() {
    assertThat(read(null, null, BODY.strip() + "সূত্র: ডেডলাইন ও বিবিসি").origin())
        .isEqualTo("ডেডলাইন ও বিবিসি");
  }

  @Test
  void the_publisher_is_named_by_a_line_or_else_the_host_of_the_address() {
    assertThat(read(null, "https://www.nodi.example/a", BODY).publisher())
        .isEqualTo("nodi.example");
    assertThat(read(null, "https://www.nodi.example/a", "প্রকাশক: নদীবার্তা\n" + BODY).publisher())
        .isEqualTo("নদীবার্তা");
    assertThat(read(null, null, "प्रकाशक : नदी समाचार\n" + BODY).publisher())
        .isEqualTo("नदी समाचार");
    assertThat(read(null, null, BODY).publisher()).isNull();
  }

  @Test
  void the_publisher_given_beside_the_text_goes_first() {
    assertThat(publisher("নদী\tবার্তা ", "প্রকাশক: মো. রহিম\n" + BODY)).isEqualTo("নদী বার্তা");
    assertThat(publisher(" \n", "প্রকাশক: নদীবার্তা\n" + BODY)).isEqualTo("নদীবার্তা");
    assertThat(publisher("ন".repeat(500), BODY)).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "data:text/html;x",
    "ftp://a.example/b",
    "tg://resolve?domain=x",
    "https://",
    "http://user:pw@a.example/",
    "not a link",
    "''"
  })
  void an_address_that_is_no_web_page_is_dropped(String url) {
    Article article = read(null, url, BODY);
    assertThat(article.url()).isNull();
    assertThat(article.publisher()).isNull();
  }

  @Test
  void the_address_of_a_source_line_is_used_when_none_was_given() {
    String page = BODY + "সূত্র: https://news.example.org/world/1";
    assertThat(read(null, null, page).url()).isEqualTo("https://news.example.org/world/1");
    assertThat(read(null, "https://other.example/2", page).url())
        .isEqualTo("https://other.example/2");
  }

  @Test
  void a_given_title_is_plain_text_on_one_line() {
    Capture capture =
        new Capture(
            new ArticleId("a"),
            " </b><a>বন্যা\n\u0007 আজ\u202E ",
            null,
            null,
            BODY,
            Pages.CAPTURED);
    assertThat(Pages.kept(capture).title()).isEqualTo("</b><a>বন্যা আজ");
    Capture blank = new Capture(new ArticleId("a"), " \u200B", null, null, BODY, Pages.CAPTURED);
    assertThat(Pages.kept(blank).title()).isEqualTo(BODY.lines().findFirst().orElseThrow());
  }
}
