package org.sutro.bot.chat;

import java.util.List;

/** What is kept of persons. */
@FunctionalInterface
public interface People {

  /** All that is kept of a person. */
  Kept of(long user);

  /**
   * All that is kept of a person, beside the choices of their private chat.
   *
   * @param answers the answers they were given, newest first
   * @param opinions how many answers they rated
   * @param digests of how many chats they look after the digests
   */
  record Kept(List<AnswerRecord> answers, int opinions, int digests) {
    /** Keeps a copy. */
    public Kept {
      answers = List.copyOf(answers);
    }
  }
}
