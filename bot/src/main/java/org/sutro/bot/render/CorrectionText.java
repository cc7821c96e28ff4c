package org.sutro.bot.render;

import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.proof.Proof;

/**
 * A quote of an answer given earlier, with what has become of it since, as a piece of a message.
 */
public final class CorrectionText {

  private final Messages messages;
  private final AnswerText answers;

  /** Writes in the language of {@code messages}. */
  public CorrectionText(Messages messages) {
    this.messages = messages;
    this.answers = new AnswerText(messages);
  }

  /** True for what those who were given the quote must know. */
  public static boolean isToTell(Proof.Since since) {
    return switch (since) {
      case Proof.Since.Current current -> false;
      case Proof.Since.Repeated(Quote newest, Quote correction) -> correction != null;
      case Proof.Since.Dropped dropped -> true;
      case Proof.Since.TakenBack back -> true;
      case Proof.Since.Baseless baseless -> true;
      case Proof.Since.Hidden hidden -> true;
    };
  }

  /** The quote: as it was when it holds, else struck through, with what is said in its place. */
  public RichText of(Proof proof) {
    Quote quote = proof.quote();
    return switch (proof.since()) {
      case Proof.Since.Current current -> holds(quote);
      case Proof.Since.Repeated(Quote newest, Quote correction) ->
          correction == null
              ? holds(newest)
              : followed(holds(newest), Key.CORRECTION_CORRECTED, correction);
      case Proof.Since.Dropped(int version, Quote instead) -> dropped(quote, instead);
      case Proof.Since.TakenBack(int version, Quote notice) ->
          followed(struck(quote), Key.CORRECTION_TAKEN_BACK, notice);
      case Proof.Since.Baseless(Quote notice) ->
          followed(struck(quote), Key.CORRECTION_BASELESS, notice);
      case Proof.Since.Hidden hidden -> gone();
    };
  }

  /** The same of words that were struck through once and that their article says again. */
  public RichText again(Proof proof) {
    return followed(of(proof), Key.CORRECTION_AGAIN, null);
  }

  /** In place of a quote whose article is no longer shown. */
  public RichText gone() {
    return RichText.builder().italic(messages.get(Key.CORRECTION_HIDDEN)).build();
  }

  private RichText dropped(Quote quote, @Nullable Quote instead) {
    return instead == null
        ? followed(struck(quote), Key.CORRECTION_DROPPED, null)
        : RichText.builder()
            .struckQuote(quote.text())
            .line()
            .italic(messages.get(Key.CORRECTION_INSTEAD))
            .line()
            .add(holds(instead))
            .build();
  }

  private RichText holds(Quote quote) {
    return RichText.builder().quote(quote.text()).line().add(answers.source(quote)).build();
  }

  private RichText struck(Quote quote) {
    return RichText.builder().struckQuote(quote.text()).line().add(answers.source(quote)).build();
  }

  private RichText followed(RichText piece, Key note, @Nullable Quote said) {
    RichText.Builder out = RichText.builder().add(piece).line().italic(messages.get(note));
    if (said != null) {
      out.line().quote(said.text());
    }
    return out.build();
  }
}
