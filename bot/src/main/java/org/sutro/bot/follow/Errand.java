package org.sutro.bot.follow;

/** Something that is done in small steps, for as long as the bot runs. */
@FunctionalInterface
public interface Errand {

  /** Does a little; true when there is more to do. */
  boolean step();
}
