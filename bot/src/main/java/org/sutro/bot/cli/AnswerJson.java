package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Article;
import org.sutro.article.Quote;
import org.sutro.search.Answer;
import org.sutro.search.Coverage;

/** An answer as one line of JSON. The names are kept: scripts read them. */
final class AnswerJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AnswerJson() {}

  /**
   * The line, without its end.
   *
   * @param micros how long the answer took, in microseconds
   */
  static String line(AskedQuestion question, Answer answer, long micros) {
    ObjectNode line = NODES.objectNode();
    line.put("id", question.id())
        .put("question", question.text())
        .put("understood", answer.understood());
    line.put("outcome", outcome(answer)).put("reason", reason(answer));
    answer.quotes().forEach(quote -> line.withArray("/quotes").add(quote(quote)));
    line.withArray("/quotes");
    line.put("differ", answer instanceof Answer.Quoted quoted && quoted.differ());
    line.set("coverage", coverage(answer.coverage()));
    return line.put("micros", micros).toString();
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted -> "quoted";
      case Answer.Closest closest -> "closest";
      case Answer.NotFound notFound -> "not_found";
      case Answer.Courteous courteous -> "not_found";
    };
  }

  private static @Nullable String reason(Answer answer) {
    return switch (answer) {
      case Answer.Quoted quoted -> null;
      case Answer.Closest closest -> null;
      case Answer.NotFound notFound -> notFound.reason().tag();
      case Answer.Courteous courteous -> Answer.Reason.NOT_A_QUESTION.tag();
    };
  }

  private static ObjectNode quote(Quote quote) {
    ObjectNode node = NODES.objectNode();
    node.put("text", quote.text())
        .put("start", quote.span().start())
        .put("end", quote.span().end());
    Article article = quote.article();
    node.putObject("article")
        .put("id", article.id().value())
        .put("title", article.title())
        .put("publisher", article.publisher())
        .put("url", article.url())
        .put("published", article.published().date().toString())
        .put("publishedBasis", article.published().basis().tag())
        .put("language", article.language().tag())
        .put("origin", article.origin())
        .put("author", article.byline().author())
        .put("modified", article.byline().modified());
    VersionJson.voice(article.affiliation(), node.withObject("/article"));
    return node;
  }

  private static ObjectNode coverage(Coverage coverage) {
    return NODES
        .objectNode()
        .put("articles", coverage.articles())
        .put("from", day(coverage.from()))
        .put("to", day(coverage.to()));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
