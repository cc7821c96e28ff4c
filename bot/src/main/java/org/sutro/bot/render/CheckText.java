package org.sutro.bot.render;

import java.util.List;
import org.sutro.article.Quote;
import org.sutro.verify.Check;

/** What is to be said of a passage that somebody quotes. */
public final class CheckText {

  private static final int MAX_NAME = 60;

  private final Messages messages;

  /** Writes in the language of {@code messages}. */
  public CheckText(Messages messages) {
    this.messages = messages;
  }

  /** The result as a message. */
  public RichText of(Check check) {
    RichText.Builder out = RichText.builder();
    switch (check) {
      case Check.Verbatim(List<Quote> quotes) -> verbatim(quotes, out);
      case Check.Earlier(Quote quote) -> found(Key.CHECK_EARLIER, quote, out);
      case Check.Misattributed wrong -> misattributed(wrong, out);
      case Check.Altered altered -> altered(altered, out);
      case Check.Absent absent ->
          out.bold(messages.get(Key.CHECK_ABSENT)).line().text(messages.get(Key.CHECK_ABSENT_NOTE));
      case Check.TooShort tooShort -> out.text(messages.get(Key.CHECK_SHORT));
    }
    return out.build();
  }

  private void verbatim(List<Quote> quotes, RichText.Builder out) {
    found(Key.CHECK_VERBATIM, quotes.getFirst(), out);
    if (quotes.size() > 1) {
      out.paragraph().text(messages.get(Key.CHECK_ELSEWHERE));
      quotes.stream().skip(1).forEach(quote -> out.line().add(source(quote)));
    }
  }

  private void misattributed(Check.Misattributed wrong, RichText.Builder out) {
    out.bold(messages.get(Key.CHECK_MISATTRIBUTED, Label.of(wrong.claimed(), MAX_NAME))).line();
    out.quote(wrong.quote().text()).line().add(source(wrong.quote()));
  }

  private void altered(Check.Altered altered, RichText.Builder out) {
    found(Key.CHECK_ALTERED, altered.quote(), out);
    out.paragraph().text(messages.get(Key.CHECK_DIFFERENCE)).line();
    for (Check.Part part : altered.difference()) {
      switch (part.kind()) {
        case SAME -> out.text(part.text());
        case LEFT_OUT -> out.bold(part.text());
        case PUT_IN -> out.struck(part.text());
      }
      out.text(" ");
    }
  }

  private void found(Key verdict, Quote quote, RichText.Builder out) {
    out.bold(messages.get(verdict)).line().quote(quote.text()).line().add(source(quote));
  }

  private RichText source(Quote quote) {
    return new AnswerText(messages).source(quote);
  }
}
