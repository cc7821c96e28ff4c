package org.sutro.bot.chat;

import java.util.List;
import org.sutro.bot.render.RichText;

/**
 * An answer that only waits to be sent.
 *
 * @param answer what is kept of it
 * @param text what is shown
 * @param keyboard its buttons
 */
record Ready(AnswerRecord answer, RichText text, List<List<Button>> keyboard) {

  Response sent(Address to) {
    return new Response(
        Turn.sends(to, text, keyboard, answer.id()), List.of(new Note.Answered(answer)));
  }

  /**
   * In the message that an earlier answer has by the time this one is sent; in one of its own when
   * it has none.
   */
  Response insteadOf(AnswerId earlier, Address otherwise) {
    if (text.parts().size() > 1) {
      return sent(otherwise);
    }
    return new Response(
        List.of(new Outgoing.Send(otherwise, text, keyboard, answer.id(), earlier)),
        List.of(new Note.Answered(answer)));
  }

  /** In the place of a message of the bot; as new ones when it does not fit in. */
  Response in(int message, Address otherwise) {
    if (text.parts().size() > 1) {
      return sent(otherwise);
    }
    return new Response(
        List.of(new Outgoing.Edit(otherwise.chat(), message, text, keyboard)),
        List.of(new Note.Answered(answer.in(otherwise.chat(), message))));
  }
}
