package org.sutro.bot.chat;

import java.time.Instant;
import java.util.List;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;

/**
 * What an answer held, so that its buttons work after a restart.
 *
 * @param id the answer
 * @param chat where it was given
 * @param user who asked
 * @param question what was asked, as typed, at most {@link Asking#MAX_QUESTION} units
 * @param quotes what was shown, best first; empty when nothing was found
 * @param at when
 */
public record AnswerRecord(
    AnswerId id, long chat, long user, String question, List<Held> quotes, Instant at) {

  /** Keeps a copy. */
  public AnswerRecord {
    quotes = List.copyOf(quotes);
  }

  /**
   * Words of an article, by name and place.
   *
   * @param article whose words
   * @param version number of its version, from 1
   * @param span where they stand
   */
  public record Held(ArticleId article, int version, Span span) {}
}
