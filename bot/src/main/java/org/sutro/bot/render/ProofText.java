package org.sutro.bot.render;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.article.Byline;
import org.sutro.article.Quote;
import org.sutro.proof.Proof;

/** The proof of a quote as a piece of a message. */
public final class ProofText {

  private static final int MAX_TITLE = 120;

  private final Messages messages;
  private final ZoneId zone;

  /**
   * Writes in the language of {@code messages}.
   *
   * @param zone whose time of day is told
   */
  public ProofText(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /**
   * The quote among its neighbours, then where it stands and how that can be checked. The words of
   * an article that was taken off the shelf are not shown again.
   */
  public RichText of(Proof proof) {
    return proof.since() instanceof Proof.Since.Hidden
        ? RichText.plain(messages.get(Key.CONTEXT_GONE))
        : shown(proof);
  }

  private RichText shown(Proof proof) {
    Quote quote = proof.quote();
    Article article = quote.article();
    QuoteContext around = QuoteContext.of(quote, 1);
    RichText.Builder out = RichText.builder();
    out.bold(Label.of(article.title(), MAX_TITLE)).line();
    around.before().ifPresent(before -> out.quote(before.text()).line());
    out.boldQuote(quote.text()).line();
    around.after().ifPresent(after -> out.quote(after.text()).line());
    out.add(new AnswerText(messages).source(quote)).line();
    out.text(
            messages.get(
                Key.PROOF_PLACE,
                messages.number(quote.version()),
                messages.number(quote.span().start()),
                messages.number(quote.span().end())))
        .line();
    String captured = messages.moment(proof.captured().atZone(zone));
    out.text(messages.get(Key.PROOF_CAPTURED, captured)).line();
    written(article.byline(), out);
    out.text(messages.get(Key.PROOF_ARTICLE)).text(" ").code(article.id().value()).line();
    out.text("SHA-256: ").code(proof.hash()).line();
    out.text(messages.get(proof.intact() ? Key.PROOF_HOLDS : Key.PROOF_BROKEN));
    since(proof.since(), out);
    return out.build();
  }

  private void written(Byline byline, RichText.Builder out) {
    String author = byline.author() == null ? "" : Label.of(byline.author(), MAX_TITLE);
    if (!author.isEmpty()) {
      out.text(messages.get(Key.PROOF_AUTHOR, author)).line();
    }
    modified(byline)
        .ifPresent(at ->
            out.text(messages.get(Key.PROOF_MODIFIED, messages.moment(at.atZoneSameInstant(zone))))
                .line());
  }

  private static Optional<OffsetDateTime> modified(Byline byline) {
    try {
      return Optional.ofNullable(byline.modified()).map(OffsetDateTime::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty(); // as somebody wrote it into a file
    }
  }

  private void since(Proof.Since since, RichText.Builder out) {
    switch (since) {
      case Proof.Since.Current current -> {}
      case Proof.Since.Repeated(Quote newest, Quote correction) -> {
        out.line().text(messages.get(Key.PROOF_REPEATED, messages.number(newest.version())));
        if (correction != null) {
          out.line().text(messages.get(Key.CORRECTION_CORRECTED)).line().quote(correction.text());
        }
      }
      case Proof.Since.Dropped(int version, Quote instead) -> {
        out.line().text(messages.get(Key.PROOF_DROPPED, messages.number(version)));
        if (instead != null) {
          out.line().text(messages.get(Key.CORRECTION_INSTEAD)).line().quote(instead.text());
        }
      }
      case Proof.Since.TakenBack(int version, Quote notice) -> {
        out.line().text(messages.get(Key.PROOF_TAKEN_BACK, messages.number(version)));
        if (notice != null) {
          out.line().quote(notice.text());
        }
      }
      case Proof.Since.Hidden hidden -> {}
    }
  }
}
