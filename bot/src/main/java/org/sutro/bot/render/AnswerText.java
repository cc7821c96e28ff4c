package org.sutro.bot.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.article.Quote;
import org.sutro.search.Answer;
import org.sutro.search.Courtesy;
import org.sutro.search.Coverage;

/**
 * An answer as a message: quotes as quotations, the source under those of one article, and what the
 * reader must know about them.
 */
public final class AnswerText {

  /** Later quotes that are longer are folded. */
  private static final int SHORT = 160;

  private static final int MAX_TITLE = 120;

  private final Messages messages;
  private final SourceLines sources;
  private final boolean folding;

  /** Writes in the language of {@code messages}, later quotes that are long folded. */
  public AnswerText(Messages messages) {
    this(messages, true);
  }

  /**
   * Writes in the language of {@code messages}.
   *
   * @param folding true when later quotes that are long are to be folded
   */
  public AnswerText(Messages messages, boolean folding) {
    this.messages = messages;
    this.sources = new SourceLines(messages);
    this.folding = folding;
  }

  /** The message of {@code answer}. */
  public RichText of(Answer answer) {
    RichText.Builder out = RichText.builder();
    if (!answer.understood().isBlank()) {
      out.italic(messages.get(Key.UNDERSTOOD, Label.of(answer.understood(), MAX_TITLE)))
          .paragraph();
    }
    switch (answer) {
      case Answer.Quoted quoted -> quoted(quoted, out);
      case Answer.Closest closest -> closest(closest, out);
      case Answer.NotFound notFound -> notFound(notFound, out);
      case Answer.Courteous courteous -> out.text(reply(courteous.courtesy()));
    }
    return out.build();
  }

  /** What stands before and after a quote in its article, the quote itself in bold. */
  public RichText context(QuoteContext around) {
    RichText.Builder out = RichText.builder();
    if (around.isEmpty()) {
      out.text(messages.get(Key.CONTEXT_NOTHING)).paragraph().quote(around.quote().text()).line();
    } else {
      out.text(messages.get(Key.CONTEXT)).paragraph();
      around.before().ifPresent(before -> out.quote(before.text()).line());
      out.boldQuote(around.quote().text()).line();
      around.after().ifPresent(after -> out.quote(after.text()).line());
    }
    sources.of(List.of(around.quote()), out);
    return out.build();
  }

  /** Quotes with their sources; those of one article together. */
  public RichText quotes(List<Quote> quotes) {
    RichText.Builder out = RichText.builder();
    quotes(quotes, out);
    return out.build();
  }

  /** The lines that say where a quote is from. */
  public RichText source(Quote quote) {
    return source(List.of(quote));
  }

  /**
   * The lines that say where quotes are from.
   *
   * @param quotes of one article, at least one
   */
  RichText source(List<Quote> quotes) {
    RichText.Builder out = RichText.builder();
    sources.of(quotes, out);
    return out.build();
  }

  /**
   * The address of the article with the quote marked in it, if it has one that people can be sent
   * to.
   */
  public static Optional<String> link(Quote quote) {
    return SourceLink.to(quote.article().url(), quote.text());
  }

  private void quoted(Answer.Quoted answer, RichText.Builder out) {
    if (answer.differ()) {
      out.bold(messages.get(Key.DIFFER)).paragraph();
    }
    quotes(answer.quotes(), out);
  }

  private void closest(Answer.Closest answer, RichText.Builder out) {
    out.text(messages.get(Key.CLOSEST)).paragraph();
    quotes(answer.quotes(), out);
    coverage(answer.coverage(), out.paragraph());
  }

  private void notFound(Answer.NotFound answer, RichText.Builder out) {
    out.text(
        switch (answer.reason()) {
          case OUT_OF_SCOPE -> messages.get(Key.NOT_FOUND_SCOPE);
          case NOTHING_FOUND -> messages.get(Key.NOT_FOUND_NOTHING);
          case NOTHING_MORE -> messages.get(Key.VIEW_NO_MORE);
          case OUTSIDE_DATES -> messages.get(Key.NOT_FOUND_DATES);
          case NOT_A_QUESTION -> messages.get(Key.NOT_A_QUESTION, messages.get(Key.EXAMPLE_1));
        });
    String nearest =
        answer.nearestTitle() == null ? "" : Label.of(answer.nearestTitle(), MAX_TITLE);
    if (!nearest.isEmpty()) {
      out.paragraph().text(messages.get(Key.NEAREST_TITLE, nearest));
    }
    if (answer.reason() != Answer.Reason.NOT_A_QUESTION) {
      coverage(answer.coverage(), out.paragraph());
    }
  }

  private String reply(Courtesy courtesy) {
    Key key =
        switch (courtesy) {
          case GREETING -> Key.COURTESY_GREETING;
          case AGREEMENT -> Key.COURTESY_AGREEMENT;
          case THANKS -> Key.COURTESY_THANKS;
          case WELLBEING -> Key.COURTESY_WELLBEING;
          case IDENTITY -> Key.COURTESY_IDENTITY;
          case MORE -> Key.COURTESY_MORE;
          case HELP -> Key.COURTESY_HELP;
          case DOUBT -> Key.COURTESY_DOUBT;
          case ABUSE -> Key.COURTESY_ABUSE;
          case FAREWELL -> Key.COURTESY_FAREWELL;
        };
    return messages.get(
        key,
        messages.get(Key.EXAMPLE_1),
        messages.get(Key.BUTTON_WHO),
        messages.get(Key.BUTTON_PROOF));
  }

  /** Those of one article stand together, where its first stood, above one source. */
  private void quotes(List<Quote> quotes, RichText.Builder out) {
    boolean first = true;
    for (List<Quote> ofArticle : ByArticle.of(quotes, Function.identity())) {
      if (!first) {
        out.paragraph();
      }
      for (Quote quote : ofArticle) {
        if (first || !folding || quote.text().length() <= SHORT) {
          out.quote(quote.text());
        } else {
          out.foldedQuote(quote.text());
        }
        out.line();
        first = false;
      }
      sources.of(ofArticle, out);
    }
  }

  private void coverage(Coverage coverage, RichText.Builder out) {
    if (coverage.articles() == 0) {
      out.italic(messages.get(Key.COVERAGE_NONE));
      return;
    }
    String articles = messages.number(coverage.articles());
    if (coverage.from() == null || coverage.to() == null) {
      out.italic(messages.get(Key.COVERAGE_UNDATED, articles));
    } else if (coverage.from().equals(coverage.to())) {
      out.italic(messages.get(Key.COVERAGE_DAY, articles, messages.date(coverage.from())));
    } else {
      out.italic(
          messages.get(
              Key.COVERAGE,
              articles,
              messages.date(coverage.from()),
              messages.date(coverage.to())));
    }
  }
}
