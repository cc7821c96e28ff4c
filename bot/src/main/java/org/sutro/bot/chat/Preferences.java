package org.sutro.bot.chat;

import java.util.Optional;
import org.sutro.article.Language;

/** What chats have chosen. It gets there as {@link Note.LanguageChosen}. */
@FunctionalInterface
public interface Preferences {

  /** The language a chat has chosen to be spoken to in, if it has. */
  Optional<Language> language(long chat);
}
