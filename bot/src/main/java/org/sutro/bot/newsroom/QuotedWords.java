package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
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
   * Words that are no longer as they were quoted.
   *
   * @param proof empty when the host shows the article no longer
   */
  record Changed(Reference words, Optional<Proof> proof) {

    ArticleId article() {
      return words.article();
    }
  }

  /** What is shown of an edition, and no longer so said by its sources. */
  List<Changed> changed(Draft draft) {
    Set<Reference> shown = new LinkedHashSet<>();
    draft.shown().forEach(piece -> shown.addAll(piece.shown()));
    List<Changed> changed = new ArrayList<>();
    for (Reference words : shown) {
      Optional<Proof> proof = witness.of(words.article(), words.version(), words.span());
      if (proof.filter(of -> !CorrectionText.isToTell(of.since())).isEmpty()) {
        changed.add(new Changed(words, proof));
      }
    }
    return changed;
  }

  /** An edition that shows nothing its sources no longer say: other words of the same events. */
  Draft current(Draft draft) {
    Set<Reference> changed =
        changed(draft).stream().map(Changed::words).collect(Collectors.toSet());
    return changed.isEmpty() ? draft : current(draft.without(changed));
  }
}
