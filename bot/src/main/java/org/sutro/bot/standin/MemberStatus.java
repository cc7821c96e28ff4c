package org.sutro.bot.standin;

import java.util.Locale;

/** What somebody is in a group or channel. */
public enum MemberStatus {
  /** Owns the chat. */
  CREATOR,
  /** Has the rights named with the membership. */
  ADMINISTRATOR,
  /** An ordinary member. */
  MEMBER,
  /** A member who may not write. */
  RESTRICTED,
  /** Not a member. */
  LEFT,
  /** Was thrown out; a private chat's user who blocked the bot shows the bot as this. */
  KICKED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAdmin() {
    return this == CREATOR || this == ADMINISTRATOR;
  }

  boolean isInside() {
    return this != LEFT && this != KICKED;
  }
}
