package org.sutro.bot.chat;

import java.util.Optional;

/** The answers given lately. They get there as {@link Note.Answered}. */
@FunctionalInterface
public interface AnswerLog {

  /** What an answer held; empty when it is not known or was deleted after its time. */
  Optional<AnswerRecord> find(AnswerId id);
}
