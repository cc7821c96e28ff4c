package org.sutro.reading;

import java.util.Locale;
import org.sutro.article.Article;

/** What came of reading a capture. */
public sealed interface Reading {

  /** An article with at least one sentence that may be quoted. */
  record Kept(Article article) implements Reading {}

  /**
   * No article.
   *
   * @param reason why, for counting
   * @param detail why, one line for people; holds nothing of the text
   */
  record Rejected(Reason reason, String detail) implements Reading {}

  /** Why a capture is no article. */
  enum Reason {
    /** Nothing but white space. */
    EMPTY,
    /** Too long for a news article. */
    TOO_LARGE,
    /** Binary, markup, or text decoded with the wrong character set. */
    NOT_TEXT,
    /** In a language Sutro does not read. */
    OTHER_LANGUAGE,
    /** No sentence is left once the furniture is taken away. */
    NO_SENTENCES,
    /** It can't be read for a fault in Sutro. */
    FAULT;

    /** The name used in files, such as {@code no_sentences}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
