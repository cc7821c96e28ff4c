package org.sutro.bot.render;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.sutro.article.Byline;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.proof.Proof;

/**
 * The proof of quotes as a message, for people first: that their words stand in an article, among
 * which others, where that is from and when it was captured. What one needs to check that without
 * us comes last, folded.
 */
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
   * The proofs of an answer's quotes, those of one article together. The words of an article that
   * was taken off the shelf are not shown again.
   *
   * @param proofs empty for a quote whose article is gone
   */
  public RichText of(List<Optional<Proof>> proofs) {
    List<Proof> shown =
        proofs.stream()
            .flatMap(Optional::stream)
            .filter(proof -> !(proof.since() instanceof Proof.Since.Hidden))
            .toList();
    RichText.Builder out = RichText.builder();
    for (List<Proof> ofArticle : ByArticle.of(shown, Proof::quote)) {
      out.paragraph().add(shown(ofArticle));
    }
    if (shown.size() < proofs.size()) {
      out.paragraph().text(messages.get(Key.CONTEXT_GONE));
    }
    return shown.isEmpty() ? out.build() : out.paragraph().foldedQuote(toCheck(shown)).build();
  }

  private RichText shown(List<Proof> proofs) {
    Proof first = proofs.getFirst();
    RichText.Builder out = RichText.builder();
    out.text(messages.get(first.intact() ? Key.PROOF_HOLDS : Key.PROOF_BROKEN)).line();
    for (Proof proof : proofs) {
      QuoteContext around = QuoteContext.of(proof.quote(), 1);
      around.before().ifPresent(before -> out.quote(before.text()).line());
      out.boldQuote(proof.quote().text()).line();
      around.after().ifPresent(after -> out.quote(after.text()).line());
      since(proof.since(), out);
    }
    out.add(new AnswerText(messages).source(proofs.stream().map(Proof::quote).toList())).line();
    written(first.quote().article().byline(), out);
    String captured = messages.moment(first.captured().atZone(zone));
    String version = messages.number(first.quote().version());
    return out.text(messages.get(Key.PROOF_CAPTURED, captured, version)).build();
  }

  /** Where each quote stands, and the hash of the text that was captured. */
  private RichText toCheck(List<Proof> proofs) {
    RichText.Builder out = RichText.builder().text(messages.get(Key.PROOF_CHECK));
    for (List<Proof> ofArticle : ByArticle.of(proofs, Proof::quote)) {
      Proof first = ofArticle.getFirst();
      out.line().text("• ").code(first.quote().article().id().value());
      for (Proof proof : ofArticle) {
        Span span = proof.quote().span();
        String start = messages.number(span.start());
        out.text(" · ").text(messages.get(Key.PROOF_PLACE, start, messages.number(span.end())));
      }
      out.line().text("SHA-256: ").code(first.hash());
    }
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
        out.text(messages.get(Key.PROOF_REPEATED, messages.number(newest.version()))).line();
        if (correction != null) {
          out.text(messages.get(Key.CORRECTION_CORRECTED)).line().quote(correction.text()).line();
        }
      }
      case Proof.Since.Dropped(int version, Quote instead) -> {
        out.text(messages.get(Key.PROOF_DROPPED, messages.number(version))).line();
        if (instead != null) {
          out.text(messages.get(Key.CORRECTION_INSTEAD)).line().quote(instead.text()).line();
        }
      }
      case Proof.Since.TakenBack(int version, Quote notice) -> {
        out.text(messages.get(Key.PROOF_TAKEN_BACK, messages.number(version))).line();
        if (notice != null) {
          out.quote(notice.text()).line();
        }
      }
      case Proof.Since.Baseless(Quote notice) -> {
        out.text(messages.get(Key.CORRECTION_BASELESS)).line();
        if (notice != null) {
          out.quote(notice.text()).line();
        }
      }
      case Proof.Since.Hidden hidden -> {}
    }
  }
}
