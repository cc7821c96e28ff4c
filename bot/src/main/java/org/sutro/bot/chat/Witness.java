package org.sutro.bot.chat;

import java.util.Optional;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;
import org.sutro.proof.Proof;

/** Who can say what became of words that were quoted. */
@FunctionalInterface
public interface Witness {

  /** The proof of words of a version of an article; empty when there are none such. */
  Optional<Proof> of(ArticleId article, int version, Span span);
}
