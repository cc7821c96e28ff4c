package org.sutro.bot.newsroom;

import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** What people do about digests; told to the others and kept in the log. */
enum Doing {
  START(Key.DIGEST_DID_START),
  PAUSE(Key.DIGEST_DID_PAUSE),
  PLAN(Key.DIGEST_DID_PLAN),
  ASK(Key.DIGEST_DID_ASK),
  APPROVE(Key.DIGEST_DID_APPROVE),
  RECALL(Key.DIGEST_DID_RECALL),
  /** Any of the following; no longer written, but older logs have it. */
  EDIT(Key.DIGEST_DID_EDIT),
  DROP(Key.DIGEST_DID_DROP),
  RETURN(Key.DIGEST_DID_RETURN),
  RAISE(Key.DIGEST_DID_RAISE),
  MOVE(Key.DIGEST_DID_MOVE),
  QUOTE(Key.DIGEST_DID_QUOTE),
  LATER(Key.DIGEST_DID_LATER),
  NOW(Key.DIGEST_DID_NOW),
  SKIP(Key.DIGEST_DID_SKIP),
  UNDO(Key.DIGEST_DID_UNDO),
  SETTLE(Key.DIGEST_DID_SETTLE),
  CORRECT(Key.DIGEST_DID_CORRECT),
  INVITE(Key.DIGEST_DID_INVITE),
  JOIN(Key.DIGEST_DID_JOIN),
  REPIN(Key.DIGEST_DID_REPIN),
  /** Nobody could approve any more whom the plan names. */
  REPLACE(Key.DIGEST_DID_REPLACE);

  private final Key key;

  Doing(Key key) {
    this.key = key;
  }

  /** True for what changes an edition from what it was put together as. */
  boolean isByHand() {
    return switch (this) {
      case EDIT, DROP, RETURN, RAISE, MOVE, QUOTE -> true;
      case START,
          PAUSE,
          PLAN,
          ASK,
          APPROVE,
          RECALL,
          LATER,
          NOW,
          SKIP,
          UNDO,
          SETTLE,
          CORRECT,
          INVITE,
          JOIN,
          REPIN,
          REPLACE ->
          false;
    };
  }

  /**
   * The words for it.
   *
   * @param detail which one, or what of a plan; may be empty
   */
  String said(String detail, Messages messages) {
    if (this != PLAN) {
      return messages.get(key, detail);
    }
    String change = PlanWords.of(detail, messages);
    return change.isEmpty() ? messages.get(Key.DIGEST_DID_PLAN_SOMEHOW) : messages.get(key, change);
  }
}
