package org.sutro.bot.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/**
 * One thing heard: where it comes from, and how to speak to whoever said it.
 *
 * @param origin where it comes from
 * @param choices what the chat has chosen
 * @param messages what the bot says, in the chat's language and digits
 * @param zone where the people are
 */
record Turn(Origin origin, Choices choices, Messages messages, ZoneId zone) {

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** True for a quote in a language the chat wants to see. */
  boolean reads(Quote quote) {
    return choices.foreign() || quote.article().language() == messages.language();
  }

  /** Plain words; in a group as a reply, so that all see whom they are for. */
  Response say(Key key, Object... arguments) {
    return say(RichText.plain(messages.get(key, arguments)), List.of());
  }

  /** That an answer of that name is not, or no longer, known. */
  Response sayUnknownAnswer() {
    return say(Key.PROOF_UNKNOWN, messages.number(AnswerLog.ANSWERS_KEPT.toDays()));
  }

  /** A text, in as many messages as it takes, the buttons under the last. */
  Response say(RichText text, List<List<Button>> keyboard) {
    return new Response(sends(origin.answer(), text, keyboard, null), List.of());
  }

  /** A text as a reply to the very message, also in a private chat. */
  Response beneath(RichText text) {
    return new Response(sends(origin.reply(), text, List.of(), null), List.of());
  }

  /**
   * A text for an address, in as many messages as it takes.
   *
   * @param answer the answer that it is, when it is one
   */
  static List<Outgoing> sends(
      Address to, RichText text, List<List<Button>> keyboard, @Nullable AnswerId answer) {
    List<RichText> parts = text.parts();
    List<Outgoing> sends = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      sends.add(
          new Outgoing.Send(
              i == 0 ? to : new Address(to.chat(), to.topic(), null),
              parts.get(i),
              last ? keyboard : List.of(),
              parts.size() == 1 ? answer : null));
    }
    return sends;
  }
}
