package org.sutro.bot.chat;

import org.sutro.article.Language;

/** What a button does. Buttons under an answer name the very answer they act on. */
public sealed interface Tap {

  /** Shows what stands around the first quote of an answer. */
  record Context(AnswerId answer) implements Tap {}

  /** Says what somebody thinks of an answer. */
  record Rate(AnswerId answer, Thumb thumb) implements Tap {}

  /**
   * Asks one of the example questions.
   *
   * @param number from 1 to {@link #EXAMPLES}
   */
  record Example(int number) implements Tap {
    /** Checks the number. */
    public Example {
      if (number < 1 || number > EXAMPLES) {
        throw new IllegalArgumentException("no example " + number);
      }
    }
  }

  /** Chooses the language the bot speaks. */
  record Speak(Language language) implements Tap {
    /** Refuses a language the bot does not speak. */
    public Speak {
      if (language == Language.OTHER) {
        throw new IllegalArgumentException("a language by name");
      }
    }
  }

  /** A button of another time, or something that never was one. */
  record Stale() implements Tap {}

  /** Number of example questions. */
  int EXAMPLES = 3;
}
