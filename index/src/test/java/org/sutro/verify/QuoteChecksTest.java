package org.sutro.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;
import org.sutro.search.Newsroom;
import org.sutro.verify.Check.Part.Kind;

class QuoteChecksTest {

  private static final String RAIL =
      "রাশত থেকে আস্তারা পর্যন্ত ১৬২ কিলোমিটার রেলপথের জন্য ইরানকে ১৩০ কোটি ইউরো ঋণ দেবে রাশিয়া।";
  private static final String DENIAL = "তেহরান বলেছে, এই ঋণ কোনো সামরিক চুক্তির অংশ নয়।";
  private static final String GRAIN =
      "বেলারুশ গত বছর রাশিয়ার কাছ থেকে ১১,০০০ টন গম কিনেছে বলে জানিয়েছে মিনস্ক।";

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom =
        Newsroom.over(
            folder,
            "রেলপথের ঋণ\n\nপ্রকাশক: পদ্মা বার্তা\nপ্রকাশ: ১৭ মে ২০২৩\n\n" + RAIL + " " + DENIAL,
            "গম কেনার হিসাব\n\nপ্রকাশক: মেঘনা সংবাদ\nপ্রকাশ: ২ মার্চ ২০২৪\n\n" + GRAIN,
            "রেলপথ নিয়ে পাল্টা খবর\n\nপ্রকাশক: মেঘনা সংবাদ\nপ্রকাশ: ১৯ মে ২০২৩\n\nদুই দেশের রেলমন্ত্রী রেলপথের নকশা নিয়ে বৈঠক করেন।");
    newsroom.revise(
        "a3",
        "রেলপথ নিয়ে পাল্টা খবর\n\nপ্রকাশক: মেঘনা সংবাদ\nপ্রকাশ: ১৯ মে ২০২৩\n\nদুই দেশের রেলমন্ত্রী সেতুর নকশা নিয়ে মস্কোয় কথা বলেন।");
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static Check check(String pasted) {
    List<Check> checks = newsroom.checks().of(pasted);
    assertThat(checks).hasSize(1);
    return checks.getFirst();
  }

  private static Quote verbatim(String pasted) {
    assertThat(check(pasted)).isInstanceOf(Check.Verbatim.class);
    return ((Check.Verbatim) check(pasted)).quotes().getFirst();
  }

  private static String put(Check check, Kind kind) {
    assertThat(check).isInstanceOf(Check.Altered.class);
    return ((Check.Altered) check)
        .difference().stream()
            .filter(part -> part.kind() == kind)
            .map(Check.Part::text)
            .reduce("", (a, b) -> a.isEmpty() ? b : a + " | " + b);
  }

