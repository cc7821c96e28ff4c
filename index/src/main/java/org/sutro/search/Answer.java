package org.sutro.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;

/**
 * What Sutro has to say to a question: quotes, the nearest passage, that it has nothing, or a kind
 * word.
 */
public sealed interface Answer {

  /** Most quotes an answer holds. */
  int MAX_QUOTES = 5;

  /** How the question was read, in Bengali; empty when it was taken literally. */
  String understood();

  /** What was searched. */
  Coverage coverage();

  /** The words shown, best first; empty for {@link NotFound} and {@link Courteous}. */
  List<Quote> quotes();

  /**
   * These words answer the question.
   *
   * @param quotes 1 to {@link #MAX_QUOTES}, best first
   * @param differ true when the quotes give different figures for the same thing
   */
  record Quoted(String understood, List<Quote> quotes, boolean differ, Coverage coverage)
      implements Answer {
    /** Keeps a copy. */
    public Quoted {
      quotes = some(quotes);
    }
  }

  /**
   * No answer, but these words come nearest.
   *
   * @param quotes 1 to {@link #MAX_QUOTES}, best first
   */
  record Closest(String understood, List<Quote> quotes, Coverage coverage) implements Answer {
    /** Keeps a copy. */
    public Closest {
      quotes = some(quotes);
    }
  }

  /**
   * Nothing to show.
   *
   * @param reason why
   * @param nearestTitle headline of the nearest story, for "what I do have"; null when there is
   *     none
   */
  record NotFound(
      String understood, Reason reason, @Nullable String nearestTitle, Coverage coverage)
      implements Answer {
    @Override
    public List<Quote> quotes() {
      return List.of();
    }
  }

  /** Politeness, which wants a kind word and no quote. */
  record Courteous(Courtesy courtesy, Coverage coverage) implements Answer {
    @Override
    public String understood() {
      return "";
    }

    @Override
    public List<Quote> quotes() {
      return List.of();
    }
  }

  /** Why there is nothing. */
  enum Reason {
    /** The question is about something else than these relations. */
    OUT_OF_SCOPE,
    /** On the subject, but no article says it. */
    NOTHING_FOUND,
    /** All that was found has been shown; to programs the same as nothing found. */
    NOTHING_MORE,
    /** Articles speak of it, but not at the time asked for. */
    OUTSIDE_DATES,
    /** There is no question in the text. */
    NOT_A_QUESTION;

    /** The name used in JSON, such as {@code out_of_scope}. */
    public String tag() {
      return (this == NOTHING_MORE ? NOTHING_FOUND : this).name().toLowerCase(Locale.ROOT);
    }
  }

  private static List<Quote> some(List<Quote> quotes) {
    if (quotes.isEmpty() || quotes.size() > MAX_QUOTES) {
      throw new IllegalArgumentException("1 to " + MAX_QUOTES + " quotes, not " + quotes.size());
    }
    return List.copyOf(quotes);
  }
}
