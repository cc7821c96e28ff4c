package org.sutro.bot.newsroom;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Reference;
import org.sutro.bot.render.CorrectionText;
import org.sutro.proof.Proof;

/** What has become of the words an edition quotes. */
final class QuotedWords {

  private final Witness witness;

  QuotedWords(Witness witness) {
    this.witness = witness;
  }

  /**
   * Words that were quoted, and what their source says now.
   *
   * @param proof empty when the host shows the article no longer
   */
  record Fate(Reference words, Optional<Proof> proof) {

    ArticleId article() {
      return words.article();
    }

    /** True for words that are no longer as they were quoted. */
    boolean isToTell() {
      return proof.filter(of -> !CorrectionText.isToTell(of.since())).isEmpty();
    }

    /** All that is told of it, so that the same is not told twice; empty for nothing. */
    private String told() {
      if (!isToTell()) {
        return "";
      }
      return words.span()
          + proof
              .map(Proof::since)
              .map(since ->
                  switch (since) {
                    case Proof.Since.Current current -> "";
                    case Proof.Since.Repeated(Quote newest, Quote correction) ->
                        "corrected " + text(correction);
                    case Proof.Since.Dropped(int version, Quote instead) ->
                        "instead " + text(instead);
                    case Proof.Since.TakenBack(int version, Quote notice) ->
                        "taken back " + text(notice);
                    case Proof.Since.Baseless(Quote notice) -> "baseless " + text(notice);
                    case Proof.Since.Hidden hidden -> "hidden";
                  })
              .orElse("hidden");
    }

    private static String text(@Nullable Quote quote) {
      return quote == null ? "" : quote.text();
    }
  }

  /** What has become of all that is shown of an edition, article by article. */
  Map<ArticleId, List<Fate>> fates(Draft draft) {
    Set<Reference> shown = new LinkedHashSet<>();
    draft.shown().forEach(piece -> shown.addAll(piece.shown()));
    return shown.stream()
        .map(words -> new Fate(words, witness.of(words.article(), words.version(), words.span())))
        .collect(Collectors.groupingBy(Fate::article, LinkedHashMap::new, Collectors.toList()));
  }

  /** A number that tells apart what is told of an article; 0 for nothing. */
  static int print(List<Fate> fates) {
    return fates.stream()
        .map(Fate::told)
        .filter(told -> !told.isEmpty())
        .reduce((one, other) -> one + '\n' + other)
        .map(told -> told.hashCode() | 1)
        .orElse(0);
  }

  private List<Fate> changed(Draft draft) {
    return fates(draft).values().stream().flatMap(List::stream).filter(Fate::isToTell).toList();
  }

  /** An edition that shows nothing its sources no longer say: other words of the same events. */
  Draft current(Draft draft) {
    Set<Reference> changed = changed(draft).stream().map(Fate::words).collect(Collectors.toSet());
    return changed.isEmpty() ? draft : current(draft.without(changed));
  }
}
