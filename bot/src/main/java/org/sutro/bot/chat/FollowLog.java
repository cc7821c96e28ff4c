package org.sutro.bot.chat;

import java.util.List;

/** What people want to be told of. It gets there as {@link Note.Followed}. */
@FunctionalInterface
public interface FollowLog {

  /** What a person wants to be told of, oldest wish first. */
  List<Follow> follows(long person);
}
