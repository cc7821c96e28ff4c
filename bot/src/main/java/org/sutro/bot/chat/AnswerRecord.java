package org.sutro.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;
import org.sutro.search.Question;

/**
 * An answer that was given, so that its buttons work after a restart and it can be given again.
 *
 * @param id the answer
 * @param given to whom
 * @param question what was asked, at most {@link Asking#MAX_QUESTION} units, and what it leaned on
 * @param finding what was shown
 */
public record AnswerRecord(AnswerId id, Given given, Question question, Finding finding) {

  /**
   * To whom, where and when an answer was given.
   *
   * @param chat where
   * @param user who asked
   * @param message the message that holds the answer; 0 as long as it is not known, and for an
   *     answer in several messages
   * @param at when
   */
  public record Given(long chat, long user, int message, Instant at) {}

  /**
   * What an answer shows.
   *
   * @param kind as what
   * @param quotes the words, best first; empty for {@link Kind#NOTHING}
   * @param told articles whose changes since the asker was told of
   */
  public record Finding(Kind kind, List<Held> quotes, Set<ArticleId> told) {

    /** Keeps copies. */
    public Finding {
      quotes = List.copyOf(quotes);
      told = Set.copyOf(told);
    }

    /** What an answer shows when it is given. */
    public Finding(Kind kind, List<Held> quotes) {
      this(kind, quotes, Set.of());
    }

    /** As what something is shown. */
    public enum Kind {
      /** As the answer. */
      QUOTED,
      /** As the nearest there is. */
      CLOSEST,
      /** There is nothing. */
      NOTHING
    }
  }

  /**
   * Words of an article, by name and place.
   *
   * @param article whose words
   * @param version number of its version, from 1
   * @param span where they stand
   */
  public record Held(ArticleId article, int version, Span span) {}

  /** Where it was given. */
  public long chat() {
    return given.chat();
  }

  /** Who asked. */
  public long user() {
    return given.user();
  }

  /** What was shown, best first. */
  public List<Held> quotes() {
    return finding.quotes();
  }

  /** The same answer, whose asker was told of changes of these articles. */
  AnswerRecord told(Set<ArticleId> articles) {
    return new AnswerRecord(id, given, question, new Finding(finding.kind(), quotes(), articles));
  }

  /** The same answer, standing in this message. */
  public AnswerRecord in(long chat, int message) {
    return new AnswerRecord(
        id, new Given(chat, given.user(), message, given.at()), question, finding);
  }
}
