package org.sutro.bot.chat;

import java.time.ZoneId;
import org.sutro.article.Language;
import org.sutro.bot.render.Messages;

/**
 * How to speak to people who did not just say something.
 *
 * @param preferences what they have chosen
 * @param zone where those are who have not said so
 */
record Voice(Preferences preferences, ZoneId zone) {

  /**
   * A turn that nobody began.
   *
   * @param message the message it is about; 0 for none
   */
  Turn to(long chat, long user, int message) {
    Choices choices = preferences.choices(chat);
    Language language = choices.language() == null ? Language.BENGALI : choices.language();
    ChatKind kind = chat < 0 ? ChatKind.GROUP : ChatKind.PRIVATE;
    Origin origin = new Origin(0, chat, kind, user, message, true, language.tag());
    return new Turn(
        origin,
        choices,
        Messages.in(language, choices.digits()),
        choices.zone() == null ? zone : choices.zone());
  }
}
