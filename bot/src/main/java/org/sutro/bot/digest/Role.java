package org.sutro.bot.digest;

import java.util.Set;

/**
 * What somebody is in a chat, by Telegram's own rights.
 *
 * @param rights an administrator's, by Telegram's names, such as {@code can_post_messages}
 */
public record Role(Status status, Set<String> rights) {

  /** Nobody could say: Telegram did not answer. */
  public static final Role UNKNOWN = new Role(Status.UNKNOWN, Set.of());

  /** Not there. */
  public static final Role OUTSIDE = new Role(Status.OUTSIDE, Set.of());

  private static final String POST = "can_post_messages";
  private static final String EDIT = "can_edit_messages";
  private static final String PIN = "can_pin_messages";
  private static final String DELETE = "can_delete_messages";

  /** Keeps a copy. */
  public Role {
    rights = Set.copyOf(rights);
  }

  /** What somebody is. */
  public enum Status {
    /** Owns the chat. */
    CREATOR,
    /** Has the rights named with the role. */
    ADMINISTRATOR,
    /** An ordinary member, perhaps one who may not write. */
    MEMBER,
    /** Not there. */
    OUTSIDE,
    /** Nobody could say. */
    UNKNOWN
  }

  /** What somebody may want to do. */
  public enum Act {
    /** See plan, log and previews. */
    SEE,
    /** Change the plan. */
    PLAN,
    /** Approve, change, postpone or skip an edition. */
    RELEASE,
    /** Take back what was posted. */
    UNDO
  }

  /**
   * True when somebody of this role may do it. In a channel posting is a right of its own; in a
   * group every administrator can speak to all.
   */
  public boolean may(Act act, boolean inChannel) {
    return switch (status) {
      case CREATOR -> true;
      case ADMINISTRATOR ->
          switch (act) {
            case SEE -> true;
            case PLAN, RELEASE -> !inChannel || rights.contains(POST);
            case UNDO -> rights.contains(DELETE);
          };
      case MEMBER, OUTSIDE, UNKNOWN -> false;
    };
  }

  /**
   * True when a bot of this role can pin: in a channel that comes with editing what others post.
   */
  public boolean pins(boolean inChannel) {
    return switch (status) {
      case CREATOR -> true;
      case ADMINISTRATOR -> rights.contains(inChannel ? EDIT : PIN);
      case MEMBER, OUTSIDE, UNKNOWN -> false;
    };
  }

  /** True when a bot of this role can post. */
  public boolean posts(boolean inChannel) {
    return switch (status) {
      case CREATOR -> true;
      case ADMINISTRATOR -> !inChannel || rights.contains(POST);
      case MEMBER -> !inChannel;
      case OUTSIDE, UNKNOWN -> false;
    };
  }
}
