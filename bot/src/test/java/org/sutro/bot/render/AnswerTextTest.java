package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Affiliation;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.search.Answer;
import org.sutro.search.Courtesy;
import org.sutro.search.Coverage;

final class AnswerTextTest {

  private static final AnswerText BENGALI = new AnswerText(Messages.bengali());
  private static final Published DAY =
      new Published(LocalDate.of(2024, 1, 2), Published.Basis.STATED);

  @Test
  void quotes_of_one_article_stand_together_above_one_source() {
    Quote signed = Examples.quote(Examples.TREATY, Examples.SIGNED);
    Quote visit = Examples.quote(Examples.TREATY, Examples.ALLIANCE);
    RichText text =
        new AnswerText(Messages.bengali())
            .of(
                new Answer.Quoted(
                    "", List.of(signed, Examples.hindiQuote(), visit), false, Examples.COVERAGE));
    String title = Examples.TREATY.title();
    assertThat(text.text()).containsOnlyOnce(title).containsOnlyOnce("সূত্র ·");
    assertThat(text.text())
        .containsSubsequence(signed.text(), visit.text(), title, Examples.hindiQuote().text());
    assertThat(text.entities().stream().filter(e -> e.kind() == EntityKind.BLOCKQUOTE))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void one_quote_is_shown_in_full_with_its_source() {
    Golden.check("answer-quoted", BENGALI.of(Examples.quoted()));
  }

  @Test
  void differing_quotes_are_announced_and_long_later_ones_folded() {
    Golden.check("answer-differ", BENGALI.of(Examples.differing()));
  }

  @Test
  void a_nearest_passage_is_not_called_an_answer() {
    Golden.check("answer-closest", BENGALI.of(Examples.closest()));
  }

  @ParameterizedTest
  @EnumSource(Answer.Reason.class)
  void every_reason_for_nothing_has_its_own_words(Answer.Reason reason) {
    Golden.check(
        "answer-none-" + reason.name().toLowerCase(Locale.ROOT),
        BENGALI.of(Examples.notFound(reason)));
  }

  @Test
  void hindi_and_english_readers_get_their_words_around_the_same_quotes() {
    Golden.check(
        "answer-differ-hi", new AnswerText(Messages.in(Language.HINDI)).of(Examples.differing()));
    Golden.check(
        "answer-differ-en", new AnswerText(Messages.in(Language.ENGLISH)).of(Examples.differing()));
  }

  @Test
  void the_context_of_a_quote_is_verbatim_and_holds_no_furniture() {
    Quote quote = Examples.quote(Examples.TREATY, Examples.FIRST_VISIT);
    Golden.check("context", BENGALI.context(QuoteContext.of(quote, 2)));
  }

  @Test
  void a_quote_that_is_the_whole_article_has_no_context() {
    Article lonely =
        Examples.article("lonely", "শিরোনাম", null, null, DAY, Language.BENGALI, Examples.SIGNED);
    Golden.check(
        "context-nothing",
        BENGALI.context(QuoteContext.of(Examples.quote(lonely, Examples.SIGNED), 2)));
  }

  @Test
  void a_headline_that_is_quoted_is_named_as_such_and_not_written_again() {
    Article article = Examples.TREATY;
    Quote headline = new Quote(article, 1, article.blocks().getFirst().span());

    assertThat(BENGALI.source(headline).text())
        .startsWith("— প্রতিবেদনের শিরোনাম\nসূত্র · ১ নভেম্বর ২০২৪")
        .doesNotContain(article.title());
  }

  @Test
  void a_beginning_that_serves_as_the_title_is_not_written_again() {
    String first = "বেলারুশের প্রেসিডেন্ট আলেকজান্ডার লুকাশেঙ্কো মঙ্গলবার মস্কো পৌঁছেছেন।";
    String text = first + " সফরটি দুই দিনের।";
    Article untitled =
        new Article(
            new ArticleId("untitled"),
            "বেলারুশের প্রেসিডেন্ট আলেকজান্ডার লুকাশেঙ্কো…",
            null,
            "বেল্টা",
            null,
            DAY,
            Language.BENGALI,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));

    assertThat(BENGALI.source(Examples.quote(untitled, first)).text())
        .isEqualTo("— প্রতিবেদনের শুরুর কথা\n২ জানুয়ারি ২০২৪ (প্রকাশিত) · মূল সূত্র: বেল্টা");
    assertThat(BENGALI.source(Examples.quote(untitled, "সফরটি দুই দিনের।")).text())
        .startsWith("— বেলারুশের প্রেসিডেন্ট আলেকজান্ডার লুকাশেঙ্কো…\n");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, ২ জানুয়ারি ২০২৪ (প্রকাশিত)",
        "পদ্মা বার্তা, -, পদ্মা বার্তা · ২ জানুয়ারি ২০২৪ (প্রকাশিত)",
        "পদ্মা বার্তা, রয়টার্স, পদ্মা বার্তা · ২ জানুয়ারি ২০২৪ (প্রকাশিত) · মূল সূত্র: রয়টার্স",
        "News.example, news.example, News.example · ২ জানুয়ারি ২০২৪ (প্রকাশিত)"
      })
  void the_source_says_who_published_and_whom_the_article_names(
      String publisher, String origin, String line) {
    String text = "সফরটি দুই দিনের।";
    Article article =
        new Article(
            new ArticleId("a"),
            "লুকাশেঙ্কোর সফর",
            publisher,
            origin,
            null,
            DAY,
            Language.BENGALI,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));

    assertThat(BENGALI.source(Examples.quote(article, text)).text())
        .isEqualTo("— লুকাশেঙ্কোর সফর\n" + line);
  }

  @ParameterizedTest
  @CsvSource({
    "STATE, DE, bn, 'বেতার (রাষ্ট্রীয় মাধ্যম, জার্মানি) · '",
    "STATE, '', bn, 'বেতার (রাষ্ট্রীয় মাধ্যম) · '",
    "PARTY, BY, bn, 'বেতার (সংশ্লিষ্ট পক্ষের মাধ্যম, বেলারুশ) · '",
    "PARTY, IR, hi, 'বেতার (संबंधित पक्ष का मीडिया, ईरान) · '",
    "PARTY, RU, en, 'বেতার (media of a party involved, Russia) · '",
    "AGENCY, KR, bn, 'বেতার · '",
    "INDEPENDENT, BD, bn, 'বেতার · '"
  })
  void who_belongs_to_a_state_or_a_party_is_named_as_such(
      Affiliation.Kind kind, String country, String language, String line) {
    Article article =
        Examples.article(
                "a", "লুকাশেঙ্কোর সফর", "বেতার", null, DAY, Language.BENGALI, Examples.SIGNED)
            .speaking(new Affiliation(kind, country));
    Quote quote = Examples.quote(article, Examples.SIGNED);
    AnswerText text = new AnswerText(Messages.in(Language.ofTag(language)));

    assertThat(text.source(quote).text()).contains("\n" + line);
  }

  @Test
  void a_long_title_ends_between_words_and_keeps_the_source_short() {
    Article wordy =
        Examples.article(
            "wordy",
            "রাশিয়া ও উত্তর কোরিয়ার কৌশলগত অংশীদারত্ব চুক্তি নিয়ে দক্ষিণ কোরিয়া, জাপান ও যুক্তরাষ্ট্রের যৌথ প্রতিক্রিয়া",
            "সূত্র",
            null,
            DAY,
            Language.BENGALI,
            Examples.SIGNED);
    String text =
        BENGALI
            .of(
                new Answer.Closest(
                    "", List.of(Examples.quote(wordy, Examples.SIGNED)), Examples.COVERAGE))
            .text();
    assertThat(text)
        .contains(
            "— রাশিয়া ও উত্তর কোরিয়ার কৌশলগত অংশীদারত্ব চুক্তি নিয়ে দক্ষিণ কোরিয়া, জাপান ও…\nসূত্র · ");
  }

  @ParameterizedTest
  @EnumSource(Courtesy.class)
  void every_courtesy_gets_a_kind_word_in_every_language(Courtesy courtesy) {
    for (Language language : List.of(Language.BENGALI, Language.HINDI, Language.ENGLISH)) {
      String text =
          new AnswerText(Messages.in(language))
              .of(new Answer.Courteous(courtesy, Examples.COVERAGE))
              .text();
      assertThat(text).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void an_empty_archive_says_so() {
    Answer nothing =
        new Answer.NotFound("", Answer.Reason.NOTHING_FOUND, null, new Coverage(0, null, null));
    assertThat(BENGALI.of(nothing).text()).endsWith("এখনো কোনো প্রতিবেদন নেই।");
  }

  @Test
  void row_23_a_quote_keeps_every_character_while_titles_and_names_never_turn_the_line_round() {
    Article hostile =
        Examples.article(
            "hostile",
            "</b><a href=\"javascript:alert(1)\">x",
            "র‍্যাব\u202E\u200B সং\nবাদ",
            "javascript:alert(1)",
            new Published(LocalDate.of(2024, 1, 2), Published.Basis.STATED),
            Language.BENGALI,
            "উদ্ধৃতি\u202E অক্ষত থাকে।");
    Quote quote = Examples.quote(hostile, "উদ্ধৃতি\u202E অক্ষত থাকে।");
    RichText message = BENGALI.of(new Answer.Closest("", List.of(quote), Examples.COVERAGE));
    assertThat(message.text()).contains("উদ্ধৃতি\u202E অক্ষত থাকে।").contains("\nর‍্যাব সং বাদ ·");
    assertThat(message.entities()).noneMatch(e -> e.kind() == EntityKind.TEXT_LINK);
    RichText nearest =
        BENGALI.of(
            new Answer.NotFound(
                "", Answer.Reason.NOTHING_FOUND, hostile.title(), Examples.COVERAGE));
    assertThat(nearest.text()).contains("</b><a href=\"javascript:alert(1)\">x");
    assertThat(nearest.entities()).extracting(Entity::kind).containsOnly(EntityKind.ITALIC);
  }
}
