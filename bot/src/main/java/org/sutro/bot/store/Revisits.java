package org.sutro.bot.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Response;

/**
 * Answers to be looked at once more, because an article they quote has changed; and how far the
 * archive's log has been read for that. What was begun before the program ended goes on after it:
 * an answer is due until what follows from it is kept.
 */
public interface Revisits {

  /** Position in the archive's log up to which it was read; empty when it never was. */
  OptionalLong position();

  /**
   * The log was read up to {@code position}: the answers that quote {@code changed} are due, and
   * the sources of the editions that do.
   */
  void due(Set<ArticleId> changed, long position);

  /** An answer that is due, longest due first. */
  Optional<AnswerRecord> next(Instant now);

  /** The answer is not due before {@code notBefore}. */
  void later(AnswerRecord answer, Instant notBefore);

  /**
   * Keeps what follows from an answer, and that it is no longer due: all of it or nothing. Nothing
   * is sent to chats that can't be written to, nor anything about an answer that was forgotten
   * meanwhile.
   */
  void done(AnswerRecord answer, Response response, Instant now);
}
