package org.sutro.bot.digest;

import org.sutro.archive.Window;

/**
 * What an edition is to be made of.
 *
 * @param rhythm whether it tells the news, or looks back over a week or a month
 * @param plan what the channel wants
 * @param window what is news
 * @param told what the channel has been told before: none of it comes again unless it developed
 */
public record Assignment(SeriesId.Rhythm rhythm, Plan plan, Window window, Told told) {

  /** The same over other news. */
  public Assignment over(Window other) {
    return new Assignment(rhythm, plan, other, told);
  }
}
