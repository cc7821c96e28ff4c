package org.sutro.search;

import org.jspecify.annotations.Nullable;

/**
 * Which of the sentences on a question are wanted.
 *
 * @param order which come first
 * @param sense id of a sense that their articles must speak of, such as a country's; null for any
 */
public record Selection(Order order, @Nullable String sense) {

  /** All, likeliest first. */
  public static final Selection ALL = new Selection(Order.LIKELIEST, null);

  /** All, newest first. */
  public static final Selection NEWEST = new Selection(Order.NEWEST, null);

  /** An order of sentences. */
  public enum Order {
    LIKELIEST,
    /** By the day their articles were published, of one day the likeliest first. */
    NEWEST
  }
}
