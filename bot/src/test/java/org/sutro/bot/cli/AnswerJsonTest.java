package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sutro.article.Affiliation;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Byline;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.search.Answer;
import org.sutro.search.Coverage;

final class AnswerJsonTest {

  private static final Coverage COVERAGE =
      new Coverage(5, LocalDate.of(2023, 10, 18), LocalDate.of(2025, 7, 10));
  private static final AskedQuestion QUESTION = new AskedQuestion("q1", "কত \"সেনা\"?", List.of());
  private static final String TEXT = "রাশিয়ায় ১০,০০০ সেনা আছে। তারা কুরস্কে।";

  @Test
  void a_quoted_answer() {
    Answer answer =
        new Answer.Quoted(
            "সেনার সংখ্যা", List.of(quote("প্রকাশক", "https://example.org/1")), true, COVERAGE);
    assertThat(AnswerJson.line(QUESTION, answer, 1830))
        .isEqualTo(
            """
            {"id":"q1","question":"কত \\"সেনা\\"?","understood":"সেনার সংখ্যা","outcome":"quoted","reason":null,\
            "quotes":[{"text":"রাশিয়ায় ১০,০০০ সেনা আছে।","start":0,"end":26,"article":{"id":"a1","title":"শিরোনাম",\
            "publisher":"প্রকাশক","url":"https://example.org/1","published":"2024-11-01","publishedBasis":"stated",\
            "language":"bn","origin":"বাসস","author":"রুমানা হক","modified":"2024-11-02",\
            "voice":"party","country":"RU"}}],"differ":true,\
            "coverage":{"articles":5,"from":"2023-10-18","to":"2025-07-10"},"micros":1830}\
            """);
  }

  @Test
  void what_is_not_known_is_null() {
    Answer answer = new Answer.Closest("", List.of(quote(null, null)), new Coverage(0, null, null));
    assertThat(AnswerJson.line(QUESTION, answer, 1))
        .contains(
            "\"outcome\":\"closest\"",
            "\"publisher\":null,\"url\":null",
            "\"author\":null,\"modified\":null,\"voice\":null,\"country\":null",
            "\"from\":null,\"to\":null")
        .contains("\"differ\":false");
  }

  @Test
  void nothing_found_has_a_reason_and_no_quotes() {
    Answer answer = new Answer.NotFound("", Answer.Reason.OUT_OF_SCOPE, "অন্য খবর", COVERAGE);
    assertThat(AnswerJson.line(QUESTION, answer, 1))
        .contains(
            "\"outcome\":\"not_found\",\"reason\":\"out_of_scope\",\"quotes\":[],\"differ\":false");
  }

  private static Quote quote(@Nullable String publisher, @Nullable String url) {
    Article article =
        new Article(
            new ArticleId("a1"),
            "শিরোনাম",
            publisher,
            publisher == null ? null : new Affiliation(Affiliation.Kind.PARTY, "RU"),
            publisher == null ? null : "বাসস",
            url,
            new Published(LocalDate.of(2024, 11, 1), Published.Basis.STATED),
            publisher == null ? Byline.NONE : new Byline("রুমানা হক", "2024-11-02"),
            Language.BENGALI,
            TEXT,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))));
    return new Quote(article, 1, new Span(0, TEXT.indexOf('।') + 1));
  }
}