  @Test
  void words_that_stand_in_an_article_are_found_where_they_stand() {
    assertThat(verbatim(RAIL).text()).isEqualTo(RAIL);
    assertThat(verbatim(RAIL).article().publisher()).isEqualTo("পদ্মা বার্তা");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  “রাশত থেকে আস্তারা পর্যন্ত ১৬২ কিলোমিটার রেলপথের   জন্য\nইরানকে ১৩০ কোটি ইউরো ঋণ দেবে রাশিয়া”",
        "১৬২ কিলোমিটার রেলপথের জন্য ইরানকে ১৩০ কোটি ইউরো ঋণ",
        "রাশত থেকে আস্তারা পর্যন্ত ১৬২ কিলোমিটার রেলপথের জন্য ইরানকে ১৩০ কোটি ইউরো ঋণ দেবে রাশি\u09af\u09bcা।",
        "রাশত থেকে আস্তারা পর্যন্ত 162 কিলোমিটার রেলপথের জন্য ইরানকে 130 কোটি ইউরো ঋণ দেবে রাশিয়া।"
      })
  void spaces_signs_and_encoding_are_no_alteration(String pasted) {
    assertThat(RAIL).contains(verbatim(pasted).text());
  }

  @Test
  void two_sentences_in_a_row_are_one_quotation() {
    assertThat(verbatim(RAIL + " " + DENIAL).text()).isEqualTo(RAIL + " " + DENIAL);
  }

  @Test
  void another_figure_is_an_alteration_and_is_shown() {
    Check check = check(RAIL.replace("১৩০ কোটি", "১৫০ কোটি"));
    assertThat(put(check, Kind.LEFT_OUT)).isEqualTo("১৩০");
    assertThat(put(check, Kind.PUT_IN)).isEqualTo("১৫০");
    assertThat(((Check.Altered) check).quote().text()).isEqualTo(RAIL);
  }

  @Test
  void a_dropped_denial_is_an_alteration() {
    assertThat(put(check("তেহরান বলেছে, এই ঋণ সামরিক চুক্তির অংশ।"), Kind.LEFT_OUT))
        .contains("কোনো");
    assertThat(put(check("তেহরান বলেছে, এই ঋণ কোনো গোপন সামরিক চুক্তির অংশ নয়।"), Kind.PUT_IN))
        .isEqualTo("গোপন");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n— মেঘনা সংবাদ · ১৭ মে ২০২৩ (প্রকাশিত) · মূল লেখা",
        "“%s” — মেঘনা সংবাদ",
        "মেঘনা সংবাদ লিখেছে, “%s”"
      })
  void words_under_another_name_are_misattributed(String form) {
    Check check = check(String.format(form, RAIL));
    assertThat(check).isInstanceOf(Check.Misattributed.class);
    assertThat(((Check.Misattributed) check).claimed()).isEqualTo("মেঘনা সংবাদ");
    assertThat(((Check.Misattributed) check).quote().article().publisher())
        .isEqualTo("পদ্মা বার্তা");
  }

  @Test
  void words_under_their_own_name_are_fine() {
    assertThat(verbatim(RAIL + "\n— পদ্মা বার্তা · ১৭ মে ২০২৩").text()).isEqualTo(RAIL);
    assertThat(verbatim("“" + GRAIN + "” — মেঘনা সংবাদ").text()).isEqualTo(GRAIN);
  }

  @Test
  void what_stood_in_an_earlier_version_only_is_said_so() {
    Check check = check("দুই দেশের রেলমন্ত্রী রেলপথের নকশা নিয়ে বৈঠক করেন।");
    assertThat(check).isInstanceOf(Check.Earlier.class);
    assertThat(((Check.Earlier) check).quote().version()).isEqualTo(1);
  }

  @Test
  void words_that_run_across_furniture_are_no_quotation(@TempDir Path place) throws IOException {
    String before = "মিনস্কে নতুন গুদাম তৈরি হচ্ছে বলে জানিয়েছে সরকার।";
    String furniture = "আরও পড়ুন: চীনের ঋণ নিয়ে বৈঠক";
    String after = "গুদামটির কাজ শেষ হবে আগামী বছর মার্চ মাসে।";
    try (Newsroom other =
        Newsroom.over(
            place, "মিনস্কের গুদাম\n\n" + before + "\n\n" + furniture + "\n\n" + after + "\n")) {
      assertThat(other.checks().of(before + " " + furniture + " " + after))
          .noneMatch(Check.Verbatim.class::isInstance);
      assertThat(other.checks().of(before + " " + after).getFirst())
          .as("without it, it is another text than the page's")
          .isNotInstanceOf(Check.Verbatim.class);
    }
  }

  @Test
  void of_words_that_stand_in_furniture_first_the_articles_own_are_quoted(@TempDir Path place)
      throws IOException {
    String said = "মিনস্কে নতুন গুদাম তৈরি হচ্ছে বলে জানিয়েছে সরকার";
    String text =
        "বেলারুশের গুদাম\n\nআরও পড়ুন: "
            + said
            + "\n\n"
            + said
            + "। গুদামটির কাজ শেষ হবে আগামী বছর মার্চ মাসে।\n";
    try (Newsroom other = Newsroom.over(place, text)) {
      Check check = other.checks().of(said).getFirst();

      assertThat(check).isInstanceOf(Check.Verbatim.class);
      assertThat(((Check.Verbatim) check).quotes().getFirst().span().start())
          .isEqualTo(text.lastIndexOf(said));
    }
  }

  @Test
  void an_earlier_version_is_looked_for_among_the_newest_only(@TempDir Path place)
      throws IOException {
    String said = "মিনস্কের গুদামে আজ পর্যন্ত জমা পড়েছে %d টন গম।";
    try (Newsroom other = Newsroom.over(place, "মিনস্কের গুদাম\n\n" + said.formatted(1000))) {
      String[] versions =
          IntStream.rangeClosed(1001, 1149)
              .mapToObj(tons -> "মিনস্কের গুদাম\n\n" + said.formatted(tons))
              .toArray(String[]::new);
      other.revise("a1", versions);

      assertThat(other.checks().of(said.formatted(1049)).getFirst())
          .isInstanceOf(Check.Earlier.class);
      assertThat(other.checks().of(said.formatted(1048)).getFirst())
          .isInstanceOf(Check.Altered.class);
    }
  }

  @Test
  void what_nobody_wrote_is_absent() {
    assertThat(check("চাঁদে একটি যৌথ ঘাঁটি গড়তে মস্কো আর বেইজিং রাজি হয়েছে গত শুক্রবার।"))
        .isEqualTo(new Check.Absent());
    assertThat(check("রেলপথের জন্য ইরান থেকে গম কিনেছে বেইজিংয়ের এক ব্যবসায়ী দল গত সপ্তাহে।"))
        .isEqualTo(new Check.Absent());
  }

  @Test
  void too_few_words_are_not_checked() {
    assertThat(check("রাশিয়া ইরান")).isEqualTo(new Check.TooShort());
    assertThat(check("")).isEqualTo(new Check.TooShort());
  }

  @Test
  void each_paragraph_is_checked_by_itself() {
    assertThat(
            newsroom.checks().of(RAIL + "\n— পদ্মা বার্তা\n\n" + GRAIN.replace("১১,০০০", "২১,০০০")))
        .hasSize(2)
        .satisfies(checks -> {
          assertThat(checks.getFirst()).isInstanceOf(Check.Verbatim.class);
          assertThat(put(checks.getLast(), Kind.PUT_IN)).isEqualTo("২১,০০০");
        });
  }
}
