package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Something a person in a chat could notice.
 *
 * @param seq the event's place in the order of all events, from 1
 * @param chatId where it happened; 0 when it concerns the bot as a whole
 * @param kind what happened
 * @param body the message for messages and edits; otherwise the call's own fields
 */
public record Event(long seq, long chatId, Kind kind, JsonNode body) {

  /** The kinds of events. */
  public enum Kind {
    /** A message was written, by anybody. */
    MESSAGE,
    /** A message was changed; the body is the new message. */
    EDITED,
    /** A message is gone; the body has its {@code message_id}. */
    DELETED,
    /** The bot is typing or the like; the body has the {@code action}. */
    ACTION,
    /**
     * A press was answered; the body has {@code callback_query_id}, {@code text}, {@code
     * show_alert}, {@code url}.
     */
    CALLBACK_ANSWER,
    /** An inline query was answered; the body has the {@code results}. */
    INLINE_ANSWER,
    /** A message was pinned or unpinned; the body has {@code message_id} and {@code pinned}. */
    PINNED,
    /** The bot changed its commands or descriptions; the body is the whole profile. */
    PROFILE;

    /** The name in small letters. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
